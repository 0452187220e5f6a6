import { expect, test } from 'vitest';
import { gramMatrix } from '../../src/stats/matrices/gram-matrix.js';
import { randomStream } from '../../src/stats/random/random.js';

test('sums of products of rows, worked by hand, and those of any number of rows as they are defined', () => {
  expect([...gramMatrix(Float64Array.of(1, 2, 3, 4, 5, 6), 3, 2)]).toEqual([5, 11, 17, 11, 25, 39, 17, 39, 61]);
  for (const [count, length] of [
    [1, 5],
    [4, 3],
    [5, 7],
    [0, 3],
    [2, 0],
  ] as const) {
    const stream = randomStream(1, count);
    const rows = Float64Array.from({ length: count * length }, () => stream.nextUint32() % 1000);
    const expected = Array.from({ length: count * count }, (_, place) => {
      const [row, column] = [Math.floor(place / count), place % count];
      let sum = 0;
      for (let at = 0; at < length; at++) sum += (rows[row * length + at] ?? 0) * (rows[column * length + at] ?? 0);
      return sum;
    });
    expect([...gramMatrix(rows, count, length)]).toEqual(expected);
  }
  expect(() => gramMatrix(new Float64Array(5), 2, 3)).toThrow('rows must hold 2 × 3 numbers, not 5');
});
