import { incompleteBetaTails } from '../functions/incomplete-beta.js';
import { invertTail } from '../functions/invert-tail.js';
import { betaTerm } from '../functions/saddle-point.js';
import { requirePositive, requireProbability } from '../require.js';
import { aboveEverything, belowEverything, type Tails } from './tails.js';

/**
 * Both tails of the beta distribution at x, probabilities in [0, 1].
 *
 * @param x any number; outside (0, 1) a tail is 0
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @throws RangeError if a shape is not above 0
 */
export function betaTails(x: number, a: number, b: number): Tails {
  requirePositive('a', a);
  requirePositive('b', b);
  if (x <= 0) return belowEverything;
  if (x >= 1) return aboveEverything;
  return incompleteBetaTails(x / (1 - x), a, b);
}

/**
 * The point of [0, 1] below which a beta variable falls with probability p.
 *
 * @param p lower tail probability, 0 to 1
 * @throws RangeError if an argument is out of range
 *
 * Checked against: test/reference/edge/distributions.json
 */
export function betaQuantile(p: number, a: number, b: number): number {
  return fromOdds(betaOddsQuantile(p, a, b));
}

/**
 * The point of [0, 1] above which a beta variable falls with probability `tail`.
 *
 * @param tail upper tail probability, 0 to 1
 * @throws RangeError if an argument is out of range
 */
export function betaUpperQuantile(tail: number, a: number, b: number): number {
  return fromOdds(betaOddsUpperQuantile(tail, a, b));
}

/**
 * The odds x/(1 - x), 0 to Infinity, of the beta variable's lower quantile x.
 * Student's t and F quantiles are multiples of it.
 *
 * @param p lower tail probability, 0 to 1
 * @throws RangeError if an argument is out of range
 */
export function betaOddsQuantile(p: number, a: number, b: number): number {
  requireProbability('p', p);
  requirePositive('a', a);
  requirePositive('b', b);
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  return p <= 0.5 ? solve('lower', p, a, b) : solve('upper', 1 - p, a, b);
}

/**
 * The odds x/(1 - x), 0 to Infinity, of the beta variable's upper quantile x.
 *
 * @param tail upper tail probability, 0 to 1
 * @throws RangeError if an argument is out of range
 */
export function betaOddsUpperQuantile(tail: number, a: number, b: number): number {
  requireProbability('tail', tail);
  return 1 / betaOddsQuantile(tail, b, a);
}

function solve(side: 'lower' | 'upper', target: number, a: number, b: number): number {
  const at = (odds: number) => ({
    tail: incompleteBetaTails(odds, a, b)[side],
    slope: betaTerm(a, b, odds / (1 + odds), 1 / (1 + odds)),
  });
  return invertTail(side, at, target, a / b);
}

function fromOdds(odds: number): number {
  return odds === Infinity ? 1 : odds / (1 + odds);
}
