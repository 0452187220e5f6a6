import type { Design } from '../design.js';
import type { Estimate, Limits } from '../estimator.js';
import { growthOf, logGrowthOf, totalsOf } from './growth.js';

/** What limits on the log scale are made of. */
export interface LogSpread {
  /** Variances of the log growths. */
  readonly variance: number;
  readonly comparatorVariance: number;
  /** Standard errors from the value to a limit, of the gap and the ratio. */
  readonly critical: number;
  /** The same for the growth of each arm alone; as many unless said. */
  readonly cohortCritical?: number;
  readonly comparatorCritical?: number;
  /** The upper tail probability of a number of standard errors. */
  readonly tail: (errors: number) => number;
}

// Logs of rates carry about 1e-16 times the number of areas: a log ratio below this is none.
const rounding = 1e-13;

/**
 * Limits of growths and their ratio, symmetrical on the log scale, and of the gap by the delta method; with the
 * two-sided p-value of the log ratio.
 */
export function logLimits({ cohort, comparator }: Design, spread: LogSpread): Exclude<Estimate, { none: string }> {
  const { variance, comparatorVariance, critical } = spread;
  const { cohortCritical = critical, comparatorCritical = critical } = spread;
  const [own, other] = [totalsOf(cohort), totalsOf(comparator)];
  const [growth, comparatorGrowth] = [growthOf(own), growthOf(other)];
  const logRatio = logGrowthOf(own) - logGrowthOf(other);
  const error = Math.sqrt(variance + comparatorVariance);
  const gapError = Math.hypot(
    (1 + growth) * Math.sqrt(variance),
    (1 + comparatorGrowth) * Math.sqrt(comparatorVariance),
  );
  const gap = growth - comparatorGrowth;
  return {
    differencePp: { lower: 100 * (gap - critical * gapError), upper: 100 * (gap + critical * gapError) },
    growthRatio: { lower: Math.exp(logRatio - critical * error), upper: Math.exp(logRatio + critical * error) },
    growth: growthLimits(logGrowthOf(own), cohortCritical * Math.sqrt(variance)),
    comparatorGrowth: growthLimits(logGrowthOf(other), comparatorCritical * Math.sqrt(comparatorVariance)),
    pValue: twoSided(logRatio, error, spread.tail),
  };
}

/**
 * The two-sided p-value of a log ratio: 1 when it is none but for rounding, 0 when it is some and has no error.
 *
 * @param tail the upper tail probability of a number of standard errors
 */
export function twoSided(logRatio: number, error: number, tail: (errors: number) => number): number {
  if (Math.abs(logRatio) < rounding) return 1;
  return error === 0 ? 0 : 2 * tail(Math.abs(logRatio) / error);
}

function growthLimits(logGrowth: number, halfWidth: number): Limits {
  return { lower: Math.expm1(logGrowth - halfWidth), upper: Math.expm1(logGrowth + halfWidth) };
}
