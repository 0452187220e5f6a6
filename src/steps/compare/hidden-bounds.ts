import type { Limits } from '../../compare/estimator.js';
import { totalsOf } from '../../compare/growth/growth.js';
import { type ComparisonRanges, comparisonRanges, type EventRanges } from '../../compare/robustness/hidden-ranges.js';
import { showCount } from '../../disclosure/shown-count.js';
import type { Arm } from '../../domain/areas/arm.js';
import type { HiddenBounds, RangeResult } from '../../domain/counts/hidden-bounds.js';
import type { AreaSeries } from '../../domain/counts/series.js';
import type { ComparisonResult } from '../../domain/results/analysis.js';
import { type AddedRanges, eventRanges, spanRange } from '../../measure/event-ranges.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import type { GroupSeries } from '../sides/build-sides.js';

/** What two arms can be whatever their hidden and rounded counts are. */
export interface ArmBounds {
  readonly ranges: ComparisonRanges;
  readonly baseline: Limits;
  readonly window: Limits;
  readonly hidden: number;
  readonly rounded: number;
}

/** The bounds of a comparison of two arms. */
export function armBounds(
  cohort: Arm,
  comparator: Arm,
  { activity }: GroupSeries,
  { pair }: Pick<MetricRequest, 'pair'>,
): ArmBounds {
  const [own, other] = [armRanges(cohort, activity, pair), armRanges(comparator, activity, pair)];
  return {
    ranges: comparisonRanges(own, other),
    baseline: spanRange(own.baselineOnly, own.shared),
    window: spanRange(own.windowOnly, own.shared),
    hidden: own.hidden + other.hidden,
    rounded: own.rounded + other.rounded,
  };
}

/** What the events of an arm may add to, with its person-years. */
export function armRanges(
  arm: Arm,
  activity: AreaSeries,
  { baseline, window }: Pick<MetricRequest['pair'], 'baseline' | 'window'>,
): AddedRanges & EventRanges {
  const { baselineExposure, exposure } = totalsOf(arm);
  return { ...eventRanges(arm.areas, activity, baseline, window), baselineExposure, exposure };
}

/** A comparison with its bounds beside it and its counts as they may leave; as it is where every count is exact. */
export function withHiddenBounds(
  result: ComparisonResult,
  cohort: Arm,
  comparator: Arm,
  series: GroupSeries,
  request: MetricRequest,
): ComparisonResult {
  const { disclosure } = request.placed;
  if (disclosure === undefined) return result;
  const bounds = armBounds(cohort, comparator, series, request);
  const shown = {
    events_baseline: showCount(result.events_baseline ?? 0, bounds.baseline, disclosure.outgoing).count,
    events: showCount(result.events ?? 0, bounds.window, disclosure.outgoing).count,
  };
  if (bounds.hidden + bounds.rounded === 0) return { ...result, ...shown };
  return { ...result, ...shown, hidden_bounds: boundsResult(bounds, result.direction) };
}

function boundsResult(
  { ranges, baseline, window, hidden, rounded }: ArmBounds,
  direction: ComparisonResult['direction'],
): HiddenBounds {
  return {
    hidden_counts: hidden,
    rounded_counts: rounded,
    events_baseline: rangeResult(baseline),
    events: rangeResult(window),
    growth_percent: rangeResult(ranges.growth, 100),
    comparator_growth_percent: rangeResult(ranges.comparatorGrowth, 100),
    difference_pp: rangeResult(ranges.differencePp),
    growth_ratio: rangeResult(ranges.growthRatio),
    avoided_events: rangeResult(ranges.avoidedEvents),
    direction_holds: holds(ranges.differencePp, direction),
  };
}

/** A range in a result: a side without an end is null. */
export function rangeResult({ lower, upper }: Limits, scale = 1): RangeResult {
  const end = (value: number): number | null => (Number.isFinite(value) ? scale * value : null);
  return { lower: end(lower), upper: end(upper) };
}

function holds({ lower, upper }: Limits, direction: ComparisonResult['direction']): boolean | null {
  if (direction === 'slower') return upper < 0;
  return direction === 'faster' ? lower > 0 : null;
}
