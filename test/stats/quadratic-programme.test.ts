import { expect, test } from 'vitest';
import { simplexWeights } from '../../src/stats/matrices/quadratic-programme.js';
import { randomStream } from '../../src/stats/random/random.js';
import { expectClose } from './reference.js';

// Each gradient is a sum of a few hundred products.
const rounding = 1e-11;

function randomColumns(count: number, rows: number, seed: number): Float64Array[] {
  const stream = randomStream(seed, 0);
  return Array.from({ length: count }, () => Float64Array.from({ length: rows }, () => stream.nextUnit() - 0.5));
}

test('with the identity the weights are the projection onto the simplex, worked by hand', () => {
  const columns = [0, 1, 2].map((place) => Float64Array.from([0, 1, 2], (row) => (row === place ? 1 : 0)));
  // The ridge shrinks the target: minimise |w - b|²/3 + ridge |w|² is projecting b/(1 + 3 ridge).
  const weights = simplexWeights({ columns, target: Float64Array.of(0.9, 0.5, -0.4), ridge: 1e-14 });
  for (const [place, expected] of [0.7, 0.3, 0].entries()) {
    expectClose(weights[place] ?? Number.NaN, expected, rounding, place);
  }
  expect(weights[2]).toBe(0);
});

test('a heavy ridge gives equal weights, and one column takes all', () => {
  const columns = randomColumns(7, 4, 1);
  const weights = simplexWeights({ columns, target: new Float64Array(4), ridge: 1e9 });
  for (const weight of weights) expectClose(weight, 1 / 7, 1e-8, 'equal'); // the data move them by about 1e-10
  expect([...simplexWeights({ columns: columns.slice(0, 1), target: Float64Array.of(9, 9, 9, 9), ridge: 1 })]).toEqual([
    1,
  ]);
});

/** Fails where weights are not the least of the programme: no unit's gradient below the common one of those used. */
function expectLeast(
  columns: readonly Float64Array[],
  target: Float64Array,
  ridge: number,
  weights: Float64Array,
): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  expectClose(total, 1, rounding, 'sum');
  const residual = target.map((value, row) =>
    columns.reduce((sum, column, unit) => sum + (column[row] ?? 0) * (weights[unit] ?? 0), -value),
  );
  const gradient = columns.map(
    (column, unit) =>
      column.reduce((sum, value, row) => sum + value * (residual[row] ?? 0), 0) / target.length +
      ridge * (weights[unit] ?? 0),
  );
  const common = gradient.reduce((sum, value, unit) => sum + value * (weights[unit] ?? 0), 0);
  const excess = gradient.map((value) => value - common);
  expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
  expect(Math.min(...excess)).toBeGreaterThan(-rounding);
  expect(Math.max(...excess.filter((_, unit) => (weights[unit] ?? 0) > 0))).toBeLessThan(rounding);
}

test.each([
  { count: 40, rows: 8, ridge: 1e-2 },
  { count: 60, rows: 8, ridge: 1e-6 },
  { count: 8, rows: 178, ridge: 1e-14 },
  { count: 20, rows: 20, ridge: 1e-4 },
])('$count weights on $rows rows with ridge $ridge meet the optimality conditions', ({ count, rows, ridge }) => {
  const columns = randomColumns(count, rows, 5);
  const target = randomColumns(1, rows, 6)[0] ?? new Float64Array(0);
  const weights = simplexWeights({ columns, target, ridge });
  expectLeast(columns, target, ridge, weights);
  expect([...simplexWeights({ columns, target, ridge })]).toEqual([...weights]);
});

test('small programmes of every size and ridge meet the optimality conditions', () => {
  for (let seed = 0; seed < 120; seed++) {
    const columns = randomColumns(2 + (seed % 7), 2 + (seed % 5), seed);
    const target = randomColumns(1, 2 + (seed % 5), 1000 + seed)[0] ?? new Float64Array(0);
    const ridge = 10 ** -(seed % 6);
    expectLeast(columns, target, ridge, simplexWeights({ columns, target, ridge }));
  }
});

test('equal columns share their weight, and a missing ridge or a ragged column is refused', () => {
  const twin = Float64Array.of(1, 2);
  const weights = simplexWeights({ columns: [twin, Float64Array.of(5, 5), twin], target: twin, ridge: 1e-6 });
  expect(weights[0]).toBe(weights[2]);
  expect(() => simplexWeights({ columns: [twin], target: twin, ridge: 0 })).toThrow(RangeError);
  const empty = new Float64Array(0);
  expect(() => simplexWeights({ columns: [], target: twin, ridge: 1 })).toThrow('a column and a target, not none');
  expect(() => simplexWeights({ columns: [empty], target: empty, ridge: 1 })).toThrow(
    'a column and a target, not none',
  );
  expect(() => simplexWeights({ columns: [Float64Array.of(1)], target: twin, ridge: 1 })).toThrow(RangeError);
});

test('columns that meet the target exactly share the weight, however slight the ridge', () => {
  const [high, low] = [Math.log(2), 0];
  const columns = [
    [high, low, high],
    [low, high, low],
    [low, high, low],
    [low, high, high],
  ].map((column) => Float64Array.from(column, (value) => value - column.reduce((sum, other) => sum + other, 0) / 3));
  const weights = simplexWeights({ columns, target: columns[1] ?? new Float64Array(3), ridge: 2.4e-13 });
  for (const [at, expected] of [0, 0.5, 0.5, 0].entries()) {
    // The residual is all rounding, which the ridge divides by 2.4e-13.
    expect(Math.abs((weights[at] ?? Number.NaN) - expected)).toBeLessThan(1e-3);
  }
});
