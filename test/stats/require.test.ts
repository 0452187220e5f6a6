import { expect, test } from 'vitest';
import {
  requireCount,
  requireLevel,
  requireNonNegative,
  requirePositive,
  requireProbability,
  requireSameLength,
} from '../../src/stats/require.js';

const least = Number.MIN_VALUE;
const most = Number.MAX_VALUE;

test.each<[string, (value: number) => void, readonly number[], readonly number[]]>([
  ['above 0', (x) => requirePositive('x', x), [least, 1, most], [0, -least, Infinity, Number.NaN]],
  ['0 or more', (x) => requireNonNegative('x', x), [0, least, most], [-least, Infinity, -Infinity, Number.NaN]],
  ['from 0 to 1', (x) => requireProbability('x', x), [0, 0.5, 1], [-least, 1 + 2 ** -52, Number.NaN]],
  ['between 0 and 1', requireLevel, [least, 0.95, 1 - 2 ** -53], [0, 1, 95, Number.NaN]],
  ['whole number of 0', (x) => requireCount('x', x), [0, 1, 2 ** 53 - 1], [-1, 0.5, 2 ** 53, Infinity, Number.NaN]],
  ['whole number of 3', (x) => requireCount('x', x, 3), [3, 4], [2, 3.5]],
])('a number that must be %s is taken at its ends and refused beyond them', (words, require, good, bad) => {
  for (const value of good) expect(require(value)).toBeUndefined();
  for (const value of bad) {
    expect(() => require(value)).toThrow(RangeError);
    expect(() => require(value)).toThrow(words);
    expect(() => require(value)).toThrow(`not ${value}`);
  }
});

test('two lists must be of one length', () => {
  expect(requireSameLength('first', [1, 2], 'second', [3, 4])).toBeUndefined();
  expect(() => requireSameLength('first', [1], 'second', [3, 4])).toThrow(
    'first and second must be of the same length, not 1 and 2',
  );
});
