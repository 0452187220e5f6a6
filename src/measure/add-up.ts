import { addMonths, lastMonthOf, type MonthIndex, type Period } from '../domain/period.js';
import type { Series } from '../domain/series.js';
import { monthsOf } from './coverage.js';

/** A hole in a span: the months without a number, and why. */
export interface Hole {
  readonly period: Period;
  readonly why: string;
}

/** A sum over a span, or the holes that leave it without one. */
export type Added = { readonly sum: number } | { readonly holes: readonly Hole[] };

/**
 * Events over a span of months: each segment that lies in it, once. A month without a number, one whose
 * number is hidden, or a segment that reaches out of the span leaves a hole; nothing is filled or shared out.
 */
export function addUp(series: Series, span: Period): Added {
  const holes: Hole[] = [];
  let sum = 0;
  let month = span.start;
  const last = lastMonthOf(span);
  while (month <= last) {
    const segment = series.get(month);
    if (segment === undefined || month + segment.months - 1 > last) {
      holes.push({ period: { start: month, months: 1 }, why: whyNot(series, month) });
      month = addMonths(month, 1);
      continue;
    }
    if (typeof segment.value === 'number') sum += segment.value;
    else holes.push({ period: { start: month, months: segment.months }, why: `marked ${segment.value}` });
    month = addMonths(month, segment.months);
  }
  return holes.length === 0 ? { sum } : { holes };
}

/** Whether a longer segment runs over this month, so that the month cannot be told apart from it. */
function whyNot(series: Series, month: MonthIndex): string {
  const long = [3, 12].some((months) =>
    Array.from({ length: months }, (_, back) => series.get(addMonths(month, -back))).some(
      (segment, back) => segment !== undefined && segment.months > Math.max(back, 1),
    ),
  );
  return long ? 'given only within a longer period' : 'no row';
}

/**
 * Person-years over a span: a twelfth of the population for each month, by the month's own count, or its
 * quarter's, or its financial year's, the finest there is.
 */
export function personYears(population: Series, span: Period): Added {
  const holes: Hole[] = [];
  let sum = 0;
  for (const month of monthsOf(span)) {
    const people = peopleIn(population, month);
    if (people === undefined) holes.push({ period: { start: month, months: 1 }, why: 'no population' });
    else sum += people;
  }
  return holes.length === 0 ? { sum: sum / 12 } : { holes };
}

/** People in a month; `undefined` when no count covers it. */
export function peopleIn(population: Series, month: MonthIndex): number | undefined {
  const quarterStart = addMonths(month, -(month % 3));
  const yearStart = addMonths(month, -((month - 3) % 12));
  const candidates = [
    { segment: population.get(month), least: 1 },
    { segment: population.get(quarterStart), least: 3 },
    { segment: population.get(yearStart), least: 12 },
  ];
  const found = candidates.find(({ segment, least }) => segment !== undefined && segment.months >= least)?.segment;
  return typeof found?.value === 'number' ? found.value : undefined;
}
