import { betaQuantile, betaUpperQuantile } from '../distributions/beta.js';
import { normalUpperQuantile } from '../distributions/normal.js';
import { requireCount, requireLevel } from '../require.js';
import type { Interval } from './interval.js';

/**
 * Wilson's confidence limits for a proportion, in [0, 1].
 *
 * @param events whole number, 0 to `trials`
 * @param trials whole number, 1 or more
 * @param level coverage in (0, 1): 0.95 for 95%
 * @throws RangeError if an argument is out of range
 *
 * Reference: Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference.
 * Checked against: test/reference/edge/proportion_intervals.json
 */
export function wilsonInterval(events: number, trials: number, level: number): Interval {
  requireProportion(events, trials, level);
  const z = normalUpperQuantile((1 - level) / 2);
  const square = z * z;
  const spread = z * Math.sqrt(square + 4 * events * (1 - events / trials));
  const upper = (2 * events + square + spread) / (2 * (trials + square));
  // From the product of the two roots: the difference would cancel for few events.
  const lower = ((events / trials) * (events / (trials + square))) / upper;
  return { lower, upper: Math.min(1, upper) };
}

/**
 * Exact confidence limits for a proportion, in [0, 1].
 *
 * @param events whole number, 0 to `trials`
 * @param trials whole number, 1 or more
 * @param level coverage in (0, 1): 0.95 for 95%
 * @throws RangeError if an argument is out of range
 *
 * Reference: Clopper and Pearson (1934), The Use of Confidence or Fiducial Limits.
 * Checked against: test/reference/edge/proportion_intervals.json
 */
export function clopperPearsonInterval(events: number, trials: number, level: number): Interval {
  requireProportion(events, trials, level);
  const tail = (1 - level) / 2;
  return {
    lower: events === 0 ? 0 : betaQuantile(tail, events, trials - events + 1),
    upper: events === trials ? 1 : betaUpperQuantile(tail, events + 1, trials - events),
  };
}

function requireProportion(events: number, trials: number, level: number): void {
  requireCount('trials', trials, 1);
  requireCount('events', events);
  requireLevel(level);
  if (events > trials) throw new RangeError(`events must be at most the ${trials} trials, not ${events}`);
}
