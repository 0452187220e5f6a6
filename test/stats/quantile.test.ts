import { expect, test } from 'vitest';
import { type QuantileType, quantile, sortedQuantile } from '../../src/stats/quantile.js';
import { expectClose, readReference } from './reference.js';

// The file prints 15 digits of numbers that differ by a rounding or two.
const tolerance = 1e-14;
const types: readonly QuantileType[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

test("all nine types agree with R's quantile", () => {
  const r = readReference<{
    readonly x: readonly number[];
    readonly probs: readonly number[];
    readonly types: number[][];
  }>('quantiles.json');
  for (const type of types) {
    for (const [index, p] of r.probs.entries()) {
      const expected = r.types[type - 1]?.[index] ?? Number.NaN;
      expectClose(quantile(r.x, p, type), expected, tolerance, [type, p]);
    }
  }
});

test('the ends are the smallest and largest, one value is every quantile, and the sample is left alone', () => {
  const sample = Object.freeze([5, 1, 4, 2]);
  for (const type of types) {
    expect([quantile(sample, 0, type), quantile(sample, 1, type)]).toEqual([1, 5]);
    for (const p of [0, 0.3, 1]) expect(quantile([8], p, type)).toBe(8);
  }
  // Type 2 takes the mean at a tie, type 1 the lower, type 3 the even one.
  expect([1, 2, 3].map((type) => quantile(sample, 0.5, type as QuantileType))).toEqual([2, 3, 2]); // 1 to 3 are types
  // 10 × 0.3 falls just below 3 in doubles; the quantile must not.
  expect(sortedQuantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1 - 0.7, 1)).toBe(3);
  expect(quantile(sample, 0.5)).toBe(3);
  // An infinite neighbour of no weight is not touched, also where rounding has put the place a little beyond.
  expect(sortedQuantile([1, 2, Infinity], 0.5)).toBe(2);
  expect(sortedQuantile([-Infinity, 1, 2], 0.4, 1)).toBe(1);
  expect(sortedQuantile([1, 2, 3, ...new Array<number>(6).fill(Infinity)], 0.1 + 0.2, 6)).toBe(3);
});

test('an empty sample, NaN and a probability above 1 are refused', () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError);
  expect(() => quantile([1, Number.NaN], 0.5)).toThrow(RangeError);
  expect(() => quantile([1, 2], 50)).toThrow('p must be from 0 to 1, not 50');
});
