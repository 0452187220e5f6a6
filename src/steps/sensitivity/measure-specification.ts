import type { Estimate } from '../../compare/estimator.js';
import { intervals, jackknife } from '../../compare/estimators/jackknife.js';
import { pointEstimate } from '../../compare/growth/growth.js';
import { meanOfAreas } from '../../compare/growth/mean-of-areas.js';
import { whyNoMean } from '../../compare/robustness/unweighted.js';
import { whyNoSpread } from '../../compare/why-none.js';
import type { ArmData } from '../../domain/areas/arm.js';
import { foundOnce } from '../../domain/common/found-once.js';
import { directionOf } from '../../domain/results/direction.js';
import type { Specification, Weighting } from '../../domain/results/sensitivity.js';

/** The numbers of a specification. */
export type Measured = Pick<
  Specification,
  | 'areas'
  | 'comparator_areas'
  | 'growth_percent'
  | 'comparator_growth_percent'
  | 'difference_pp'
  | 'direction'
  | 'no_interval'
  | 'not_measured'
>;

/** A specification that cannot be measured, and why. */
export function notMeasured(reason: string): Measured {
  return {
    areas: null,
    comparator_areas: null,
    growth_percent: null,
    comparator_growth_percent: null,
    difference_pp: null,
    direction: null,
    no_interval: null,
    not_measured: reason,
  };
}

/** The gap of two arms under one weighting, with its jackknife interval and word. */
export function measure(cohort: ArmData, comparator: ArmData, weighting: Weighting, level: number): Measured {
  const found = weighting === 'pooled' ? pooled(cohort, comparator, level) : eachOnce(cohort, comparator, level);
  if ('notMeasured' in found) return notMeasured(found.notMeasured);
  const { growth, comparatorGrowth, estimate } = found;
  const limits = 'none' in estimate ? undefined : { ...estimate.differencePp, df: estimate.df };
  return {
    areas: cohort.events.length,
    comparator_areas: comparator.events.length,
    growth_percent: 100 * growth,
    comparator_growth_percent: 100 * comparatorGrowth,
    difference_pp: {
      value: 100 * (growth - comparatorGrowth),
      lower: limits?.lower ?? null,
      upper: limits?.upper ?? null,
      level,
      method: 'jackknife-area',
      df: limits?.df ?? null,
    },
    direction: limits === undefined ? null : directionOf(limits),
    no_interval: 'none' in estimate ? estimate.none : null,
    not_measured: null,
  };
}

interface Found {
  readonly growth: number;
  readonly comparatorGrowth: number;
  readonly estimate: Estimate;
}

function pooled(cohort: ArmData, comparator: ArmData, level: number): Found {
  const { growth, comparatorGrowth } = pointEstimate({ cohort, comparator });
  return { growth, comparatorGrowth, estimate: jackknife.estimate({ cohort, comparator }, { level }) };
}

// A comparator is that of several cohorts.
const meanOnce = foundOnce(meanOfAreas);

function eachOnce(cohort: ArmData, comparator: ArmData, level: number): Found | { readonly notMeasured: string } {
  if ([cohort, comparator].some((arm) => arm.baselineEvents.some((events) => events === 0))) {
    return { notMeasured: 'an area has no events in the baseline, so it has no growth of its own' };
  }
  const [own, other] = [meanOnce(cohort), meanOnce(comparator)];
  const none = whyNoSpread({ cohort, comparator }) ?? whyNoMean({ cohort, comparator });
  const estimate = none === undefined ? intervals(own, other, level) : { none };
  return { growth: own.growth, comparatorGrowth: other.growth, estimate };
}
