import type { AreaCode } from '../domain/area.js';
import { addMonths, lastMonthOf, type MonthIndex, type Period } from '../domain/period.js';
import type { AreaSeries, Series } from '../domain/series.js';
import { eventsIn, personYearsIn } from './add-up.js';
import type { Coverage } from './coverage.js';

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

/** The index of an arm for each quarter of the data from the first whole twelve months on. */
export function trendOf(
  areas: readonly AreaCode[],
  activity: AreaSeries,
  population: AreaSeries,
  baselineYear: Period,
  coverage: Coverage,
): IndexPoint[] {
  const base = rateOver(areas, activity, population, baselineYear);
  const starts = quarterStarts(coverage);
  const quarters = starts.map((start) => rateOver(areas, activity, population, { start, months: 3 }));
  return starts.slice(3).map((start, at) => {
    const last = lastMonthOf({ start, months: 3 });
    const year = { start: addMonths(last, -11), months: 12 };
    const four = quarters.slice(at, at + 4);
    if (base === undefined || four.some((quarter) => quarter === undefined)) return { year };
    const events = four.reduce((total, quarter) => total + (quarter?.events ?? 0), 0);
    const exposure = four.reduce((total, quarter) => total + (quarter?.personYears ?? 0), 0);
    return { year, index: (100 * (events / exposure)) / (base.events / base.personYears) };
  });
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
    events += eventsIn(activity.get(area) ?? none, span);
    exposure += personYearsIn(population.get(area) ?? none, span);
    if (Number.isNaN(events) || Number.isNaN(exposure)) return undefined;
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
