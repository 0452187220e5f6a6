import { describe, expect, test } from 'vitest';
import { type Cells, cellsOf } from '../../src/quality/numbers/cells.js';
import { commonJumps, findJumps, type Jump, mirrorOf } from '../../src/quality/numbers/jumps.js';

const people = 1_000_000;

/** People by period, from changes of their logs. */
function rowOf(changes: readonly number[], first = people): Cells {
  let log = Math.log(first);
  return Float64Array.from([0, ...changes], (change) => {
    log += change;
    return Math.exp(log);
  });
}

const still = (periods = 8): number[] => new Array<number>(periods).fill(0);
const wavering = (by: number, periods = 8): number[] => still(periods).map((_, at) => (at % 2 === 0 ? by : -by));
const jumpAt = (changes: readonly number[], at: number, by: number): Cells =>
  rowOf(changes.map((change, index) => (index + 1 === at ? by : change)));
const places = (rows: readonly Cells[]): number[][] => findJumps(rows).map(({ row, at }) => [row, at]);
const steady = (count: number): Cells[] => Array.from({ length: count }, () => rowOf(still()));

describe('a jump', () => {
  test('is of more than 5%, and beyond chance in the counts', () => {
    expect(findJumps([...steady(4), jumpAt(still(), 3, 0.08)])).toEqual([
      { row: 4, at: 3, before: expect.closeTo(people, 3), after: expect.closeTo(people * Math.exp(0.08), 3) },
    ]);
    expect(findJumps([...steady(4), jumpAt(still(), 3, 0.04)])).toEqual([]);
    const few = [100, 100, 100, 120, 120, 120, 120, 120, 120];
    expect(findJumps([...steady(4), cellsOf(few)])).toEqual([]);
    expect(findJumps([])).toEqual([]);
  });

  test('is beyond the changes of all rows', () => {
    const others = [1, -1, 1, -1, 1, -1].map((sign) => rowOf(wavering(0.02 * sign)));
    expect(places([jumpAt(still(), 3, 0.1), ...others])).toEqual([]);
    expect(places([jumpAt(still(), 3, 0.25), ...others])).toEqual([[0, 3]]);
  });

  test('is beyond the row’s own changes, where it has six', () => {
    const others = steady(6);
    expect(places([jumpAt(wavering(0.04), 8, 0.2), ...others])).toEqual([]);
    expect(places([jumpAt(wavering(0.04), 8, 0.5), ...others])).toEqual([[0, 8]]);
    expect(places([jumpAt(wavering(0.04, 6), 6, 0.2), ...others])).toEqual([]);
    expect(places([jumpAt(wavering(0.04, 5), 5, 0.2), ...others])).toEqual([[0, 5]]);
  });

  test('is seen beside rows that come and go, whose changes are no numbers', () => {
    const fromNone = cellsOf([0, 1000, 0, 1000, 0, 1000, 0, 1000, 0]);
    const rows = [fromNone, fromNone, fromNone, rowOf(still()), jumpAt(still(), 3, 0.1)];
    expect(places(rows)).toEqual([[4, 3]]);
  });
});

test('what most rows share is told by period, where it is a quarter or more', () => {
  const rows = steady(5).map((row) => row.map((cell, at) => (at < 3 ? cell : at < 5 ? 1.2 * cell : 1.8 * cell)));
  expect(commonJumps(rows)).toEqual([{ at: 5, change: expect.closeTo(Math.log(1.5), 12) }]);
});

describe('the mirror of a jump', () => {
  type Change = readonly [before: number, change: number];
  const rows = (changes: readonly Change[]): Cells[] =>
    changes.map(([before, change]) => cellsOf([before, before + change]));
  const jumpOf = (all: readonly Cells[], row: number): Jump => {
    const [before = 0, after = 0] = all[row] ?? [];
    return { row, at: 1, before, after };
  };
  const mirrorIn = (...changes: readonly Change[]): number | undefined => {
    const all = rows(changes);
    return mirrorOf(jumpOf(all, 0), all)?.row;
  };

  test('is the nearest of those that move the other way, the first of two that are as near', () => {
    expect(mirrorIn([1000, 100], [1000, -100], [1000, -95])).toBe(1);
    expect(mirrorIn([1000, 100], [1000, -95], [1000, -100])).toBe(2);
    expect(mirrorIn([1000, 100], [1000, -100], [1000, -100])).toBe(1);
    expect(mirrorIn([1000, 100])).toBeUndefined();
  });

  test('is within a quarter, and so is the jump of it', () => {
    expect(mirrorIn([1000, 100], [1000, -124])).toBe(1);
    expect(mirrorIn([1000, 100], [1000, -125])).toBeUndefined();
    expect(mirrorIn([1000, 100], [1000, -60])).toBeUndefined();
    expect(mirrorIn([1000, 100], [1000, -80])).toBeUndefined();
  });

  test('has no better match of its own, and is a change that its area would notice', () => {
    expect(mirrorIn([1000, -95], [1000, 100], [1000, -100])).toBeUndefined();
    expect(mirrorIn([1000, 100], [1_000_000, -100])).toBeUndefined();
    expect(mirrorIn([1000, 100], [Number.NaN, -100], [3000, -90])).toBe(2);
  });
});
