import type { ArmHistory, History } from '../../compare/histories/history.js';
import type { AreaCode } from '../../domain/areas/area.js';
import { addMonths, lastMonthOf, type Period } from '../../domain/time/period.js';
import { addUp, personYears } from '../../measure/add-up.js';
import type { Incomplete } from '../../measure/arm.js';
import type { Coverage } from '../../measure/coverage.js';
import type { GroupSeries } from '../sides/build-sides.js';

/** The areas of a cohort and of its comparator over every quarter of some years, or every year. */
export interface YearHistory {
  readonly history: History;
  readonly cell: 'quarter' | 'year';
  /** The areas of each arm of the history, in its order. */
  readonly areas: Readonly<Record<keyof History, readonly AreaCode[]>>;
  /** The periods of the history. */
  readonly spans: readonly Period[];
  /** Areas left out, since a month of theirs is missing. */
  readonly incomplete: readonly Incomplete[];
}

/** The whole years of the data without a break around a baseline year, each beginning in the baseline's month. */
export function yearsAround(baseline: Period, coverage: Coverage, last: number): Period[] {
  const year = (later: number): Period => ({ start: addMonths(baseline.start, 12 * later), months: 12 });
  const holds = (one: Period): boolean => coverage.covers(one) && lastMonthOf(one) <= last;
  let [first, end] = [0, 0];
  while (holds(year(first - 1))) first--;
  while (holds(year(end + 1))) end++;
  return Array.from({ length: end - first + 1 }, (_, at) => year(first + at));
}

/** The history over these years: by quarter, unless quarters would lose an area that years do not. */
export function yearHistory(
  cohort: readonly AreaCode[],
  comparator: readonly AreaCode[],
  years: readonly Period[],
  series: GroupSeries,
): YearHistory {
  const quarters = years.flatMap(({ start }) =>
    [0, 3, 6, 9].map((later) => ({ start: addMonths(start, later), months: 3 })),
  );
  const [byQuarter, byYear] = [quarters, years].map((spans) => over(cohort, comparator, spans, series));
  if (byQuarter !== undefined && byQuarter.incomplete.length === byYear?.incomplete.length) {
    return { ...byQuarter, cell: 'quarter' };
  }
  return { ...(byYear ?? over(cohort, comparator, years, series)), cell: 'year' };
}

function over(
  cohort: readonly AreaCode[],
  comparator: readonly AreaCode[],
  spans: readonly Period[],
  series: GroupSeries,
): Omit<YearHistory, 'cell'> {
  const incomplete: Incomplete[] = [];
  const rowsOf = (areas: readonly AreaCode[]) =>
    areas.flatMap((area) => {
      const row = rowOf(area, spans, series);
      if ('events' in row) return [{ area, ...row }];
      incomplete.push(...row.incomplete);
      return [];
    });
  const [own, other] = [rowsOf(cohort), rowsOf(comparator)];
  const areasOf = (rows: typeof own): AreaCode[] => rows.map(({ area }) => area);
  return {
    history: { cohort: armOf(own), comparator: armOf(other) },
    areas: { cohort: areasOf(own), comparator: areasOf(other) },
    spans,
    incomplete,
  };
}

function armOf(rows: readonly { readonly events: number[]; readonly exposure: number[] }[]): ArmHistory {
  return { events: rows.map((row) => row.events), exposure: rows.map((row) => row.exposure) };
}

function rowOf(
  area: AreaCode,
  spans: readonly Period[],
  { activity, population }: GroupSeries,
): { readonly events: number[]; readonly exposure: number[] } | { readonly incomplete: readonly Incomplete[] } {
  const parts = {
    events: spans.map((span) => addUp(activity.get(area) ?? new Map(), span)),
    population: spans.map((span) => personYears(population.get(area) ?? new Map(), span)),
  };
  const incomplete = (['events', 'population'] as const).flatMap((what): Incomplete[] => {
    const holes = parts[what].flatMap((part) => ('holes' in part ? part.holes : []));
    return holes.length === 0 ? [] : [{ area, span: 'window', what, holes }];
  });
  if (incomplete.length > 0) return { incomplete };
  const sums = (all: (typeof parts)['events']): number[] => all.map((part) => ('sum' in part ? part.sum : 0));
  return { events: sums(parts.events), exposure: sums(parts.population) };
}
