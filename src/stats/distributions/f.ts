import { incompleteBetaTails } from '../functions/incomplete-beta.js';
import { requirePositive } from '../require.js';
import { betaOddsQuantile, betaOddsUpperQuantile } from './beta.js';
import { belowEverything, type Tails } from './tails.js';

/**
 * Both tails of the F distribution at x, probabilities in [0, 1].
 *
 * @param x any number; below 0 the lower tail is 0
 * @param df1 numerator degrees of freedom, above 0, fractions allowed
 * @param df2 denominator degrees of freedom, above 0, fractions allowed
 * @throws RangeError if x is NaN or a df is not a finite number above 0
 *
 * Reference: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.6.2.
 * Checked against: test/reference/edge/distributions.json
 */
export function fTails(x: number, df1: number, df2: number): Tails {
  requirePositive('df1', df1);
  requirePositive('df2', df2);
  return x <= 0 ? belowEverything : incompleteBetaTails((df1 / df2) * x, df1 / 2, df2 / 2);
}

/**
 * The point below which F falls with probability p.
 *
 * @param p lower tail probability, 0 to 1
 * @throws RangeError if an argument is out of range
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  requirePositive('df1', df1);
  requirePositive('df2', df2);
  return betaOddsQuantile(p, df1 / 2, df2 / 2) * (df2 / df1);
}

/**
 * The point above which F falls with probability `tail`.
 *
 * @param tail upper tail probability, 0 to 1
 * @throws RangeError if an argument is out of range
 */
export function fUpperQuantile(tail: number, df1: number, df2: number): number {
  requirePositive('df1', df1);
  requirePositive('df2', df2);
  return betaOddsUpperQuantile(tail, df1 / 2, df2 / 2) * (df2 / df1);
}
