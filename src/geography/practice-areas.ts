import type { AreaCode } from '../domain/areas/area.js';
import type { SitePractices } from '../domain/areas/cohort.js';
import type { PracticeMonths } from '../domain/areas/practice-months.js';
import { groupBy } from '../domain/common/group-by.js';
import { addCounts, type Counted } from '../domain/counts/counted.js';
import type { AreaSeries, Segment, Series } from '../domain/counts/series.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import { formatPeriod, type MonthIndex, type Period } from '../domain/time/period.js';

/** Which area each practice is in, and which practices are units of their own. */
export interface PracticeMap {
  readonly areas: ReadonlyMap<AreaCode, AreaCode>;
  /** Of practices that are not in one area throughout: by the first month of each period. */
  readonly months?: PracticeMonths;
  readonly sites: SitePractices;
  /** Practices that a cohorts file names: they stay as they are, and their area is made of the others. */
  readonly named: ReadonlySet<AreaCode>;
}

/** Areas made of their practices, the practices that they were made of, and what was found. */
export interface AreasMade {
  readonly areas: AreaSeries;
  readonly used: ReadonlySet<AreaCode>;
  readonly findings: readonly Finding[];
}

/**
 * The areas that practices add up to. An area that the data give whole is taken so, and one of which only the
 * practices of sites are given is not made, since they are not all of it.
 */
export function areasOfPractices(series: AreaSeries, map: PracticeMap): AreasMade {
  const { areas, sites, named } = map;
  const members = new Map<AreaCode, Map<AreaCode, Series>>();
  for (const practice of series.keys()) {
    const area = areas.get(practice);
    if (area === undefined || area === practice || named.has(practice)) continue;
    for (const [within, own] of partsByArea(practice, series.get(practice) as Series, map)) {
      members.set(within, (members.get(within) ?? new Map<AreaCode, Series>()).set(practice, own));
    }
  }
  if (members.size === 0) return { areas: new Map(), used: new Set(), findings: [] };
  const inSites = new Set([...sites.values()].flat());
  const made = new Map<AreaCode, Series>();
  const used = new Set<AreaCode>();
  const findings: Finding[] = [];
  for (const [area, practices] of members) {
    const others = [...practices.keys()].filter((practice) => !inSites.has(practice));
    if (others.length === 0) continue;
    for (const practice of practices.keys()) used.add(practice);
    if (series.has(area)) findings.push(wholeAndParts(area, others, practices));
    else {
      const { whole, incomplete } = addPractices(practices);
      made.set(area, whole);
      if (incomplete.length > 0) findings.push(missingPractices(area, incomplete));
    }
  }
  if (made.size > 0) {
    const count = [...used].filter((practice) => made.has(areas.get(practice) ?? practice)).length;
    findings.unshift(finding('VM363', 'note', { practices: count, areas: [...made.keys()].sort() }, { count }));
  }
  return { areas: made, used, findings };
}

/** The area of a practice in the period that begins with a month. */
export function areaAt({ areas, months }: PracticeMap, practice: AreaCode, start: MonthIndex): AreaCode {
  return months?.get(practice)?.get(start) ?? areas.get(practice) ?? practice;
}

function partsByArea(practice: AreaCode, own: Series, map: PracticeMap): ReadonlyMap<AreaCode, Series> {
  if (map.months?.has(practice) !== true) return new Map([[areaAt(map, practice, 0 as MonthIndex), own]]);
  const segments = groupBy([...own], ([start]) => areaAt(map, practice, start));
  return new Map([...segments].map(([area, part]) => [area, new Map(part)]));
}

interface Lacking {
  readonly period: Period;
  readonly absent: readonly AreaCode[];
}

// A practice opens with its first row and closes with its last; between them it must have every row.
function addPractices(practices: ReadonlyMap<AreaCode, Series>): { whole: Series; incomplete: readonly Lacking[] } {
  const spans = [...practices].map(([practice, own]) => {
    const starts = [...own.keys()];
    return { practice, own, first: Math.min(...starts), last: Math.max(...starts) };
  });
  const starts = [...new Set(spans.flatMap(({ own }) => [...own.keys()]))].sort((a, b) => a - b);
  const whole = new Map<MonthIndex, Segment>();
  const incomplete: Lacking[] = [];
  for (const start of starts) {
    const open = spans.filter(({ first, last }) => first <= start && start <= last);
    const segments = open.flatMap(({ own }) => own.get(start) ?? []);
    const [one] = segments;
    if (one === undefined) continue;
    const absent = open.filter(({ own }) => own.get(start)?.period.months !== one.period.months);
    if (absent.length > 0) incomplete.push({ period: one.period, absent: absent.map(({ practice }) => practice) });
    else whole.set(start, { ...segments.map((segment): Counted => segment).reduce(addCounts), period: one.period });
  }
  return { whole, incomplete };
}

function missingPractices(area: AreaCode, incomplete: readonly Lacking[]): Finding {
  const absent = [...new Set(incomplete.flatMap((one) => one.absent))].sort();
  const periods = incomplete.map(({ period }) => formatPeriod(period));
  return finding('VM364', 'warning', { area, periods, absent }, { count: incomplete.length });
}

function wholeAndParts(area: AreaCode, parts: readonly AreaCode[], practices: ReadonlyMap<AreaCode, Series>): Finding {
  const starts = [...new Set(parts.flatMap((part) => [...(practices.get(part)?.values() ?? [])]))];
  const periods = [...new Set(starts.map(({ period }) => formatPeriod(period)))];
  return finding('VM326', 'warning', { area, parts: [...parts].sort(), periods }, { count: periods.length });
}
