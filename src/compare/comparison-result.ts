import type { Arm } from '../domain/areas/arm.js';
import type { LeftOut } from '../domain/areas/cohort.js';
import type { ComparatorName } from '../domain/areas/comparator-name.js';
import type { WatchAmount } from '../domain/common/progress.js';
import type { ComparisonResult, Direction, IntervalResult, TrendPoint } from '../domain/results/analysis.js';
import { directionOf } from '../domain/results/direction.js';
import type { Settings } from '../domain/settings.js';
import { datedSpan, datedWindow } from '../domain/time/dated-span.js';
import type { Period } from '../domain/time/period.js';
import type { WindowPair } from '../domain/time/window-pair.js';
import type { Design } from './design.js';
import type { ClusterLabels, Estimate, Limits } from './estimator.js';
import { clusterJackknife, mergedDesign } from './estimators/cluster-jackknife.js';
import { type ArmTotals, pointEstimate, totalsOf } from './growth/growth.js';
import { growthInterval, intervalOf } from './growth/growth-interval.js';
import { randomisationTest } from './resampling/randomisation.js';
import { detectableGap } from './robustness/detectable.js';
import { leaveOneOut, wordsWithoutOther } from './robustness/leave-one-out.js';

/** What a result says beside its numbers. */
export interface ComparisonContext {
  readonly metric: string;
  readonly population: string;
  readonly cohort: string;
  readonly sites: number;
  readonly comparator: ComparatorName;
  readonly leftOut: readonly LeftOut[];
  /** Areas that are left out together; each on its own when absent. */
  readonly clusters?: ClusterLabels;
  readonly pair: WindowPair;
  readonly settings: Pick<Settings, 'window' | 'level' | 'per' | 'seed' | 'draws'>;
  /** Is told how many relabellings are done. */
  readonly watch?: WatchAmount;
  readonly trend: readonly IndexPoint[];
  readonly comparatorTrend: readonly IndexPoint[];
}

interface IndexPoint {
  readonly year: Period;
  readonly index?: number;
}

/** The comparison of a cohort with its comparator, with its interval, p-value, word and what it rests on. */
export function comparisonResult(cohort: Arm, comparator: Arm, context: ComparisonContext): ComparisonResult {
  const { settings, clusters } = context;
  const design = { cohort, comparator };
  const [own, other] = [totalsOf(cohort), totalsOf(comparator)];
  const point = pointEstimate(design);
  const estimate = clusterJackknife.estimate(design, {
    level: settings.level,
    ...(clusters === undefined ? {} : { clusters }),
  });
  const limits = 'none' in estimate ? undefined : estimate;
  const direction = limits === undefined ? null : directionOf(limits.differencePp);
  const leftOut = withoutEach(cohort, comparator, context);
  const restsOn = leftOut.filter((one) => direction !== null && one.direction !== direction).map((one) => one.area);
  return {
    ...aboutOf(cohort, comparator, context),
    events_baseline: own.baselineEvents,
    events: own.events,
    person_years_baseline: own.baselineExposure,
    person_years: own.exposure,
    ...rates(own, other, settings.per),
    ...intervals(point, limits, context),
    expected_events: point.expectedEvents,
    avoided_events: point.avoidedEvents,
    p_value: pValue(design, estimate, context),
    detectable_pp: detectable(clusters === undefined ? design : mergedDesign(design, clusters), settings.level),
    direction,
    no_interval: 'none' in estimate ? estimate.none : null,
    rests_on: restsOn.length === 0 ? null : restsOn,
    rests_on_comparator: restsOnComparator(cohort, comparator, direction, context),
    leave_one_out: leftOut,
    trend: trendPoints(context),
    baseline_gaps: { cohort: [], comparator: [] },
    sentence: '',
    findings: [],
  };
}

/** Who is compared with whom, and when. */
function aboutOf(cohort: Arm, comparator: Arm, context: ComparisonContext) {
  const { pair, settings } = context;
  return {
    metric: context.metric,
    population: context.population,
    cohort: context.cohort,
    areas: cohort.areas.length,
    sites: context.sites,
    area_codes: cohort.areas,
    comparator: context.comparator,
    comparator_areas: comparator.areas.length,
    left_out_areas: context.leftOut,
    period: { ...datedWindow(pair.window), window: settings.window },
    baseline: datedSpan(pair.baseline),
  };
}

/** Growths, gap and ratio, each with its limits where there are any. */
function intervals(
  point: ReturnType<typeof pointEstimate>,
  limits: Exclude<Estimate, { none: string }> | undefined,
  { settings, clusters }: ComparisonContext,
) {
  const interval = (value: number, of: Limits | undefined, scale: number): IntervalResult =>
    intervalOf(value, of, scale, settings.level);
  return {
    growth_percent: growthInterval(interval(100 * point.growth, limits?.growth, 100)),
    comparator_growth_percent: growthInterval(interval(100 * point.comparatorGrowth, limits?.comparatorGrowth, 100)),
    difference_pp: {
      ...interval(point.differencePp, limits?.differencePp, 1),
      method: clusters === undefined ? 'jackknife-area' : 'jackknife-cluster',
      df: limits?.df ?? null,
      df_satterthwaite: limits?.dfSatterthwaite ?? null,
    },
    growth_ratio: interval(point.growthRatio, limits?.growthRatio, 1),
  } as const;
}

function withoutEach(cohort: Arm, comparator: Arm, { settings, clusters }: ComparisonContext) {
  return leaveOneOut({ cohort, comparator }, settings.level, clusters).map((one) => ({
    area: cohort.areas[one.leftOut] ?? '',
    difference_pp: orNull(one.differencePp),
    growth_ratio: orNull(one.growthRatio),
    direction: one.direction,
  }));
}

function restsOnComparator(
  cohort: Arm,
  comparator: Arm,
  direction: Direction | null,
  { settings, clusters }: ComparisonContext,
): readonly string[] | null {
  if (direction === null) return null;
  const words = wordsWithoutOther({ cohort, comparator }, settings.level, clusters);
  const areas = comparator.areas.filter((_, at) => words[at] !== direction);
  return areas.length === 0 ? null : areas;
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function rates(own: ArmTotals, other: ArmTotals, per: number) {
  return {
    rate_baseline: (per * own.baselineEvents) / own.baselineExposure,
    rate: (per * own.events) / own.exposure,
    rate_per: per,
    comparator_rate_baseline: (per * other.baselineEvents) / other.baselineExposure,
    comparator_rate: (per * other.events) / other.exposure,
  };
}

function pValue(
  design: Design,
  estimate: Estimate,
  { settings: { seed, draws }, clusters, watch }: ComparisonContext,
): ComparisonResult['p_value'] {
  // Areas that move together cannot change places one by one.
  const method = clusters === undefined ? 'randomisation' : 'jackknife-cluster';
  const own = { draws: 0, exact: false, seed, holm: null };
  if ('none' in estimate) return { value: null, method, ...own };
  if (clusters !== undefined) return { value: estimate.pValue ?? null, method, ...own };
  if (draws === 0) return { value: null, method, ...own };
  const test = randomisationTest(design, seed, draws, watch);
  return { ...own, value: test.value, method, draws: test.draws, exact: test.exact };
}

function detectable(units: Design, level: number): number | null {
  const found = detectableGap(units, level);
  return 'none' in found ? null : found.differencePp;
}

function trendPoints({ trend, comparatorTrend }: ComparisonContext): TrendPoint[] {
  return trend.map(({ year, index }, at) => {
    const { label, end } = datedWindow(year);
    return { label, end, index: index ?? null, comparator_index: comparatorTrend[at]?.index ?? null };
  });
}
