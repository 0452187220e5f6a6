import { expect, test } from 'vitest';
import {
  choleskyFactor,
  invertPositiveDefinite,
  solveFactored,
  solvePositiveDefinite,
} from '../../src/stats/matrices/linear-algebra.js';
import { combineColumns, solveRidge } from '../../src/stats/matrices/ridge.js';
import { dot, entry, outerProducts } from '../../src/stats/matrices/vector.js';
import { randomStream } from '../../src/stats/random/random.js';
import { expectClose } from './reference.js';

// The Hilbert matrix of order 5 has condition number 5e5, so 1e-16 becomes about 1e-11.
const hilbertTolerance = 1e-10;
const rounding = 1e-15;

test('the factor of a small matrix is the one worked by hand', () => {
  const matrix = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98);
  expect([...choleskyFactor(matrix, 3)]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
  expect([...solvePositiveDefinite(matrix, 3, [0, 6, 39])]).toEqual([1, 1, 1]);
  expect(choleskyFactor(new Float64Array(0), 0)).toHaveLength(0);
});

test('the inverse of the Hilbert matrix is its known table of whole numbers', () => {
  const hilbert = Float64Array.from({ length: 25 }, (_, place) => 1 / (Math.floor(place / 5) + (place % 5) + 1));
  const inverse = invertPositiveDefinite(hilbert, 5);
  const corner = [25, -300, 1050, -1400, 630, -300, 4800, -18900, 26880, -12600];
  for (const [place, expected] of corner.entries()) {
    expectClose(inverse[place] ?? Number.NaN, expected, hilbertTolerance, place);
  }
  for (let i = 0; i < 25; i++) expect(inverse[i]).toBe(inverse[(i % 5) * 5 + Math.floor(i / 5)]);
  expectClose(invertPositiveDefinite(Float64Array.of(8), 1)[0] ?? 0, 0.125, rounding, 'one by one');
});

test('a matrix that is singular, indefinite, infinite or of the wrong size is refused', () => {
  const bad = [
    [1, 2, 2, 4],
    [1, 2, 2, 1],
    [0, 0, 0, 0],
    [1, 0, 0, Infinity],
    [1, 0, 0, Number.NaN],
  ];
  for (const matrix of bad) expect(() => choleskyFactor(Float64Array.from(matrix), 2)).toThrow(RangeError);
  expect(() => choleskyFactor(Float64Array.of(1, 2, 2, 4), 2)).toThrow('row 2 is not independent');
  // The third row is the first but for a rounding of its own size, whatever the size of the second.
  const nearly = Float64Array.of(1, 0, 1, 0, 1e-10, 0, 1, 0, 1 + Number.EPSILON);
  expect(() => choleskyFactor(nearly, 3)).toThrow('row 3 is not independent');
  expect(() => solveFactored(Float64Array.of(1, 1), 1, [1])).toThrow(RangeError);
  expect(() => choleskyFactor(Float64Array.of(1, 2), 2)).toThrow('2 × 2 numbers, not 2');
  expect(() => solvePositiveDefinite(Float64Array.of(1), 1, [1, 2])).toThrow(RangeError);
});

test.each([
  [3, 8],
  [8, 3],
  [1, 1],
])('the answer of a ridge of %i columns on %i rows solves its equations', (count, rows) => {
  const stream = randomStream(count, rows);
  const columns = Array.from({ length: count }, () =>
    Float64Array.from({ length: rows }, () => stream.nextUnit() - 0.5),
  );
  const right = Float64Array.from({ length: count }, (_, at) => at + 1);
  const ridge = 0.3;
  const weights = solveRidge(columns, ridge, right);
  const fitted = combineColumns(columns, weights);
  for (const [unit, column] of columns.entries()) {
    const left = dot(column, fitted) / rows + ridge * entry(weights, unit);
    expectClose(left, entry(right, unit), 1e-14, unit);
  }
});

test('sums of products of rows with themselves are those worked by hand, and an entry beyond the end is refused', () => {
  const rows = [Float64Array.of(1, 2), Float64Array.of(3, 5)];
  expect([...outerProducts(rows, 2)]).toEqual([10, 17, 17, 29]);
  expect([...outerProducts(rows, 2, 0.5)]).toEqual([5, 8.5, 8.5, 14.5]);
  expect(() => entry([1, 2], 2)).toThrow('index must be below 2, not 2');
});
