import { expect, test } from 'vitest';
import { inverseSquareRoot, symmetricEigen } from '../../src/stats/matrices/symmetric-eigen.js';
import { dot } from '../../src/stats/matrices/vector.js';
import { randomStream } from '../../src/stats/random/random.js';
import { expectClose } from './reference.js';

// Rotations each lose about one unit in the last place.
const rounding = 1e-12;

function product(first: Float64Array, second: Float64Array, size: number): Float64Array {
  const column = (at: number) => Float64Array.from({ length: size }, (_, row) => second[row * size + at] ?? 0);
  return Float64Array.from({ length: size * size }, (_, at) =>
    dot(first.slice(size * Math.floor(at / size), size * Math.floor(at / size) + size), column(at % size)),
  );
}

function scatter(size: number, rows: number): Float64Array {
  const stream = randomStream(3, size);
  const points = Array.from({ length: rows }, () => Float64Array.from({ length: size }, () => stream.nextUnit() - 0.5));
  return Float64Array.from({ length: size * size }, (_, at) =>
    points.reduce((sum, point) => sum + (point[Math.floor(at / size)] ?? 0) * (point[at % size] ?? 0), 0),
  );
}

test('a matrix of two rows has the eigenvalues worked by hand', () => {
  const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
  expect([...values].sort()).toEqual([1, 3].map((value) => expect.closeTo(value, 14)));
  for (const vector of vectors) expectClose(dot(vector, vector), 1, rounding, 'length');
  expect([...symmetricEigen(Float64Array.of(5, 0, 0, -7), 2).values]).toEqual([5, -7]);
  // The first and last of three equal directions mix, the second stays.
  const mixed = symmetricEigen(Float64Array.of(2, 0, 1, 0, 2, 0, 1, 0, 2), 3).values;
  expect([...mixed].sort()).toEqual([1, 2, 3].map((value) => expect.closeTo(value, 14)));
});

test.each([1, 5, 20])('the vectors of a matrix of %i rows are stretched by their values', (size) => {
  const matrix = scatter(size, 2 * size);
  const { values, vectors } = symmetricEigen(matrix, size);
  const largest = Math.max(...values);
  for (const [at, vector] of vectors.entries()) {
    for (let row = 0; row < size; row++) {
      const stretched = dot(matrix.slice(row * size, row * size + size), vector);
      expect(Math.abs(stretched - (values[at] ?? 0) * (vector[row] ?? 0))).toBeLessThan(rounding * largest);
    }
  }
});

test('the power -1/2 turns the matrix into one, or into the projection on the directions that it has', () => {
  const size = 6;
  const full = scatter(size, 20);
  const root = inverseSquareRoot(full, size, 1e-10);
  const one = product(product(root, full, size), root, size);
  for (const [at, value] of one.entries()) expect(value).toBeCloseTo(at % (size + 1) === 0 ? 1 : 0, 10);
  const flat = scatter(size, 4);
  const part = inverseSquareRoot(flat, size, 1e-10);
  const projection = product(product(part, flat, size), part, size);
  const trace = projection.reduce((sum, value, at) => sum + (at % (size + 1) === 0 ? value : 0), 0);
  expectClose(trace, 4, 1e-9, 'rank');
  // A direction of 1/400 or 1/200 of the largest is none where less than 1/200 is, and the root is the positive one.
  for (const slight of [0.01, 0.02]) {
    expect([...inverseSquareRoot(Float64Array.of(4, 0, 0, slight), 2, 0.005)]).toEqual([0.5, 0, 0, 0]);
  }
  expect([...inverseSquareRoot(Float64Array.of(4, 0, 0, 0.04), 2, 0.005)]).toEqual([0.5, 0, 0, 5]);
  expect(() => symmetricEigen(Float64Array.of(1, 2), 2)).toThrow('2 × 2 finite numbers, not 2');
  expect(() => symmetricEigen(Float64Array.of(1, 0, 0, Number.NaN), 2)).toThrow('finite numbers');
  expect(() => symmetricEigen(Float64Array.of(Number.NaN), 1)).toThrow(RangeError);
});
