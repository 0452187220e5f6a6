import type { Limits } from '../../compare/estimator.js';
import { growthInterval, intervalOf } from '../../compare/growth/growth-interval.js';
import { standardisedEstimate, standardisedGrowth } from '../../compare/standardised.js';
import type { Arm } from '../../domain/areas/arm.js';
import type { PopulationGroup } from '../../domain/counts/population-group.js';
import type { IntervalResult } from '../../domain/results/analysis.js';
import { directionOf } from '../../domain/results/direction.js';
import type { StandardisedRate, StandardisedResult } from '../../domain/results/standardised-result.js';
import type { Clustering } from '../compare/clustering.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import { type BandedArm, bandedArm } from './banded-arm.js';
import { shownRate } from './shown-rate.js';

/** The comparison of age-standardised rates of a cohort and its comparator; none unless it was asked for. */
export function standardisedResult(
  cohort: Arm,
  comparator: Arm,
  group: PopulationGroup,
  request: MetricRequest,
  { labelsOf }: Clustering,
): { readonly standardised?: StandardisedResult } {
  const { placed, settings } = request;
  const { standardise: standard } = settings.read;
  if (placed.bands === undefined || standard === undefined) return {};
  const own = bandedArm(cohort, group, placed.bands, request);
  const other = bandedArm(comparator, group, placed.bands, request);
  const rates = {
    rate_baseline: shownRate(own.strata, 'baseline', request),
    rate: shownRate(own.strata, 'window', request),
    comparator_rate_baseline: shownRate(other.strata, 'baseline', request),
    comparator_rate: shownRate(other.strata, 'window', request),
  };
  const shared = {
    standard,
    age_bands: placed.bands.map(({ first }) => first),
    areas: own.areas.length,
    comparator_areas: other.areas.length,
    left_out_areas: [...own.leftOut, ...other.leftOut],
    ...rates,
    rate_per: settings.per,
  };
  const none = whyNone(rates);
  if (none !== undefined) return { standardised: { ...shared, ...noGrowth, no_interval: none } };
  const clusters = labelsOf({ ...cohort, areas: own.areas }, { ...comparator, areas: other.areas }).clusters;
  return { standardised: { ...shared, ...growthOf(own, other, settings.level, clusters) } };
}

const noGrowth = {
  growth_percent: null,
  comparator_growth_percent: null,
  difference_pp: null,
  growth_ratio: null,
  direction: null,
} as const;

function whyNone(rates: Readonly<Record<string, StandardisedRate>>): string | undefined {
  return Object.values(rates).find(({ none }) => none !== null)?.none ?? undefined;
}

function growthOf(
  own: BandedArm,
  other: BandedArm,
  level: number,
  clusters: ReturnType<Clustering['labelsOf']>['clusters'],
) {
  const [growth, comparatorGrowth] = [standardisedGrowth(own.strata), standardisedGrowth(other.strata)];
  const estimate = standardisedEstimate(own.strata, other.strata, level, clusters);
  const limits = 'none' in estimate ? undefined : estimate;
  const interval = (value: number, of: Limits | undefined, scale: number): IntervalResult =>
    intervalOf(value, of, scale, level);
  return {
    growth_percent: growthInterval(interval(100 * growth, limits?.growth, 100)),
    comparator_growth_percent: growthInterval(interval(100 * comparatorGrowth, limits?.comparatorGrowth, 100)),
    difference_pp: {
      ...interval(100 * (growth - comparatorGrowth), limits?.differencePp, 1),
      df: limits?.df ?? null,
    },
    growth_ratio: interval((1 + growth) / (1 + comparatorGrowth), limits?.growthRatio, 1),
    direction: limits === undefined ? null : directionOf(limits.differencePp),
    no_interval: 'none' in estimate ? estimate.none : null,
  };
}
