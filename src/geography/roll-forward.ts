import type { AreaCode } from '../domain/area.js';
import { addCounts, type Counted } from '../domain/counted.js';
import { type Finding, finding } from '../domain/finding.js';
import { formatPeriod, type MonthIndex, type Period } from '../domain/period.js';
import type { AreaSeries, Segment, Series } from '../domain/series.js';
import type { Boundaries } from './boundaries.js';

/** Series on one set of areas, and what could not be added up. */
export interface Rolled {
  readonly series: AreaSeries;
  readonly findings: readonly Finding[];
}

/**
 * Series of NHS codes of any date, added up to the areas of `boundaries`. A merged area has a value for a
 * month only when every area that made it has one; otherwise that month stays a hole, and is found.
 */
export function rollForward(series: AreaSeries, boundaries: Boundaries, what: string): Rolled {
  if (areAllOn(series, boundaries)) return { series, findings: [] };
  const members = new Map<AreaCode, Map<AreaCode, Series>>();
  for (const [code, own] of series) {
    const area = boundaries.follow(code);
    const group = members.get(area) ?? new Map<AreaCode, Series>();
    members.set(area, group.set(code, own));
  }
  const findings: Finding[] = [];
  const rolled = [...members].map(([area, group]): [AreaCode, Series] => {
    const [only] = [...group.entries()];
    if (group.size === 1 && only !== undefined && only[0] === area) return [area, only[1]];
    const { series: merged, incomplete, twice } = mergeSeries(area, group, boundaries);
    if (incomplete.length > 0) findings.push(incompleteFinding(area, incomplete, what));
    if (twice.length > 0) findings.push(twiceFinding(area, twice, group));
    return [area, merged];
  });
  return { series: new Map(rolled), findings };
}

function areAllOn(series: AreaSeries, boundaries: Boundaries): boolean {
  for (const code of series.keys()) if (boundaries.follow(code) !== code) return false;
  return true;
}

interface Incomplete {
  readonly segment: Segment;
  readonly absent: readonly AreaCode[];
}

function mergeSeries(
  area: AreaCode,
  group: ReadonlyMap<AreaCode, Series>,
  boundaries: Boundaries,
): { series: Series; incomplete: readonly Incomplete[]; twice: readonly Period[] } {
  const starts = new Set([...group.values()].flatMap((own) => [...own.keys()]));
  const merged = new Map<MonthIndex, Segment>();
  const incomplete: Incomplete[] = [];
  const twice: Period[] = [];
  for (const start of [...starts].sort((a, b) => a - b)) {
    const present = [...group].flatMap(([code, own]) => {
      const segment = own.get(start);
      return segment === undefined ? [] : [{ code, segment }];
    });
    const alreadyMerged = present.find((one) => one.code === area);
    const months = Math.max(...present.map((one) => one.segment.period.months));
    const used = alreadyMerged === undefined ? present : [alreadyMerged];
    const expected = alreadyMerged === undefined ? boundaries.partsOf(area, start) : [area];
    const absent = expected.filter((code) => !used.some((one) => one.code === code));
    if (present.length > used.length) twice.push({ start, months });
    const segment = { ...used.map((one): Counted => one.segment).reduce(addCounts), period: { start, months } };
    if (absent.length === 0 && used.every((one) => one.segment.period.months === months)) merged.set(start, segment);
    else incomplete.push({ segment, absent });
  }
  return { series: merged, incomplete, twice };
}

function incompleteFinding(area: AreaCode, incomplete: readonly Incomplete[], what: string): Finding {
  const absent = [...new Set(incomplete.flatMap((one) => one.absent))].sort();
  const periods = incomplete.map((one) => formatPeriod(one.segment.period));
  return finding('VM325', 'warning', { area, into: what, periods, absent }, { count: incomplete.length });
}

function twiceFinding(area: AreaCode, twice: readonly Period[], group: ReadonlyMap<AreaCode, Series>): Finding {
  const parts = [...group.keys()].filter((code) => code !== area).sort();
  return finding('VM326', 'warning', { area, parts, periods: twice.map(formatPeriod) }, { count: twice.length });
}
