import { foundOnce } from '../domain/common/found-once.js';
import { DenseAreas } from '../domain/counts/dense-areas.js';
import type { AreaSeries } from '../domain/counts/series.js';
import { lastMonthOf, type MonthIndex, type Period } from '../domain/time/period.js';
import { monthsOf } from './coverage.js';

/**
 * The months that lie within periods of these areas and are the end of none, as June does where all counts are of
 * financial years: nothing is known of the time up to them, and nothing is missing.
 */
export const monthsWithinPeriods = foundOnce((areas: AreaSeries): ReadonlySet<MonthIndex> => {
  const [ends, within] = [new Set<MonthIndex>(), new Set<MonthIndex>()];
  for (const period of periodsOf(areas)) {
    const end = lastMonthOf(period);
    if (ends.has(end) && within.has(period.start)) continue;
    ends.add(end);
    for (const month of monthsOf(period)) within.add(month);
  }
  for (const end of ends) within.delete(end);
  return within;
});

function periodsOf(areas: AreaSeries): readonly Period[] {
  if (areas instanceof DenseAreas) return areas.periods;
  return [...areas.values()].flatMap((series) => [...series.values()].map(({ period }) => period));
}
