import { expect, test } from 'vitest';
import { commonPeriod } from '../../src/quality/checks/common-period.js';
import { provisionalLastMonth } from '../../src/quality/checks/provisional-last-month.js';
import { cellsOf } from '../../src/quality/numbers/cells.js';
import { leastOff, lonePeriods } from '../../src/quality/numbers/lone-periods.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { evidenceOf, type Rows } from './evidence.js';
import { cleanPanel } from './panels.js';
import { rows } from './steady-counts.js';

const year = 4;

/** A course of no change but in these places. */
const course = (length: number, off: Readonly<Record<number, number>>) =>
  cellsOf(Array.from({ length }, (_, at) => off[at] ?? 0));
const found = (length: number, off: Readonly<Record<number, number>>) => lonePeriods(course(length, off), year);

test('a cell is held to the half year before and after it', () => {
  const levels = [...new Array<number>(16).fill(1), 0, 0, 0.5, 0, 0, ...new Array<number>(15).fill(0)];
  expect(lonePeriods(cellsOf(levels), year)).toEqual([{ at: 18, change: 0.5 }]);
  const between = [0, 0, 0, 0, 0.5, 1, 1, 1, 1];
  expect(lonePeriods(cellsOf(between), year)).toEqual([]);
});

test('a cell is held to its season where another year has all of that half year, or else must be further off', () => {
  for (const [length, at] of [
    [9, 5],
    [11, 5],
    [8, 4],
    [7, 3],
  ] as const) {
    expect(found(length, { [at]: 0.3 })).toEqual([]);
    expect(found(length, { [at]: 0.4 })).toEqual([]);
    expect(found(length, { [at]: 0.41 })).toEqual([{ at, change: 0.41 }]);
    expect(found(length, { [at]: -0.41 })).toEqual([{ at, change: -0.41 }]);
  }
  for (const at of [2, 6]) expect(found(9, { [at]: 0.3 })).toEqual([{ at, change: 0.3 }]);
});

test('a cell is a quarter off, and as much off its season on the same side', () => {
  for (const change of [Math.log1p(leastOff), Math.log1p(-leastOff)]) {
    expect(found(20, { 10: change })).toEqual([{ at: 10, change }]);
    expect(found(20, { 10: 0.999 * change })).toEqual([]);
  }
  const others = (season: number, own: number) =>
    lonePeriods(course(49, { 6: season, 18: season, 30: own, 42: season }), 12);
  expect(others(-0.5, 0.1)).toEqual([]);
  expect(others(0.8, 0.3)).toEqual([]);
  expect(others(0.3, 0.8)).toEqual([{ at: 30, change: 0.5 }]);
  expect(others(-0.3, 0.8)).toEqual([{ at: 30, change: 0.8 }]);
});

const inAll = (factors: Readonly<Record<number, number>>): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([name, own]) => [name, own.map((count, at) => Math.round((factors[at] ?? 1) * count))]),
  );
const told = (factors: Readonly<Record<number, number>>) =>
  commonPeriod.inspect(evidenceOf(inAll(factors))).map(describeFinding);

test('periods that follow each other are told apart where one is high and one low', () => {
  expect(told({ 30: 2, 31: 2, 32: 0.4 })).toEqual([
    expect.stringMatching(/^October 2015 to November 2015: \S+ up/),
    expect.stringMatching(/^December 2015: \S+ down/),
  ]);
});

test('a low end is told as that alone, and what is high in it for all that', () => {
  expect(provisionalLastMonth.inspect(evidenceOf(inAll({ 59: 0.6 })))).toHaveLength(1);
  expect(told({ 59: 0.6 })).toEqual([]);
  // Below March of the year before, and yet above other Marches.
  const less = { 47: 2.7, 59: 1.65 };
  expect(provisionalLastMonth.inspect(evidenceOf(inAll(less)))).toHaveLength(1);
  expect(told(less)).toEqual([
    expect.stringMatching(/^March 2017: \S+ up 1[67]\d%/),
    expect.stringMatching(/^March 2018: \S+ up 6\d%/),
  ]);
});

const seeds = Array.from({ length: 10 }, (_, at) => at + 1);

test.each([
  [5, [10, 20], 3],
  [16, [3, 8], 3],
  [16, [3, 8], 1],
  [5, [4, 8], 12],
] as const)('%i areas of %j events do not move together by chance, in periods of %i months', (areas, sizes, months) => {
  const found = seeds.flatMap((seed) => {
    const panel = cleanPanel({ areas, months: months === 12 ? 8 : 24, seed, sizes, season: 0 });
    return commonPeriod.inspect(evidenceOf(panel, { months }));
  });
  expect(found).toEqual([]);
});

test('what a dozen small areas share is told where it is far off', () => {
  const factors: Readonly<Record<number, number>> = { 12: 3 };
  for (const seed of seeds) {
    const panel = cleanPanel({ areas: 12, months: 24, seed, sizes: [20, 40], season: 0 });
    const tripled = Object.fromEntries(
      Object.entries(panel).map(([area, own]) => [area, own.map((count, at) => count * (factors[at] ?? 1))]),
    );
    expect(commonPeriod.inspect(evidenceOf(tripled, { months: 3 }))).toHaveLength(1);
  }
});

test('what chance does to the middle of few and small counts is no fault of all of them', () => {
  for (const seed of [1, 2, 3]) {
    const small = cleanPanel({ areas: 20, months: 60, seed, sizes: [30, 60], noise: 0.7, season: 0 });
    expect(commonPeriod.inspect(evidenceOf(small))).toEqual([]);
    const thrice = Object.entries(small).map(([name, own]) => [name, own.map((n, at) => (at === 30 ? 4 * n : n))]);
    const [found] = commonPeriod.inspect(evidenceOf(Object.fromEntries(thrice)));
    expect(found).toMatchObject({ facts: { period: 'October 2015' } });
  }
});
