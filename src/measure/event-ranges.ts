import type { AreaCode } from '../domain/areas/area.js';
import { boundsOf } from '../domain/counts/counted.js';
import type { AreaSeries, Segment, Series } from '../domain/counts/series.js';
import { addMonths, contains, lastMonthOf, type Period } from '../domain/time/period.js';

interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** What the events of some areas may add to over two spans, by which of the spans hold them. */
export interface AddedRanges {
  readonly baselineOnly: Range;
  readonly windowOnly: Range;
  readonly shared: Range;
  /** Counts of either span that a mark hides, and that are only rounded. */
  readonly hidden: number;
  readonly rounded: number;
}

const none: Series = new Map();
const nothing: Range = { lower: 0, upper: 0 };

/** Adds up the least and the most that every count may be. The areas are whole over both spans. */
export function eventRanges(
  areas: readonly AreaCode[],
  activity: AreaSeries,
  baseline: Period,
  window: Period,
): AddedRanges {
  const sums = { baselineOnly: nothing, windowOnly: nothing, shared: nothing };
  let [hidden, rounded] = [0, 0];
  const take = (segment: Segment, into: keyof typeof sums): void => {
    if (typeof segment.value === 'string') return;
    const own = boundsOf(segment.value, segment.bounds);
    sums[into] = { lower: sums[into].lower + own.lower, upper: sums[into].upper + own.upper };
    if (own.hidden) hidden++;
    else if (own.lower < own.upper) rounded++;
  };
  for (const area of areas) {
    const series = activity.get(area) ?? none;
    for (const segment of segmentsIn(series, baseline)) {
      take(segment, contains(window, segment.period) ? 'shared' : 'baselineOnly');
    }
    for (const segment of segmentsIn(series, window)) {
      if (!contains(baseline, segment.period)) take(segment, 'windowOnly');
    }
  }
  return { ...sums, hidden, rounded };
}

/** The least and the most over a span, of those of it alone and those that it shares. */
export function spanRange(own: Range, shared: Range): Range {
  return { lower: own.lower + shared.lower, upper: own.upper + shared.upper };
}

function segmentsIn(series: Series, span: Period): Segment[] {
  const found: Segment[] = [];
  for (let month = span.start; month <= lastMonthOf(span); ) {
    const segment = series.get(month);
    const fits = segment !== undefined && contains(span, segment.period);
    if (fits) found.push(segment);
    month = addMonths(month, fits ? segment.period.months : 1);
  }
  return found;
}
