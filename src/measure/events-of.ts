import type { AreaCode } from '../domain/areas/area.js';
import { DenseAreas } from '../domain/counts/dense-areas.js';
import type { AreaSeries, Series } from '../domain/counts/series.js';
import type { Period } from '../domain/time/period.js';
import { eventsIn } from './add-up.js';

const none: Series = new Map();

/** The events of one area over a span; not a number when there is a hole. */
export function eventsOf(activity: AreaSeries, area: AreaCode, span: Period): number {
  if (!(activity instanceof DenseAreas)) return eventsIn(activity.get(area) ?? none, span);
  return activity.has(area) ? sumOf(activity, activity.row(area), span) : Number.NaN;
}

function sumOf(activity: DenseAreas, row: Float64Array, { start, months }: Period): number {
  const first = activity.placeOf(start);
  const end = first + months / activity.months;
  if (!Number.isInteger(first) || !Number.isInteger(end)) return Number.NaN;
  let sum = 0;
  // Beyond the row there is no number, and so no sum.
  for (let at = first; at < end; at++) sum += row[at] as number;
  return sum;
}
