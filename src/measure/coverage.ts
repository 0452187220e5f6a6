import type { Series } from '../domain/counts/series.js';
import { monthsCovered } from '../domain/time/months-covered.js';
import { addMonths, formatMonthSpan, type MonthIndex, type Period, runsOf } from '../domain/time/period.js';

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
  return coverageOfMonths(monthsCovered(series));
}

/** The coverage of months in order; `undefined` without any. */
export function coverageOfMonths(months: readonly MonthIndex[]): Coverage | undefined {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const all: ReadonlySet<MonthIndex> = new Set(months);
  const has = (month: MonthIndex): boolean => all.has(month);
  return { first, last, has, covers: (period) => monthsOf(period).every(has) };
}

/** Periods as the longest runs of months without a break, in words: July to September 2014. */
export function spansOf(periods: readonly Period[]): string[] {
  return runsOf(periods.flatMap(monthsOf)).map(formatMonthSpan);
}

/** The months of a period, in order. */
export function monthsOf(period: Period): MonthIndex[] {
  return Array.from({ length: period.months }, (_, at) => addMonths(period.start, at));
}
