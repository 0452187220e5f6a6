import { clamp } from '../../domain/common/clamp.js';
import { normalQuantile, normalTail } from '../../stats/distributions/normal.js';
import type { Limits } from '../estimator.js';

/** An estimate with its resamples. */
export interface Bootstrapped {
  readonly value: number;
  /** The estimate in each resample, in ascending order. */
  readonly sorted: Float64Array;
  /** How fast the standard error changes with the estimate: from `acceleration`. */
  readonly acceleration: number;
}

/** A way of reading limits from resamples. */
export type BootstrapLimits = (bootstrapped: Bootstrapped, level: number) => Limits;

// Growths are of order 1 and carry about 1e-16 for each area.
const rounding = 1e-13;

/** The quantiles of the resamples. */
export const percentileLimits: BootstrapLimits = ({ sorted }, level) => ({
  lower: resampleQuantile(sorted, (1 - level) / 2),
  upper: resampleQuantile(sorted, (1 + level) / 2),
});

/** The quantiles of the resamples, turned round the estimate. */
export const basicLimits: BootstrapLimits = (bootstrapped, level) => {
  const { lower, upper } = percentileLimits(bootstrapped, level);
  return { lower: 2 * bootstrapped.value - upper, upper: 2 * bootstrapped.value - lower };
};

/** Quantiles of the resamples, moved for the bias of the estimate and for the change of its standard error. */
export const bcaLimits: BootstrapLimits = (bootstrapped, level) => {
  const [lower = 0, upper = 1] = bcaProbabilities(bootstrapped, level);
  return { lower: resampleQuantile(bootstrapped.sorted, lower), upper: resampleQuantile(bootstrapped.sorted, upper) };
};

/**
 * The two probabilities whose quantiles of the resamples are the BCa limits.
 *
 * Reference: Efron (1987), Better Bootstrap Confidence Intervals.
 * Checked against: test/reference/panel/03_bootstrap.json
 */
export function bcaProbabilities(bootstrapped: Bootstrapped, level: number): readonly [number, number] {
  const bias = biasCorrection(bootstrapped);
  const moved = (probability: number): number => {
    const z = bias + normalQuantile(probability);
    // Beyond its pole the formula turns back; the limit is then the last resample.
    const slope = Math.max(Number.MIN_VALUE, 1 - bootstrapped.acceleration * z);
    return normalTail(-(bias + z / slope));
  };
  return [moved((1 - level) / 2), moved((1 + level) / 2)];
}

/** The normal quantile of the share of resamples below the estimate, kept half a resample from both ends. */
export function biasCorrection({ value, sorted }: Bootstrapped): number {
  // With few areas many resamples are the sample itself, summed in another order.
  const below = sorted.filter((replicate) => replicate < value - rounding).length;
  const most = sorted.length - 0.5;
  return normalQuantile(clamp(below, 0.5, most) / sorted.length);
}

/**
 * The acceleration of an estimate that is a sum of one part for each arm, from each part without each of its areas in
 * turn; 0 when nothing moves it.
 *
 * Reference: Davison and Hinkley (1997), Bootstrap Methods and their Application, 5.3.
 */
export function acceleration(parts: readonly (readonly number[])[]): number {
  let cubes = 0;
  let squares = 0;
  for (const without of parts) {
    const centre = without.reduce((sum, value) => sum + value, 0) / without.length;
    const share = (without.length - 1) / without.length;
    for (const value of without) {
      const pull = share * (centre - value);
      squares += pull * pull;
      cubes += pull * pull * pull;
    }
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/**
 * The quantile of resamples in ascending order, between two of them by the normal scale; at the ends the last one.
 *
 * Reference: Davison and Hinkley (1997), Bootstrap Methods and their Application, 5.2.
 */
export function resampleQuantile(sorted: Float64Array, probability: number): number {
  const count = sorted.length;
  const rank = (count + 1) * probability;
  const below = Math.floor(rank);
  const lower = sorted[clamp(below, 1, count) - 1] ?? Number.NaN;
  if (below < 1 || below >= count || rank === below) return lower;
  const from = normalQuantile(below / (count + 1));
  const to = normalQuantile((below + 1) / (count + 1));
  const upper = sorted[below] ?? lower;
  return lower + ((normalQuantile(probability) - from) / (to - from)) * (upper - lower);
}
