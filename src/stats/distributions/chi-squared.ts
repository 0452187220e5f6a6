import { requirePositive } from '../require.js';
import { gammaQuantile, gammaTails, gammaUpperQuantile } from './gamma-distribution.js';
import type { Tails } from './tails.js';

/**
 * Both tails of chi-squared at x, probabilities in [0, 1].
 *
 * @param x any number; below 0 the lower tail is 0
 * @param df degrees of freedom, above 0, fractions allowed
 * @throws RangeError if x is NaN or df is not a finite number above 0
 *
 * Reference: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.4.19.
 * Checked against: test/reference/edge/distributions.json
 */
export function chiSquaredTails(x: number, df: number): Tails {
  requirePositive('df', df);
  return gammaTails(x / 2, df / 2);
}

/**
 * The point below which chi-squared falls with probability p.
 *
 * @param p lower tail probability, 0 to 1
 * @param df degrees of freedom, above 0, fractions allowed
 * @throws RangeError if an argument is out of range
 */
export function chiSquaredQuantile(p: number, df: number): number {
  requirePositive('df', df);
  return 2 * gammaQuantile(p, df / 2);
}

/**
 * The point above which chi-squared falls with probability `tail`.
 *
 * @param tail upper tail probability, 0 to 1
 * @param df degrees of freedom, above 0, fractions allowed
 * @throws RangeError if an argument is out of range
 */
export function chiSquaredUpperQuantile(tail: number, df: number): number {
  requirePositive('df', df);
  return 2 * gammaUpperQuantile(tail, df / 2);
}
