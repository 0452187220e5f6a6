import { logGamma } from '../functions/gamma.js';
import { incompleteGammaTails } from '../functions/incomplete-gamma.js';
import { invertTail } from '../functions/invert-tail.js';
import { gammaTerm } from '../functions/saddle-point.js';
import { requirePositive, requireProbability } from '../require.js';
import { normalQuantile } from './normal.js';
import { belowEverything, type Tails } from './tails.js';

/**
 * Both tails at x of the gamma distribution with scale 1, probabilities in [0, 1].
 *
 * @param x any number; below 0 the lower tail is 0
 * @param shape above 0
 * @throws RangeError if x is NaN or shape is not a finite number above 0
 */
export function gammaTails(x: number, shape: number): Tails {
  requirePositive('shape', shape);
  return x <= 0 ? belowEverything : incompleteGammaTails(x, shape);
}

/**
 * The point below which a gamma variable with scale 1 falls with probability p.
 *
 * @param p lower tail probability, 0 to 1
 * @param shape above 0
 * @throws RangeError if an argument is out of range
 *
 * Checked against: test/reference/edge/distributions.json
 */
export function gammaQuantile(p: number, shape: number): number {
  requireProbability('p', p);
  requirePositive('shape', shape);
  return p <= 0.5 ? lowerHalf(p, shape) : upperHalf(1 - p, shape);
}

/**
 * The point above which a gamma variable with scale 1 falls with probability `tail`.
 *
 * @param tail upper tail probability, 0 to 1
 * @param shape above 0
 * @throws RangeError if an argument is out of range
 */
export function gammaUpperQuantile(tail: number, shape: number): number {
  requireProbability('tail', tail);
  requirePositive('shape', shape);
  return tail <= 0.5 ? upperHalf(tail, shape) : lowerHalf(1 - tail, shape);
}

function lowerHalf(p: number, shape: number): number {
  if (p === 0) return 0;
  // P(x) is below x^a / gamma(a + 1), and equal to it when x is tiny.
  const least = Math.exp((Math.log(p) + logGamma(shape + 1)) / shape);
  if (least < 1e-18) return least;
  return solve('lower', p, shape, Math.max(least, cubeRootNormal(normalQuantile(p), shape)));
}

function upperHalf(tail: number, shape: number): number {
  if (tail === 0) return Infinity;
  return solve('upper', tail, shape, Math.max(shape, cubeRootNormal(-normalQuantile(tail), shape)));
}

function solve(side: 'lower' | 'upper', target: number, shape: number, start: number): number {
  const at = (x: number) => ({ tail: incompleteGammaTails(x, shape)[side], slope: shape * gammaTerm(shape, x) });
  return invertTail(side, at, target, start);
}

/** The approximation of Wilson and Hilferty (1931), in which the cube root is normal. */
function cubeRootNormal(z: number, shape: number): number {
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return shape * root * root * root;
}
