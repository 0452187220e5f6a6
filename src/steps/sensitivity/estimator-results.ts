import type { Design } from '../../compare/design.js';
import type { ClusterLabels, Estimate, Estimator } from '../../compare/estimator.js';
import { estimators } from '../../compare/estimators/index.js';
import { pointEstimate } from '../../compare/growth/growth.js';
import { unweightedGrowth } from '../../compare/robustness/unweighted.js';
import type { Arm } from '../../domain/areas/arm.js';
import type { WatchAmount } from '../../domain/common/progress.js';
import { directionOf } from '../../domain/results/direction.js';
import type { EstimatorResult } from '../../domain/results/robustness.js';
import { regionFinder } from '../../geography/regions.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import { whyNoCountingNoise } from '../metrics/shared-months.js';

/** The gap of two arms under every estimator, and with every area counting alike. */
export function estimatorResults(
  cohort: Arm,
  comparator: Arm,
  request: MetricRequest,
  watch: WatchAmount,
): EstimatorResult[] {
  const { level, seed, draws } = request.settings;
  const design: Design = { cohort, comparator };
  const clusters = clustersOf(cohort, comparator, request);
  const value = pointEstimate(design).differencePp;
  const shared = whyNoCountingNoise(request.pair);
  const all: readonly [string, Estimator][] = Object.entries(estimators);
  const listed = all.map(([name, estimator]) => {
    const way = { name, title: estimator.title, level, ...(estimator.isRandom ? { draws, seed } : {}) };
    if (name === 'jackknife-cluster' && clusters === undefined) {
      return resultOf(way, value, { none: 'the region of an area is not known' });
    }
    if (shared !== undefined && countsAlone.has(name)) return resultOf(way, value, { none: shared });
    if (estimator.isRandom && draws === 0) return resultOf(way, value, { none: 'no resamples were asked for' });
    const options = { level, seed, draws, watch, ...(clusters === undefined ? {} : { clusters }) };
    return resultOf(way, value, estimator.estimate(design, options));
  });
  const unweighted = unweightedGrowth(design, level);
  const title = 'every area counting alike, delete-one-area jackknife';
  const alike =
    'none' in unweighted
      ? resultOf({ name: 'mean-of-areas', title, level }, null, unweighted)
      : resultOf({ name: 'mean-of-areas', title, level }, unweighted.differencePp, unweighted.limits);
  return [...listed, alike];
}

const countsAlone: ReadonlySet<string> = new Set([
  'poisson',
  'mover',
  'quasi-poisson',
] satisfies (keyof typeof estimators)[]);

interface Way {
  readonly name: string;
  readonly title: string;
  readonly level: number;
  readonly draws?: number;
  readonly seed?: number;
}

function resultOf({ name, title, level, draws, seed }: Way, value: number | null, estimate: Estimate): EstimatorResult {
  const limits = 'none' in estimate ? undefined : estimate;
  return {
    estimator: name,
    title,
    value,
    lower: limits?.differencePp.lower ?? null,
    upper: limits?.differencePp.upper ?? null,
    level,
    df: limits?.df ?? null,
    p_value: limits?.pValue ?? null,
    dispersion: limits?.dispersion ?? null,
    draws: draws ?? null,
    seed: seed ?? null,
    direction: limits === undefined ? null : directionOf(limits.differencePp),
    note: limits?.note ?? null,
    no_interval: 'none' in estimate ? estimate.none : null,
  };
}

function clustersOf(cohort: Arm, comparator: Arm, { placed }: MetricRequest): ClusterLabels | undefined {
  const regionOf = regionFinder(placed.geography.boundaries);
  const [own, other] = [cohort, comparator].map(({ areas }) => areas.flatMap((area) => regionOf(area) ?? []));
  if (own === undefined || other === undefined) return undefined;
  const isWhole = own.length === cohort.areas.length && other.length === comparator.areas.length;
  return isWhole ? { cohort: own, comparator: other } : undefined;
}
