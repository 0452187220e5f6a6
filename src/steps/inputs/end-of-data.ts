import { DenseAreas } from '../../domain/counts/dense-areas.js';
import type { Activity, AreaSeries } from '../../domain/counts/series.js';

/**
 * The month after the last that several areas have; minus infinity without any. One area with a mistyped year would
 * otherwise bring the data of all to boundaries of a year that they do not reach.
 */
export function endOfData(activity: Activity): number {
  const ends = [...activity.values()].flatMap(endsOf).sort((one, other) => other - one);
  const several = ends.length < fewAreas ? 1 : Math.max(2, Math.ceil(leastShare * ends.length));
  return ends[several - 1] ?? Number.NEGATIVE_INFINITY;
}

const fewAreas = 5;
const leastShare = 0.05;

/** The month after the last of each area. */
function endsOf(series: AreaSeries): number[] {
  if (series instanceof DenseAreas) return endsOfRows(series);
  const ends: number[] = [];
  series.forEach((own) => {
    let end = Number.NEGATIVE_INFINITY;
    own.forEach(({ period: { start, months } }) => {
      if (start + months > end) end = start + months;
    });
    ends.push(end);
  });
  return ends;
}

function endsOfRows({ counts, periods, months, isFull }: DenseAreas): number[] {
  const last = periods.length - 1;
  const lastOf = (row: Float64Array): number => (isFull ? last : row.findLastIndex((count) => !Number.isNaN(count)));
  return counts.map((row) => (periods[lastOf(row)]?.start ?? Number.NEGATIVE_INFINITY) + months);
}
