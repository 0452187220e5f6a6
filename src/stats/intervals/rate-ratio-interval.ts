import { betaOddsQuantile, betaOddsUpperQuantile } from '../distributions/beta.js';
import { binomialPValue } from '../distributions/binomial.js';
import { normalUpperQuantile } from '../distributions/normal.js';
import { requireCount, requireLevel, requirePositive } from '../require.js';
import type { Interval } from './interval.js';

/** Events counted over an exposure; their quotient is a rate. */
export interface Tally {
  /** Whole number, 0 or more. */
  readonly events: number;
  /** Above 0, in any unit shared by the tallies compared. */
  readonly exposure: number;
}

/**
 * Wald confidence limits on the log scale for the ratio of two Poisson rates, first over second.
 * Counting noise only. Needs events on both sides; with none, use `exactRateRatioInterval`.
 *
 * @param level coverage in (0, 1): 0.95 for 95%
 * @throws RangeError if a count is 0 or an argument is out of range
 *
 * Reference: Graham, Mengersen and Morton (2003), Confidence Limits for the Ratio of Two Rates.
 * Checked against: test/reference/edge/rate_ratio_intervals.json
 */
export function waldRateRatioInterval(first: Tally, second: Tally, level: number): Interval {
  requireTallies(first, second);
  requireCount('first events', first.events, 1);
  requireCount('second events', second.events, 1);
  requireLevel(level);
  const ratio = (first.events / second.events) * (second.exposure / first.exposure);
  const margin = normalUpperQuantile((1 - level) / 2) * Math.sqrt(1 / first.events + 1 / second.events);
  return { lower: ratio * Math.exp(-margin), upper: ratio * Math.exp(margin) };
}

/**
 * Exact confidence limits for the ratio of two Poisson rates, first over second, given the total of the two counts.
 * No first events give a lower limit of 0, no second events an upper limit of Infinity.
 *
 * @param level coverage in (0, 1): 0.95 for 95%
 * @throws RangeError if an argument is out of range
 *
 * Reference: Przyborowski and Wilenski (1940), Homogeneity of Results in Testing Samples from Poisson Series.
 * Checked against: test/reference/edge/rate_ratio_intervals.json
 */
export function exactRateRatioInterval(first: Tally, second: Tally, level: number): Interval {
  requireTallies(first, second);
  requireLevel(level);
  const tail = (1 - level) / 2;
  const scale = second.exposure / first.exposure;
  return {
    lower: first.events === 0 ? 0 : scale * betaOddsQuantile(tail, first.events, second.events + 1),
    upper: second.events === 0 ? Infinity : scale * betaOddsUpperQuantile(tail, first.events + 1, second.events),
  };
}

/**
 * The exact two-sided p-value, in [0, 1], for two Poisson rates being equal, given the total of the two counts.
 *
 * @throws RangeError if an argument is out of range
 *
 * Reference: Przyborowski and Wilenski (1940), Homogeneity of Results in Testing Samples from Poisson Series.
 * Checked against: test/reference/edge/rate_ratio_intervals.json
 */
export function exactRateRatioPValue(first: Tally, second: Tally): number {
  requireTallies(first, second);
  return binomialPValue(first.events, first.events + second.events, first.exposure / second.exposure);
}

function requireTallies(first: Tally, second: Tally): void {
  requireCount('first events', first.events);
  requireCount('second events', second.events);
  requirePositive('first exposure', first.exposure);
  requirePositive('second exposure', second.exposure);
}
