import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaOddsQuantile, betaQuantile, betaTails, betaUpperQuantile } from '../../src/stats/distributions/beta.js';
import {
  chiSquaredQuantile,
  chiSquaredTails,
  chiSquaredUpperQuantile,
} from '../../src/stats/distributions/chi-squared.js';
import { fQuantile, fTails, fUpperQuantile } from '../../src/stats/distributions/f.js';
import { gammaQuantile, gammaTails, gammaUpperQuantile } from '../../src/stats/distributions/gamma-distribution.js';
import { normalQuantile, normalTail, normalUpperQuantile } from '../../src/stats/distributions/normal.js';
import { poissonTails } from '../../src/stats/distributions/poisson.js';
import { studentTQuantile, studentTTail, studentTUpperQuantile } from '../../src/stats/distributions/student-t.js';
import { logGamma, stirlingError } from '../../src/stats/functions/gamma.js';
import { incompleteBetaTails } from '../../src/stats/functions/incomplete-beta.js';
import { incompleteGammaTails } from '../../src/stats/functions/incomplete-gamma.js';
import { poissonDeviance } from '../../src/stats/functions/saddle-point.js';
import { expectClose, readReference } from './reference.js';

type Row<Name extends string> = Readonly<Record<Name, number>>;

interface Distributions {
  readonly lgamma: readonly Row<'x' | 'y'>[];
  readonly qnorm: readonly Row<'p' | 'q'>[];
  readonly pnorm: readonly Row<'x' | 'p' | 'upper'>[];
  readonly qt: readonly Row<'df' | 'p' | 'q'>[];
  readonly pt: readonly Row<'df' | 'x' | 'p'>[];
  readonly qchisq: readonly Row<'df' | 'p' | 'q'>[];
  readonly pchisq: readonly Row<'df' | 'x' | 'p' | 'upper'>[];
  readonly qgamma: readonly Row<'shape' | 'p' | 'q'>[];
  readonly qf: readonly Row<'df1' | 'df2' | 'p' | 'q'>[];
  readonly pf: readonly Row<'df1' | 'df2' | 'x' | 'upper'>[];
  readonly qbeta: readonly Row<'a' | 'b' | 'p' | 'q'>[];
  readonly ppois: readonly Row<'x' | 'mu' | 'p' | 'upper'>[];
}

interface HighPrecision {
  readonly logGamma: readonly Row<'x' | 'y'>[];
  readonly normalTail: readonly Row<'z' | 'upper'>[];
  readonly studentTail: readonly Row<'t' | 'df' | 'upper'>[];
  readonly studentUpperQuantile: readonly Row<'tail' | 'df' | 't'>[];
  readonly betaTails: readonly Row<'odds' | 'a' | 'b' | 'lower' | 'upper'>[];
  readonly gammaTails: readonly Row<'x' | 'a' | 'lower' | 'upper'>[];
  readonly fQuantile: readonly Row<'df1' | 'df2' | 'p' | 'q'>[];
}

// The file prints 15 digits, good to 5e-15 where nothing is magnified.
const fifteenDigits = 1e-14;
// A tail of 1e-105 is exp of about -240, whose last bit alone is 3e-14 of the tail.
const farTail = 5e-13;
// At shape 0.01 a quantile is the tail to the power of 100, which magnifies the last bit a hundredfold.
const smallShape = 2e-13;
// R takes F's lower quantile from 1/qbeta - 1, which cancels near 0: 2e-10 off at df (1, 5), p = 0.001.
const cancelledByR = 3e-10;
// 50 digits rounded to 17; what is left is our own rounding.
const exact = 3e-15;

describe('the distributions agree with R 4.2.2', () => {
  const r = readReference<Distributions>('distributions.json');

  test('in every tail', () => {
    for (const row of r.lgamma) expectClose(logGamma(row.x), row.y, fifteenDigits, row);
    for (const row of r.pnorm) {
      expectClose(normalTail(row.x), row.upper, fifteenDigits, row);
      expectClose(normalTail(-row.x), row.p, fifteenDigits, row);
    }
    for (const row of r.pt) expectClose(studentTTail(-row.x, row.df), row.p, farTail, row);
    for (const row of r.pchisq) {
      const { lower, upper } = chiSquaredTails(row.x, row.df);
      expectClose(lower, row.p, farTail, row);
      expectClose(upper, row.upper, farTail, row);
    }
    for (const row of r.pf) expectClose(fTails(row.x, row.df1, row.df2).upper, row.upper, fifteenDigits, row);
    for (const row of r.ppois) {
      const { lower, upper } = poissonTails(row.x, row.mu);
      expectClose(lower, row.p, fifteenDigits, row);
      expectClose(upper, row.upper, fifteenDigits, row);
    }
  });

  test('in every quantile', () => {
    for (const row of r.qnorm) expectClose(normalQuantile(row.p), row.q, fifteenDigits, row);
    for (const row of r.qt) expectClose(studentTQuantile(row.p, row.df), row.q, fifteenDigits, row);
    for (const row of r.qchisq) expectClose(chiSquaredQuantile(row.p, row.df), row.q, fifteenDigits, row);
    for (const row of r.qgamma) {
      expectClose(gammaQuantile(row.p, row.shape), row.q, row.shape < 0.1 ? smallShape : fifteenDigits, row);
    }
    for (const row of r.qf) expectClose(fQuantile(row.p, row.df1, row.df2), row.q, cancelledByR, row);
    for (const row of r.qbeta) expectClose(betaQuantile(row.p, row.a, row.b), row.q, fifteenDigits, row);
  });
});

test('the distributions agree with 50-digit arithmetic, far tails and fractional degrees of freedom included', () => {
  const high = readReference<HighPrecision>('high-precision.json');
  for (const row of high.logGamma) expectClose(logGamma(row.x), row.y, exact, row);
  for (const row of high.normalTail) expectClose(normalTail(row.z), row.upper, exact, row);
  for (const row of high.studentTail) expectClose(studentTTail(row.t, row.df), row.upper, farTail, row);
  for (const row of high.studentUpperQuantile) {
    expectClose(studentTUpperQuantile(row.tail, row.df), row.t, fifteenDigits, row);
  }
  for (const row of high.betaTails) {
    const { lower, upper } = incompleteBetaTails(row.odds, row.a, row.b);
    expectClose(lower, row.lower, farTail, row);
    expectClose(upper, row.upper, farTail, row);
  }
  for (const row of high.gammaTails) {
    const { lower, upper } = incompleteGammaTails(row.x, row.a);
    expectClose(lower, row.lower, farTail, row);
    expectClose(upper, row.upper, farTail, row);
  }
  for (const row of high.fQuantile) expectClose(fQuantile(row.p, row.df1, row.df2), row.q, fifteenDigits, row);
});

test('closed forms hold', () => {
  for (const tail of [1e-200, 1e-20, 0.01, 0.3, 0.5]) {
    expectClose(gammaUpperQuantile(tail, 1), -Math.log(tail), fifteenDigits, ['exponential', tail]);
    expectClose(chiSquaredUpperQuantile(tail, 2), -2 * Math.log(tail), fifteenDigits, ['chi-squared 2', tail]);
    const odds = 1 / (4 * tail * (1 - tail));
    expectClose(studentTUpperQuantile(tail, 2), (1 - 2 * tail) * Math.sqrt(2 * odds), fifteenDigits, ['t 2', tail]);
    expectClose(betaQuantile(tail, 3, 1), Math.exp(Math.log(tail) / 3), farTail, ['beta 3 1', tail]);
    expectClose(fUpperQuantile(tail, 2, 6), 3 * Math.expm1(-Math.log(tail) / 3), farTail, ['F 2 6', tail]);
  }
  for (const tail of [0.6, 0.8, 0.999]) {
    expectClose(studentTUpperQuantile(tail, 7), -studentTQuantile(tail, 7), fifteenDigits, ['other half', tail]);
    expectClose(studentTTail(studentTUpperQuantile(tail, 7), 7), tail, fifteenDigits, ['lower half', tail]);
  }
  // m - x + x log(x/m), where x/m is beyond the range of a double on either side.
  expectClose(poissonDeviance(1e200, 1e-200), 1e200 * (400 * Math.LN10 - 1), fifteenDigits, 'far above');
  expectClose(poissonDeviance(1e-200, 1e200), 1e200, fifteenDigits, 'far below');
  for (const tail of [0.6, 0.999]) {
    expectClose(normalUpperQuantile(tail), -normalUpperQuantile(1 - tail), fifteenDigits, ['normal', tail]);
  }
  for (const x of [1e-9, 0.3, 0.5, 0.99]) {
    expectClose(betaTails(x, 1, 1).lower, x, fifteenDigits, ['uniform', x]);
    expectClose(betaTails(x, 1, 3).upper, (1 - x) ** 3, fifteenDigits, ['least of three', x]);
  }
  expectClose(stirlingError(1), 1 - 0.9189385332046728, fifteenDigits, 'Stirling at 1');
  // With 1e12 degrees of freedom t differs from the normal by about 1e-12.
  expectClose(studentTTail(2, 1e12), normalTail(2), 1e-11, 't is nearly normal');
});

test('every quantile undoes its tail, from either end', () => {
  const tail = fc.double({ min: 1e-40, max: 0.5, noNaN: true });
  const shape = fc.double({ min: 0.5, max: 2e5, noNaN: true });
  // The last bit of the quantile moves a far tail by its slope, which grows with the shapes.
  const roundTrip = 1e-10;
  fc.assert(
    fc.property(tail, shape, shape, (p, a, b) => {
      expectClose(normalTail(normalUpperQuantile(p)), p, roundTrip, ['normal', p]);
      expectClose(studentTTail(studentTUpperQuantile(p, a), a), p, roundTrip, ['t', p, a]);
      expectClose(gammaTails(gammaQuantile(p, a), a).lower, p, roundTrip, ['gamma', p, a]);
      expectClose(gammaTails(gammaUpperQuantile(p, a), a).upper, p, roundTrip, ['gamma', p, a]);
      expectClose(fTails(fQuantile(p, a, b), a, b).lower, p, roundTrip, ['F', p, a, b]);
      expectClose(fTails(fUpperQuantile(p, a, b), a, b).upper, p, roundTrip, ['F', p, a, b]);
      expectClose(incompleteBetaTails(betaOddsQuantile(p, a, b), a, b).lower, p, roundTrip, ['beta', p, a, b]);
    }),
    { seed: 2026, numRuns: 200 },
  );
});

test('the ends of every range are met, and nothing beyond them is taken', () => {
  expect([normalQuantile(0), normalQuantile(1), normalQuantile(0.5)]).toEqual([-Infinity, Infinity, -0]);
  expect([studentTQuantile(0, 5), studentTUpperQuantile(0, 5)]).toEqual([-Infinity, Infinity]);
  expect([studentTTail(Infinity, 5), studentTTail(-Infinity, 5), studentTTail(0, 5)]).toEqual([0, 1, 0.5]);
  expect([normalTail(Infinity), normalTail(-Infinity), normalTail(45), normalTail(-45)]).toEqual([0, 1, 0, 1]);
  for (const shape of [0.5, 3]) {
    expect(incompleteGammaTails(0, shape)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteBetaTails(0, shape, 2)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteBetaTails(Infinity, shape, 2)).toEqual({ lower: 1, upper: 0 });
  }
  expect([gammaQuantile(0, 3), gammaQuantile(1, 3), gammaUpperQuantile(1, 3)]).toEqual([0, Infinity, 0]);
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaUpperQuantile(1, 2, 3)]).toEqual([0, 1, 0]);
  expect([betaTails(-1, 2, 3), fTails(-1, 2, 3), betaTails(2, 2, 3)]).toEqual([
    { lower: 0, upper: 1 },
    { lower: 0, upper: 1 },
    { lower: 1, upper: 0 },
  ]);
  expect([gammaTails(-1, 2), gammaTails(Infinity, 2)]).toEqual([
    { lower: 0, upper: 1 },
    { lower: 1, upper: 0 },
  ]);
  for (const bad of [-0.1, 1.1, Number.NaN]) {
    for (const quantile of [normalQuantile, normalUpperQuantile]) expect(() => quantile(bad)).toThrow(RangeError);
    for (const quantile of [studentTQuantile, studentTUpperQuantile, gammaQuantile, gammaUpperQuantile]) {
      expect(() => quantile(bad, 3)).toThrow(RangeError);
    }
    for (const quantile of [betaQuantile, betaUpperQuantile, fQuantile, fUpperQuantile]) {
      expect(() => quantile(bad, 3, 4)).toThrow(RangeError);
    }
  }
  for (const bad of [0, -2, Infinity, Number.NaN]) {
    for (const tail of [studentTTail, studentTQuantile, gammaTails, chiSquaredTails, chiSquaredQuantile]) {
      expect(() => tail(0.5, bad)).toThrow(RangeError);
    }
    for (const tail of [betaTails, fTails, fQuantile]) {
      expect(() => tail(0.5, bad, 2)).toThrow(RangeError);
      expect(() => tail(0.5, 2, bad)).toThrow(RangeError);
    }
    expect(() => logGamma(bad)).toThrow(RangeError);
    expect(() => poissonTails(3, bad)).toThrow(RangeError);
  }
  expect(() => studentTTail(Number.NaN, 3)).toThrow('t must be a number, not NaN');
  expect(() => gammaTails(Number.NaN, 3)).toThrow(RangeError);
  for (const tail of [betaTails, fTails]) expect(() => tail(Number.NaN, 3, 3)).toThrow(RangeError);
  expect(() => normalTail(Number.NaN)).toThrow('z must be a number, not NaN');
});
