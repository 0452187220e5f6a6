import { stirlingError } from './gamma.js';

const twoPi = 6.283185307179586;

/**
 * x log(x/m) + m - x, half the deviance of a Poisson count x with mean m, without cancellation near x = m.
 *
 * @param x above 0
 * @param m above 0
 *
 * Reference: Loader (2000), Fast and Accurate Computation of Binomial Probabilities (his bd0).
 */
export function poissonDeviance(x: number, m: number): number {
  const relative = (m - x) / x;
  if (relative > -0.5 && relative < 0.5) return x * lackOfLog(relative);
  const ratio = x / m;
  const logRatio = ratio > 0 && ratio < Infinity ? Math.log(ratio) : Math.log(x) - Math.log(m);
  return x * logRatio + (m - x);
}

/**
 * x^a e^-x / gamma(a + 1): the Poisson probability of a events with mean x, for any real a.
 *
 * @param a above 0
 * @param x above 0
 */
export function gammaTerm(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - poissonDeviance(a, x)) / Math.sqrt(twoPi * a);
}

/**
 * x^a y^b / B(a, b), the beta density times xy. Takes y = 1 - x as well, so that neither end loses digits.
 *
 * @param a above 0
 * @param b above 0
 * @param x in (0, 1)
 * @param y 1 - x
 */
export function betaTerm(a: number, b: number, x: number, y: number): number {
  const total = a + b;
  const correction = stirlingError(total) - stirlingError(a) - stirlingError(b);
  const deviance = poissonDeviance(a, total * x) + poissonDeviance(b, total * y);
  return Math.exp(correction - deviance) * Math.sqrt(a / twoPi) * Math.sqrt(b / total);
}

/** u - log(1 + u) for |u| < 1/2, from the series of the inverse hyperbolic tangent. */
function lackOfLog(u: number): number {
  const r = u / (2 + u);
  const square = r * r;
  let power = 1;
  let series = 1 / 3;
  for (let n = 5; power > 1e-17; n += 2) {
    power *= square;
    series += power / n;
  }
  return r * (u - 2 * square * series);
}
