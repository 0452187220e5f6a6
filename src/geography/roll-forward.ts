import type { AreaCode } from '../domain/areas/area.js';
import { groupBy } from '../domain/common/group-by.js';
import { addCounts, type Counted } from '../domain/counts/counted.js';
import type { AreaSeries, Segment, Series } from '../domain/counts/series.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import { firstDayOf, formatPeriod, type MonthIndex, type Period } from '../domain/time/period.js';
import type { Boundaries } from './boundaries.js';
import { type PassedOver, wholeOrParts } from './whole-or-parts.js';

/** Series on one set of areas, and what could not be added up. */
export interface Rolled {
  readonly series: AreaSeries;
  readonly findings: readonly Finding[];
}

/**
 * Series of NHS codes of any date, added up to the areas of `boundaries`. A merged area that is not given whole has a
 * value for a month only when every area that made it has one; otherwise that month stays a hole, and is found.
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
    const { series: merged, incomplete, doubled } = mergeSeries(area, group, boundaries);
    if (incomplete.length > 0) findings.push(incompleteFinding(area, incomplete, what));
    findings.push(...doubledFindings(doubled));
    return [area, merged];
  });
  return { series: new Map(rolled), findings };
}

function areAllOn(series: AreaSeries, boundaries: Boundaries): boolean {
  for (const code of series.keys()) if (boundaries.follow(code) !== code) return false;
  return true;
}

interface Incomplete {
  readonly period: Period;
  readonly absent: readonly AreaCode[];
}

/** A period of an area given whole and in parts. */
interface Doubled {
  readonly area: AreaCode;
  readonly period: Period;
  readonly what: PassedOver;
  readonly parts: readonly AreaCode[];
}

function mergeSeries(
  area: AreaCode,
  group: ReadonlyMap<AreaCode, Series>,
  boundaries: Boundaries,
): { series: Series; incomplete: readonly Incomplete[]; doubled: readonly Doubled[] } {
  const starts = new Set([...group.values()].flatMap((own) => [...own.keys()]));
  const merged = new Map<MonthIndex, Segment>();
  const incomplete: Incomplete[] = [];
  const doubled: Doubled[] = [];
  for (const start of [...starts].sort((a, b) => a - b)) {
    const made = make(area, start, group, boundaries);
    doubled.push(...made.doubled);
    if (made.segment !== undefined) merged.set(start, made.segment);
    else incomplete.push({ period: { start, months: longest(group, start) }, absent: made.absent });
  }
  return { series: merged, incomplete, doubled };
}

/** What an area has for the period that starts so: its own, or what the areas that became it add up to. */
interface Made {
  readonly segment?: Segment;
  /** The codes of the data that it is made of. */
  readonly codes: readonly AreaCode[];
  readonly absent: readonly AreaCode[];
  readonly doubled: readonly Doubled[];
}

function make(area: AreaCode, start: MonthIndex, group: ReadonlyMap<AreaCode, Series>, boundaries: Boundaries): Made {
  const whole = group.get(area)?.get(start);
  const merge = boundaries.mergeInto(area);
  const own: Made =
    whole === undefined
      ? { codes: [], absent: [area], doubled: [] }
      : { segment: whole, codes: [area], absent: [], doubled: [] };
  if (merge === undefined) return own;
  const parts = merge.from.map((code) => make(code as AreaCode, start, group, boundaries));
  const given = parts.flatMap(({ codes, segment }) => (segment === undefined ? [] : [{ codes, segment }]));
  const sum = given.length === parts.length ? addSegments(given.map(({ segment }) => segment)) : undefined;
  const { used, passedOver } = wholeOrParts(whole, { given, ...(sum === undefined ? {} : { sum }) });
  const mine =
    passedOver === undefined || (used === 'parts' && sum === undefined)
      ? []
      : [{ area, period: (whole as Segment).period, ...passedOver }];
  if (used === 'whole') return { ...own, doubled: mine };
  const isClosed = merge.date <= firstDayOf(start) && whole === undefined;
  return {
    ...(sum === undefined ? {} : { segment: sum }),
    codes: parts.flatMap(({ codes }) => codes),
    absent: sum === undefined && isClosed ? [area] : parts.flatMap(({ absent }) => absent),
    doubled: [...parts.flatMap((part) => part.doubled), ...mine],
  };
}

function addSegments(segments: readonly Segment[]): Segment | undefined {
  const [first] = segments;
  if (first === undefined || segments.some(({ period }) => period.months !== first.period.months)) return undefined;
  return { ...segments.map((segment): Counted => segment).reduce(addCounts), period: first.period };
}

function longest(group: ReadonlyMap<AreaCode, Series>, start: MonthIndex): number {
  return Math.max(...[...group.values()].map((own) => own.get(start)?.period.months ?? 0));
}

function incompleteFinding(area: AreaCode, incomplete: readonly Incomplete[], what: string): Finding {
  const absent = [...new Set(incomplete.flatMap((one) => one.absent))].sort();
  const periods = incomplete.map(({ period }) => formatPeriod(period));
  return finding('VM325', 'warning', { area, into: what, periods, absent }, { count: incomplete.length });
}

// Counts on both sides may differ; a 0 or a hidden count beside a count is only said.
function doubledFindings(doubled: readonly Doubled[]): Finding[] {
  const kinds = groupBy(doubled, ({ area, what }) => `${area}|${what}`);
  return [...kinds.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { area, what } = first;
    const parts = [...new Set(own.flatMap((one) => one.parts))].sort();
    const periods = own.map(({ period }) => formatPeriod(period));
    const isConflict = what === 'counts of the parts';
    const facts = { area, parts, periods, ...(isConflict ? {} : { passedOver: what }) };
    return [finding('VM326', isConflict ? 'warning' : 'note', facts, { count: own.length })];
  });
}
