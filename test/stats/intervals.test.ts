import { describe, expect, test } from 'vitest';
import { binomialProbability, binomialPValue, binomialTails } from '../../src/stats/distributions/binomial.js';
import {
  directlyStandardisedRate,
  dobsonInterval,
  fayFeuerInterval,
  type WeightedStratum,
} from '../../src/stats/intervals/direct-standardisation.js';
import { expectedEvents, standardisedRatioInterval } from '../../src/stats/intervals/indirect-standardisation.js';
import { byarInterval, exactPoissonInterval, poissonInterval } from '../../src/stats/intervals/poisson-interval.js';
import { clopperPearsonInterval, wilsonInterval } from '../../src/stats/intervals/proportion-interval.js';
import {
  exactRateRatioInterval,
  exactRateRatioPValue,
  type Tally,
  waldRateRatioInterval,
} from '../../src/stats/intervals/rate-ratio-interval.js';
import { jackknifeVariance } from '../../src/stats/jackknife-variance.js';
import { expectClose, readReference } from './reference.js';

// The files print 15 digits, good to 5e-15.
const fifteenDigits = 1e-14;
// R's two-sided p adds two binomial tails of 20,000 and more trials, which cost it and us a digit.
const largeCounts = 5e-14;

type Limits = Readonly<Record<string, number | null>>;

function expectLimits(
  found: { readonly lower: number; readonly upper: number },
  lower: number | null | undefined,
  upper: number | null | undefined,
  cell: unknown,
): void {
  // A missing limit becomes NaN, which is close to nothing.
  expectClose(found.lower, lower ?? Number.NaN, fifteenDigits, cell);
  expectClose(found.upper, upper ?? Number.NaN, fifteenDigits, cell);
}

describe('limits of a Poisson count', () => {
  test("agree with R's qgamma and poisson.test, and with Byar's formula", () => {
    const rows =
      readReference<readonly (Limits & { readonly x: number; readonly conf: number })[]>(
        'poisson_count_intervals.json',
      );
    for (const row of rows) {
      const exact = exactPoissonInterval(row.x, row.conf);
      expectLimits(exact, row.exact_lower, row.exact_upper, row);
      expectLimits(exact, row.garwood_poisson_test_lower, row.garwood_poisson_test_upper, row);
      expectLimits(poissonInterval(row.x, row.conf), row.phe_lower, row.phe_upper, row);
      // Byar's formula gives NA for no events and -0.003 for one event at 99.8%: ours stops at 0.
      expectLimits(byarInterval(row.x, row.conf), Math.max(0, row.byar_lower ?? 0), row.byar_upper, row);
    }
  });

  test('refuse part of an event and a level of 95', () => {
    for (const interval of [exactPoissonInterval, byarInterval, poissonInterval]) {
      expect(() => interval(2.5, 0.95)).toThrow('events must be a whole number of 0 or more, not 2.5');
      expect(() => interval(-1, 0.95)).toThrow(RangeError);
      expect(() => interval(2, 95)).toThrow('level must be between 0 and 1, such as 0.95, not 95');
    }
  });
});

describe('limits of a proportion', () => {
  test("agree with R's binom.test and with Wilson's formula", () => {
    const rows =
      readReference<readonly (Limits & { readonly x: number; readonly n: number })[]>('proportion_intervals.json');
    for (const row of rows) {
      expectLimits(wilsonInterval(row.x, row.n, 0.95), row.wilson_lower, row.wilson_upper, row);
      expectLimits(clopperPearsonInterval(row.x, row.n, 0.95), row.clopper_lower, row.clopper_upper, row);
    }
  });

  test('mirror when events and the rest change places, and refuse more events than trials', () => {
    for (const interval of [wilsonInterval, clopperPearsonInterval]) {
      for (const events of [0, 1, 7, 20]) {
        const { lower, upper } = interval(events, 20, 0.9);
        expectLimits(interval(20 - events, 20, 0.9), 1 - upper, 1 - lower, events);
      }
      expect(() => interval(21, 20, 0.9)).toThrow('events must be at most the 20 trials, not 21');
      expect(() => interval(0, 0, 0.9)).toThrow(RangeError);
    }
  });
});

describe('the ratio of two rates', () => {
  test("agrees with R's poisson.test and the Wald formula", () => {
    const rows =
      readReference<readonly (Limits & Readonly<Record<'y1' | 'n1' | 'y0' | 'n0' | 'exact_p', number>>)[]>(
        'rate_ratio_intervals.json',
      );
    for (const row of rows) {
      const first: Tally = { events: row.y1, exposure: row.n1 };
      const second: Tally = { events: row.y0, exposure: row.n0 };
      expectLimits(exactRateRatioInterval(first, second, 0.95), row.exact_lower, row.exact_upper, row);
      expectClose(exactRateRatioPValue(first, second), row.exact_p, largeCounts, row);
      if (row.y1 === 0) expect(() => waldRateRatioInterval(first, second, 0.95)).toThrow(RangeError);
      else expectLimits(waldRateRatioInterval(first, second, 0.95), row.log_wald_lower, row.log_wald_upper, row);
    }
  });

  test('inverts when the two change places, and is open above when the second has no events', () => {
    const few: Tally = { events: 4, exposure: 300 };
    const many: Tally = { events: 19, exposure: 800 };
    for (const interval of [exactRateRatioInterval, waldRateRatioInterval]) {
      const { lower, upper } = interval(few, many, 0.95);
      expectLimits(interval(many, few, 0.95), 1 / upper, 1 / lower, 'swapped');
    }
    expectClose(exactRateRatioPValue(few, many), exactRateRatioPValue(many, few), fifteenDigits, 'swapped');
    const none: Tally = { events: 0, exposure: 5 };
    expect(exactRateRatioInterval(few, none, 0.95).upper).toBe(Infinity);
    expect(exactRateRatioInterval(none, none, 0.95)).toEqual({ lower: 0, upper: Infinity });
    expect(exactRateRatioPValue(none, none)).toBe(1);
    expect(() => exactRateRatioInterval(few, { events: 1, exposure: 0 }, 0.95)).toThrow(RangeError);
  });

  test('rests on binomial probabilities that add to 1', () => {
    const odds = 0.37;
    let total = 0;
    for (let events = 0; events <= 25; events++) {
      total += binomialProbability(events, 25, odds);
      expectClose(binomialTails(events, 25, odds).lower, total, fifteenDigits, events);
    }
    // Counts of 3 and 7 in 10 are equally likely at even odds: 2 × (1 + 10 + 45 + 120)/1024.
    expectClose(binomialPValue(3, 10, 1), 352 / 1024, fifteenDigits, 'sign test');
    // A count that is its mean but for rounding, whichever way that goes.
    expect(binomialPValue(11, 29, 36.3 / 59.4)).toBe(1);
    expect(binomialPValue(18, 29, 59.4 / 36.3)).toBe(1);
    expect(() => binomialTails(4, 3, 1)).toThrow('events must be at most the 3 trials, not 4');
    expect(() => binomialPValue(1, 2, 0)).toThrow('odds must be');
  });
});

describe('standardised rates', () => {
  const r = readReference<{
    readonly esp2013: readonly number[];
    readonly pop: readonly number[];
    readonly count: readonly number[];
    readonly ref_pop: readonly number[];
    readonly ref_count: readonly number[];
    readonly dsr: number;
    readonly variance: number;
    readonly dobson: readonly [number, number];
    readonly fay_feuer: readonly [number, number];
    readonly expected: number;
    readonly isr: number;
    readonly isr_byar: readonly [number, number];
  }>('standardisation.json');
  const column = (values: readonly number[], index: number) => values[index] ?? Number.NaN;

  test('agree with PHEindicatormethods and epitools', () => {
    const strata = r.pop.map((exposure, index) => ({
      exposure,
      events: column(r.count, index),
      weight: column(r.esp2013, index),
    }));
    const { rate, variance } = directlyStandardisedRate(strata);
    expectClose(rate, r.dsr, fifteenDigits, 'dsr');
    expectClose(variance, r.variance, fifteenDigits, 'variance');
    expectLimits(dobsonInterval(strata, 0.95), ...r.dobson, 'dobson');
    expectLimits(fayFeuerInterval(strata, 0.95), ...r.fay_feuer, 'fay_feuer');
    const total = r.count.reduce((sum, events) => sum + events, 0);
    const expected = expectedEvents(
      r.pop.map((exposure, index) => ({
        exposure,
        referenceEvents: column(r.ref_count, index),
        referenceExposure: column(r.ref_pop, index),
      })),
    );
    expectClose(expected, r.expected, fifteenDigits, 'expected');
    expectClose(total / expected, r.isr, fifteenDigits, 'isr');
    expectLimits(standardisedRatioInterval(total, expected, 0.95), ...r.isr_byar, 'isr_byar');
  });

  test('with one stratum are the count over its exposure', () => {
    const stratum: WeightedStratum = { events: 7, exposure: 50, weight: 3 };
    const { lower, upper } = exactPoissonInterval(7, 0.95);
    expectLimits(dobsonInterval([stratum], 0.95), lower / 50, upper / 50, 'dobson');
    expectLimits(fayFeuerInterval([stratum], 0.95), lower / 50, upper / 50, 'fay_feuer');
    const none: WeightedStratum = { events: 0, exposure: 50, weight: 3 };
    expectLimits(fayFeuerInterval([none], 0.95), 0, exactPoissonInterval(0, 0.95).upper / 50, 'no events');
    expect(() => dobsonInterval([none], 0.95)).toThrow(RangeError);
    expect(() => directlyStandardisedRate([])).toThrow(RangeError);
    expect(() => directlyStandardisedRate([{ ...stratum, exposure: 0 }])).toThrow(RangeError);
    expect(expectedEvents([])).toBe(0);
    expect(() => standardisedRatioInterval(3, 0, 0.95)).toThrow(RangeError);
  });
});

test('the jackknife variance of a mean is its squared standard error', () => {
  const sample = [3, 1, 4, 1, 5, 9, 2, 6];
  const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;
  const without = sample.map((_, left) => mean(sample.filter((_value, at) => at !== left)));
  const squares = sample.map((value) => (value - mean(sample)) ** 2);
  const variance = squares.reduce((total, square) => total + square, 0) / 7;
  expectClose(jackknifeVariance(without), variance / 8, fifteenDigits, 'mean');
});
