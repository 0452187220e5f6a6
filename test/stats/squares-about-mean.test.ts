import { expect, test } from 'vitest';
import { squaresAboutMean } from '../../src/stats/squares-about-mean.js';

test('squares about the mean are those of a hand count, whatever is added to all, and none of one number', () => {
  expect(squaresAboutMean([1, 2, 3, 6])).toBe(14);
  expect(squaresAboutMean(Float64Array.of(-9, -8, -7, -4))).toBe(14);
  expect(squaresAboutMean([7])).toBe(0);
});
