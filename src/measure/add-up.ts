import { addMonths, lastMonthOf, type MonthIndex, type Period } from '../domain/period.js';
import type { Segment, Series } from '../domain/series.js';

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
  let holes: Hole[] | undefined;
  let sum = 0;
  let month = span.start;
  const last = lastMonthOf(span);
  while (month <= last) {
    const segment = series.get(month);
    const fits = segment !== undefined && month + segment.period.months - 1 <= last;
    if (fits && typeof segment.value === 'number') sum += segment.value;
    else {
      holes ??= [];
      const why = fits ? `marked ${segment.value}` : whyNot(series, month);
      holes.push({ period: { start: month, months: fits ? segment.period.months : 1 }, why });
    }
    month = addMonths(month, fits ? segment.period.months : 1);
  }
  return holes === undefined ? { sum } : { holes };
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
  let holes: Hole[] | undefined;
  let sum = 0;
  const end = span.start + span.months;
  let month = span.start;
  while (month < end) {
    const segment = covering(population, month);
    const people = segment === undefined ? undefined : numberIn(segment);
    const until = segment === undefined ? month + 1 : Math.min(end, segment.period.start + segment.period.months);
    if (people !== undefined) sum += people * (until - month);
    else {
      holes ??= [];
      holes.push({ period: { start: month, months: until - month }, why: 'no population' });
    }
    month = addMonths(month, until - month);
  }
  return holes === undefined ? { sum: sum / 12 } : { holes };
}

/** People in a month; `undefined` when no count covers it. */
export function peopleIn(population: Series, month: MonthIndex): number | undefined {
  const segment = covering(population, month);
  return segment === undefined ? undefined : numberIn(segment);
}

function covering(population: Series, month: MonthIndex): Segment | undefined {
  const own = population.get(month);
  if (own !== undefined) return own;
  const year = population.get(addMonths(month, -((month - 3) % 12)));
  if (year !== undefined && year.period.months >= 12) return year;
  const quarter = population.get(addMonths(month, -(month % 3)));
  return quarter !== undefined && quarter.period.months >= 3 ? quarter : undefined;
}

function numberIn({ value }: Segment): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
