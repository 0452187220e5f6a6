import { incompleteGammaTails } from '../functions/incomplete-gamma.js';
import { requireCount, requirePositive } from '../require.js';
import type { Tails } from './tails.js';

/**
 * P(X ≤ events) and P(X > events) for a Poisson count, in [0, 1].
 *
 * @param events whole number, 0 or more
 * @param mean above 0
 * @throws RangeError if an argument is out of range
 *
 * Reference: Johnson, Kemp and Kotz (2005), Univariate Discrete Distributions, 4.12.
 * Checked against: test/reference/edge/distributions.json
 */
export function poissonTails(events: number, mean: number): Tails {
  requireCount('events', events);
  requirePositive('mean', mean);
  const { lower, upper } = incompleteGammaTails(mean, events + 1);
  return { lower: upper, upper: lower };
}
