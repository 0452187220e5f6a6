import { addMonths, type MonthIndex, type Period } from '../domain/period.js';
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
  const months = new Set<MonthIndex>();
  for (const own of series) {
    for (const [start, segment] of own) {
      for (let at = 0; at < segment.months; at++) months.add(addMonths(start, at));
    }
  }
  if (months.size === 0) return undefined;
  const sorted = [...months].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const has = (month: MonthIndex): boolean => months.has(month);
  return { first, last, has, covers: (period) => monthsOf(period).every(has) };
}

/** The months of a period, in order. */
export function monthsOf(period: Period): MonthIndex[] {
  return Array.from({ length: period.months }, (_, at) => addMonths(period.start, at));
}
