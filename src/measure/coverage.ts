import { addMonths, formatMonthSpan, type MonthIndex, type Period, runsOf } from '../domain/period.js';
import type { Series } from '../domain/series.js';

/** The months that a set of series speaks of, in any area. */
export interface Coverage {
  readonly first: MonthIndex;
  readonly last: MonthIndex;
  has(month: MonthIndex): boolean;
  /** Whether every month of a period is spoken of by some area. */
  covers(period: Period): boolean;
}

/** The coverage of these series; `undefined` when they are empty. */
export function coverageOf(series: Iterable<Series>): Coverage | undefined {
  const months = monthsCovered(series);
  if (months.size === 0) return undefined;
  const has = (month: MonthIndex): boolean => months.has(month);
  // The months are month indices, since each was one.
  const [first, last] = [Math.min(...months), Math.max(...months)] as [MonthIndex, MonthIndex];
  return { first, last, has, covers: (period) => monthsOf(period).every(has) };
}

/** The months that any of these series speaks of. */
function monthsCovered(series: Iterable<Series>): ReadonlySet<MonthIndex> {
  const longest = new Map<MonthIndex, number>();
  for (const own of series) {
    for (const { period } of own.values()) {
      const { start, months } = period;
      if ((longest.get(start) ?? 0) < months) longest.set(start, months);
    }
  }
  return new Set([...longest].flatMap(([start, months]) => monthsOf({ start, months })));
}

/** Periods as the longest runs of months without a break, in words: July to September 2014. */
export function spansOf(periods: readonly Period[]): string[] {
  return runsOf(periods.flatMap(monthsOf)).map(formatMonthSpan);
}

/** The months of a period, in order. */
export function monthsOf(period: Period): MonthIndex[] {
  return Array.from({ length: period.months }, (_, at) => addMonths(period.start, at));
}
