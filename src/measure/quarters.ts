import type { AreaCode } from '../domain/areas/area.js';
import type { AreaSeries } from '../domain/counts/series.js';
import type { Period } from '../domain/time/period.js';
import type { Coverage } from './coverage.js';
import { quarterStarts, rateOver } from './trend.js';

/** The whole financial quarters of the data, in order. */
export function wholeQuarters(coverage: Coverage): Period[] {
  return quarterStarts(coverage).map((start) => ({ start, months: 3 }));
}

/** Events for each person a year over a span, of these areas together; nothing when one of them lacks a month. */
export function yearlyRate(
  areas: readonly AreaCode[],
  { activity, population }: { readonly activity: AreaSeries; readonly population: AreaSeries },
  span: Period,
): number | undefined {
  const rate = rateOver(areas, activity, population, span);
  return rate === undefined ? undefined : rate.events / rate.personYears;
}
