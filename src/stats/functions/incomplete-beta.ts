import { aboveEverything, type Tails } from '../distributions/tails.js';
import { requirePositive } from '../require.js';
import { betaTerm } from './saddle-point.js';

const tiny = 1e-300;
const settled = 1e-16;

/**
 * Both tails of the regularised incomplete beta function: I_x(a, b) and 1 - I_x(a, b), in [0, 1].
 * The point is given by its odds w = x/(1 - x), so that both ends keep all their digits.
 *
 * @param odds x/(1 - x), from 0 to Infinity
 * @param a above 0
 * @param b above 0
 * @throws RangeError if an argument is out of range
 *
 * Reference: Didonato and Morris (1992), Algorithm 708: Significant Digit Computation of the Incomplete Beta Function
 * Ratios; prefactor after Loader (2000).
 * Checked against: test/reference/edge/distributions.json
 */
export function incompleteBetaTails(odds: number, a: number, b: number): Tails {
  requirePositive('a', a);
  requirePositive('b', b);
  if (!(odds >= 0)) throw new RangeError(`odds must be 0 or more, not ${odds}`);
  const x = odds / (1 + odds);
  const y = 1 / (1 + odds);
  if (y === 0) return aboveEverything;
  const term = betaTerm(a, b, x, y);
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, term * continuedFraction(a, b, x, y));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, term * continuedFraction(b, a, y, x));
  return { lower: 1 - upper, upper };
}

/**
 * The fraction of Didonato and Morris, by Lentz's method; about sqrt(max(a, b)) steps at worst.
 * Written with y = 1 - x so that nothing cancels when x is near 1.
 */
function continuedFraction(a: number, b: number, x: number, y: number): number {
  const most = 1000 + 20 * Math.sqrt(Math.max(a, b));
  const margin = a * y - b * x;
  let c = awayFromZero((a / (a + 1)) * (margin + 1));
  let d = 0;
  let fraction = 1 / c;
  for (let n = 1; n < most; n++) {
    const end = a + 2 * n - 1;
    const product = ((n * (b - n)) / end) * x;
    const numerator = (((a + n - 1) * (a + b + n - 1)) / end) * x * product;
    const denominator = n + product + ((a + n) / (end + 2)) * (margin + 1 + n * (1 + y));
    d = 1 / awayFromZero(denominator + numerator * d);
    c = awayFromZero(denominator + numerator / c);
    fraction /= c * d;
    if (Math.abs(c * d - 1) <= settled) break;
  }
  return fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
