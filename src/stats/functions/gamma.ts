import { requirePositive } from '../require.js';
import { polynomial } from './polynomial.js';

const oneMinusEuler = 0.42278433509846713;
const halfLogTwoPi = 0.9189385332046728;

// (-1)^k (zeta(k) - 1) / k for k = 2, 3, …, 27: the Taylor series of log gamma about 2.
const zetaTerms = [
  0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234,
  -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939, 0.00009945751278180853,
  -0.00004492623673813314, 0.00002050721277567069, -0.000009439488275268397, 0.000004374866789907488,
  -0.000002039215753801366, 9.55141213040742e-7, -4.492469198764566e-7, 2.1207184805554665e-7, -1.0043224823968099e-7,
  4.7698101693639804e-8, -2.2711094608943164e-8, 1.0838659214896955e-8, -5.183475041970047e-9, 2.4836745438024785e-9,
  -1.1921401405860912e-9, 5.731367241678862e-10, -2.7595228851242334e-10,
] as const;

// Bernoulli numbers over 2k(2k - 1): Stirling's series in 1/x, 1/x^3, …
const stirlingTerms = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
] as const;

/**
 * The natural logarithm of the gamma function, relative error about 1e-15, zeros at 1 and 2 included.
 *
 * @param x above 0
 * @throws RangeError if x is not a finite number above 0
 *
 * Reference: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 6.1.33 and 6.1.41.
 * Checked against: test/reference/edge/distributions.json
 */
export function logGamma(x: number): number {
  requirePositive('x', x);
  if (x < 0.5) return nearTwo(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return nearTwo(x - 1) - Math.log1p(x - 1);
  if (x < 10) return steppedDown(x);
  return (x - 0.5) * (Math.log(x) - 1) - 0.5 + halfLogTwoPi + stirlingSeries(x);
}

/**
 * The error of Stirling's formula: log gamma(x + 1) - (x + 1/2) log x + x - log(2 pi)/2, about 1/(12x).
 * Tail functions use it so that large parameters lose no digits.
 *
 * @param x above 0
 * @throws RangeError if x is not a finite number above 0
 *
 * Reference: Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 */
export function stirlingError(x: number): number {
  requirePositive('x', x);
  if (x >= 10) return stirlingSeries(x);
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - halfLogTwoPi;
}

/** log gamma(2 + u) for |u| ≤ 1/2. */
function nearTwo(u: number): number {
  return u * (oneMinusEuler + u * polynomial(zetaTerms, u));
}

function steppedDown(x: number): number {
  let rest = x;
  let product = 1;
  while (rest > 2.5) {
    rest -= 1;
    product *= rest;
  }
  return Math.log(product) + nearTwo(rest - 2);
}

function stirlingSeries(x: number): number {
  return polynomial(stirlingTerms, 1 / (x * x)) / x;
}
