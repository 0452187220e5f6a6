import { incompleteBetaTails } from '../functions/incomplete-beta.js';
import { betaTerm } from '../functions/saddle-point.js';
import { requireCount, requirePositive } from '../require.js';
import { aboveEverything, type Tails } from './tails.js';

/**
 * P(X ≤ events) and P(X > events) for a binomial count, in [0, 1].
 *
 * @param events whole number, 0 to `trials`
 * @param trials whole number, 0 or more
 * @param odds chance of an event over the chance of none, above 0
 * @throws RangeError if an argument is out of range
 *
 * Reference: Johnson, Kemp and Kotz (2005), Univariate Discrete Distributions, 3.4.
 */
export function binomialTails(events: number, trials: number, odds: number): Tails {
  requireBinomial(events, trials, odds);
  if (events === trials) return aboveEverything;
  const { lower, upper } = incompleteBetaTails(odds, events + 1, trials - events);
  return { lower: upper, upper: lower };
}

/**
 * The probability of exactly so many events in so many trials, in [0, 1].
 *
 * @param events whole number, 0 to `trials`
 * @param trials whole number, 0 or more
 * @param odds chance of an event over the chance of none, above 0
 * @throws RangeError if an argument is out of range
 *
 * Reference: Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 */
export function binomialProbability(events: number, trials: number, odds: number): number {
  requireBinomial(events, trials, odds);
  if (events === 0) return Math.exp(-trials * Math.log1p(odds));
  if (events === trials) return Math.exp(-trials * Math.log1p(1 / odds));
  const rest = trials - events;
  return betaTerm(events, rest, odds / (1 + odds), 1 / (1 + odds)) * (trials / events / rest);
}

/**
 * The exact two-sided p-value of a binomial count: the chance of every count no likelier than the one seen.
 *
 * @param events whole number, 0 to `trials`
 * @param trials whole number, 0 or more
 * @param odds chance of an event over the chance of none, above 0
 * @throws RangeError if an argument is out of range
 *
 * Reference: Sterne (1954), Some Remarks on Confidence or Fiducial Limits; ties within 1e-7, as in R's binom.test.
 * Checked against: test/reference/edge/rate_ratio_intervals.json
 */
export function binomialPValue(events: number, trials: number, odds: number): number {
  requireBinomial(events, trials, odds);
  const mean = trials * (odds / (1 + odds));
  if (events === mean) return 1;
  return events > mean ? fromBelow(trials - events, trials, 1 / odds) : fromBelow(events, trials, odds);
}

// Of a count below its mean.
function fromBelow(events: number, trials: number, odds: number): number {
  const mean = trials * (odds / (1 + odds));
  const limit = binomialProbability(events, trials, odds) * (1 + 1e-7);
  // From the mean upwards the probability falls, so the first count on the far side is found by halving.
  let low = Math.ceil(mean);
  let high = trials + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialProbability(middle, trials, odds) <= limit) high = middle;
    else low = middle + 1;
  }
  const beyond = binomialTails(low - 1, trials, odds).upper;
  return Math.min(1, binomialTails(events, trials, odds).lower + beyond);
}

function requireBinomial(events: number, trials: number, odds: number): void {
  requireCount('trials', trials);
  requireCount('events', events);
  requirePositive('odds', odds);
  if (events > trials) throw new RangeError(`events must be at most the ${trials} trials, not ${events}`);
}
