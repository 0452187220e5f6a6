import type { AreaCode } from '../domain/areas/area.js';
import { DenseAreas } from '../domain/counts/dense-areas.js';
import type { AreaSeries, Series } from '../domain/counts/series.js';
import { addMonths, lastMonthOf, type MonthIndex, type Period } from '../domain/time/period.js';
import { covering, personYearsIn } from './add-up.js';
import type { Coverage } from './coverage.js';
import { eventsOf } from './events-of.js';
import { monthsWithinPeriods } from './within-periods.js';

/** The rate of an arm over the twelve months to the end of a quarter, its baseline year's being 100. */
export interface IndexPoint {
  readonly year: Period;
  /** Absent when an area of the arm lacks a month. */
  readonly index?: number;
}

const none: Series = new Map();

interface Rate {
  readonly events: number;
  readonly personYears: number;
}

/** The index of an arm for each quarter at which the data have an end, from the first whole twelve months on. */
export function trendOf(
  areas: readonly AreaCode[],
  activity: AreaSeries,
  population: AreaSeries,
  baselineYear: Period,
  coverage: Coverage,
): IndexPoint[] {
  const base = rateOver(areas, activity, population, baselineYear);
  const starts = quarterStarts(coverage);
  const { events, personYears } = quarterSums(areas, activity, population, starts);
  const within = monthsWithinPeriods(activity);
  return starts.slice(3).flatMap((start, at): IndexPoint[] => {
    const last = lastMonthOf({ start, months: 3 });
    if (within.has(last)) return [];
    const year = { start: addMonths(last, -11), months: 12 };
    const own = isByQuarter(events, at)
      ? rateOfFour(events, personYears, at)
      : rateOver(areas, activity, population, year);
    if (base === undefined || own === undefined) return [{ year }];
    return [{ year, index: (100 * (own.events / own.personYears)) / (base.events / base.personYears) }];
  });
}

/** Whether the events of four quarters are known: those of a year that is one count are of no quarter. */
function isByQuarter(events: Float64Array, from: number): boolean {
  return !events.subarray(from, from + 4).some(Number.isNaN);
}

/** Nothing where a quarter is without events or people. */
function rateOfFour(events: Float64Array, personYears: Float64Array, from: number): Rate | undefined {
  const isRated = [0, 1, 2, 3].every((next) => (events[from + next] ?? 0) > 0 && (personYears[from + next] ?? 0) > 0);
  return isRated ? { events: sumOfFour(events, from), personYears: sumOfFour(personYears, from) } : undefined;
}

function sumOfFour(values: Float64Array, from: number): number {
  const at = (next: number): number => values[from + next] as number;
  return at(0) + at(1) + at(2) + at(3);
}

/** The events and person-years of all areas in each quarter; not a number where an area lacks a month. */
function quarterSums(
  areas: readonly AreaCode[],
  activity: AreaSeries,
  population: AreaSeries,
  starts: readonly MonthIndex[],
): { readonly events: Float64Array; readonly personYears: Float64Array } {
  const [events, personYears] = [new Float64Array(starts.length), new Float64Array(starts.length)];
  for (const area of areas) {
    addQuarters(activity, area, starts, events);
    addPersonYears(population.get(area) ?? none, starts, personYears);
  }
  return { events, personYears };
}

// Most rows are of quarters, which need no adding up.
function addQuarters(activity: AreaSeries, area: AreaCode, starts: readonly MonthIndex[], sums: Float64Array): void {
  const isQuarterly = activity instanceof DenseAreas && activity.months === 3 && activity.has(area);
  const from = isQuarterly ? activity.placeOf(starts[0] as MonthIndex) : 0;
  const row = isQuarterly && Number.isInteger(from) ? activity.row(area) : undefined;
  for (let at = 0; at < starts.length; at++) {
    const quarter = row?.[from + at] ?? eventsOf(activity, area, { start: starts[at] as MonthIndex, months: 3 });
    sums[at] = (sums[at] as number) + quarter;
  }
}

// One count of people nearly always holds for several quarters.
function addPersonYears(series: Series, starts: readonly MonthIndex[], sums: Float64Array): void {
  let [until, quarter] = [Number.NEGATIVE_INFINITY, Number.NaN];
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] as MonthIndex;
    if (start + 3 > until) {
      quarter = personYearsIn(series, { start, months: 3 });
      until = endOfCount(series, start);
    }
    sums[at] = (sums[at] as number) + quarter;
  }
}

/** The month after the last for which the count of people in a month holds. */
function endOfCount(series: Series, month: MonthIndex): number {
  const count = covering(series, month);
  return count === undefined ? month : count.period.start + count.period.months;
}

/** Events and person-years of these areas over a span; nothing when one lacks a month, or when there are none. */
export function rateOver(
  areas: readonly AreaCode[],
  activity: AreaSeries,
  population: AreaSeries,
  span: Period,
): Rate | undefined {
  let [events, exposure] = [0, 0];
  for (const area of areas) {
    events += eventsOf(activity, area, span);
    exposure += personYearsIn(population.get(area) ?? none, span);
  }
  return events > 0 && exposure > 0 ? { events, personYears: exposure } : undefined;
}

/** The twelve months to the end of each quarter of the data, from the first whole one on. */
export function rollingYears(coverage: Coverage): Period[] {
  return quarterStarts(coverage)
    .slice(3)
    .map((start) => ({ start: addMonths(start, -9), months: 12 }));
}

/** The first months of the whole quarters of the data. */
export function quarterStarts(coverage: Coverage): MonthIndex[] {
  const first = addMonths(coverage.first, (3 - (coverage.first % 3)) % 3);
  const starts: MonthIndex[] = [];
  for (let start = first; start + 2 <= coverage.last; start = addMonths(start, 3)) starts.push(start);
  return starts;
}
