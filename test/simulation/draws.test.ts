import { expect, test } from 'vitest';
import { countDraws } from '../../simulate/draws.js';

const size = 40_000;
// The draws are fixed by their seed.
const standardErrors = 4;

test.each([
  [12, 0],
  [24_500, 0],
  [600, 60],
  [24_500, 60],
])('counts of mean %i have that mean, and that variance times 1 + %i', (mean, excess) => {
  const draws = countDraws(1, mean);
  const counts = Array.from({ length: size }, () =>
    excess === 0 ? draws.poisson(mean) : draws.negativeBinomial(mean, excess),
  );
  const centre = counts.reduce((sum, count) => sum + count, 0) / size;
  const squares = counts.map((count) => (count - centre) ** 2);
  const variance = squares.reduce((sum, square) => sum + square, 0) / size;
  const varianceOfSquares = squares.reduce((sum, square) => sum + (square - variance) ** 2, 0) / size;
  const expected = mean * (1 + excess);
  expect(Math.abs(centre - mean)).toBeLessThan(standardErrors * Math.sqrt(expected / size));
  expect(Math.abs(variance - expected)).toBeLessThan(standardErrors * Math.sqrt(varianceOfSquares / size));
  expect(counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
});
