import type { Segment, Series } from '../domain/counts/series.js';
import { addMonths, type MonthIndex, type Period } from '../domain/time/period.js';

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
  const sum = eventsIn(series, span);
  return Number.isNaN(sum) ? { holes: holesIn(series, span) } : { sum };
}

/** The same sum, not a number when there is a hole. */
export function eventsIn(series: Series, { start, months }: Period): number {
  const end = start + months;
  let sum = 0;
  for (let month = start; month < end; ) {
    const segment = series.get(month);
    if (segment === undefined || typeof segment.value !== 'number') return Number.NaN;
    sum += segment.value;
    month = addMonths(month, segment.period.months);
    if (month > end) return Number.NaN;
  }
  return sum;
}

function holesIn(series: Series, { start, months }: Period): Hole[] {
  const end = start + months;
  const holes: Hole[] = [];
  for (let month = start; month < end; ) {
    const segment = series.get(month);
    const fits = segment !== undefined && month + segment.period.months <= end;
    const length = fits ? segment.period.months : 1;
    if (!fits || typeof segment.value !== 'number') {
      const why = fits ? `marked ${segment.value}` : whyNot(series, month);
      holes.push({ period: { start: month, months: length }, why });
    }
    month = addMonths(month, length);
  }
  return holes;
}

/** Whether a longer segment runs over this month, so that the month cannot be told apart from it. */
function whyNot(series: Series, month: MonthIndex): string {
  const long = [3, 12].some((months) =>
    Array.from({ length: months }, (_, back) => series.get(addMonths(month, -back))).some(
      (segment, back) => segment !== undefined && segment.period.months > Math.max(back, 1),
    ),
  );
  return long ? 'given only within a longer period' : 'no row';
}

/**
 * Person-years over a span: a twelfth of the population for each month, by the count of its month, quarter or
 * financial year. An area has one count for a month, since one inside another is refused.
 */
export function personYears(population: Series, span: Period): Added {
  const sum = personYearsIn(population, span);
  return Number.isNaN(sum) ? { holes: uncounted(population, span) } : { sum };
}

/** The same sum, not a number when there is a hole. */
export function personYearsIn(population: Series, { start, months }: Period): number {
  const end = start + months;
  let sum = 0;
  for (let month = start; month < end; ) {
    const segment = covering(population, month);
    if (segment === undefined || typeof segment.value !== 'number') return Number.NaN;
    const until = Math.min(end, segment.period.start + segment.period.months);
    sum += segment.value * (until - month);
    month = addMonths(month, until - month);
  }
  return sum / 12;
}

function uncounted(population: Series, { start, months }: Period): Hole[] {
  const end = start + months;
  const holes: Hole[] = [];
  for (let month = start; month < end; ) {
    const segment = covering(population, month);
    const until = segment === undefined ? month + 1 : Math.min(end, segment.period.start + segment.period.months);
    if (typeof segment?.value !== 'number') {
      holes.push({ period: { start: month, months: until - month }, why: 'no population' });
    }
    month = addMonths(month, until - month);
  }
  return holes;
}

/** People in a month; `undefined` when no count covers it. */
export function peopleIn(population: Series, month: MonthIndex): number | undefined {
  const value = covering(population, month)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** The count of people that a month lies in: its own, its financial year's or its quarter's. */
export function covering(population: Series, month: MonthIndex): Segment | undefined {
  const own = population.get(month);
  if (own !== undefined) return own;
  const year = population.get(addMonths(month, -((month - 3) % 12)));
  if (year !== undefined && year.period.months >= 12) return year;
  const quarter = population.get(addMonths(month, -(month % 3)));
  return quarter !== undefined && quarter.period.months >= 3 ? quarter : undefined;
}
