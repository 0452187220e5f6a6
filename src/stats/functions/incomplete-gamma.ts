import { aboveEverything, belowEverything, type Tails } from '../distributions/tails.js';
import { requirePositive } from '../require.js';
import { gammaTerm } from './saddle-point.js';

const tiny = 1e-300;
const settled = 1e-16;

/**
 * Both tails of the regularised incomplete gamma function: P(a, x) and Q(a, x), in [0, 1].
 * Takes about 10 sqrt(a) steps at worst, when x is near a.
 *
 * @param x 0 to Infinity
 * @param a above 0
 * @throws RangeError if an argument is out of range
 *
 * Reference: Gautschi (1979), A Computational Procedure for Incomplete Gamma Functions; prefactor after Loader (2000).
 * Checked against: test/reference/edge/distributions.json
 */
export function incompleteGammaTails(x: number, a: number): Tails {
  requirePositive('a', a);
  if (!(x >= 0)) throw new RangeError(`x must be 0 or more, not ${x}`);
  if (x === 0) return belowEverything;
  if (x === Infinity) return aboveEverything;
  if (x < a + 1) {
    const lower = Math.min(1, gammaTerm(a, x) * risingSeries(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, gammaTerm(a, x) * a * continuedFraction(a, x));
  return { lower: 1 - upper, upper };
}

function risingSeries(a: number, x: number): number {
  let term = 1;
  let series = 1;
  for (let n = 1; term > settled * series; n++) {
    term *= x / (a + n);
    series += term;
  }
  return series;
}

/** Legendre's fraction by Lentz's method. */
function continuedFraction(a: number, x: number): number {
  const most = 1000 + 20 * Math.sqrt(a);
  let denominator = x + 1 - a;
  let c = denominator;
  let d = 0;
  let fraction = 1 / c;
  for (let n = 1; n < most; n++) {
    const numerator = n * (a - n);
    denominator += 2;
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
