import type { AreaCode } from '../domain/areas/area.js';
import type { AreaSeries, Series } from '../domain/counts/series.js';
import { lastMonthOf, type Period } from '../domain/time/period.js';
import { addUp, peopleIn, personYears } from './add-up.js';

/** Events and person-years of one area before and in a window; absent where a month has no number. */
export interface AreaSums {
  readonly baselineEvents?: number;
  readonly events?: number;
  /** Person-years by the population of each year. */
  readonly baselineExposure?: number;
  readonly exposure?: number;
  /** Person-years had the area had the people of the window's last month throughout. */
  readonly fixedBaselineExposure?: number;
  readonly fixedExposure?: number;
}

const none: Series = new Map();

/** The sums of each area over a window and over the spans of a baseline, which may be several years. */
export function areaSums(
  areas: Iterable<AreaCode>,
  activity: AreaSeries,
  population: AreaSeries,
  baseline: readonly Period[],
  window: Period,
): ReadonlyMap<AreaCode, AreaSums> {
  return new Map(
    [...areas].map((area) => [
      area,
      sumsOf(activity.get(area) ?? none, population.get(area) ?? none, baseline, window),
    ]),
  );
}

function sumsOf(events: Series, people: Series, baseline: readonly Period[], window: Period): AreaSums {
  const fixed = peopleIn(people, lastMonthOf(window));
  const years = (spans: readonly Period[]): number => spans.reduce((total, { months }) => total + months, 0) / 12;
  return {
    ...given('baselineEvents', total(baseline.map((span) => addUp(events, span)))),
    ...given('events', total([addUp(events, window)])),
    ...given('baselineExposure', total(baseline.map((span) => personYears(people, span)))),
    ...given('exposure', total([personYears(people, window)])),
    ...(fixed === undefined
      ? {}
      : { fixedBaselineExposure: fixed * years(baseline), fixedExposure: fixed * years([window]) }),
  };
}

function given<Name extends keyof AreaSums>(name: Name, value: number | undefined): AreaSums {
  return value === undefined ? {} : { [name]: value };
}

function total(parts: readonly ReturnType<typeof addUp>[]): number | undefined {
  let sum = 0;
  for (const part of parts) {
    if ('holes' in part) return undefined;
    sum += part.sum;
  }
  return sum;
}
