import { describe, expect, test } from 'vitest';
import { type Cells, cellsOf } from '../../src/quality/numbers/cells.js';
import { longShortfalls } from '../../src/quality/numbers/long-shortfalls.js';
import {
  findShortfalls,
  isShortOfBothSides,
  type ShortfallRow,
  steadyRows,
} from '../../src/quality/numbers/shortfalls.js';
import { leastSpread, type Spread } from '../../src/quality/numbers/usual-spread.js';

const year = 12;
const usualCount = 1_000_000;
const months = 60;

interface Varies {
  /** Of the row itself, and of a usual row. */
  readonly scale?: number;
  readonly usual?: number;
  readonly year?: number;
}

/** A row of a million events but for some months, whose common course is low in others. */
function rowOf(left: Readonly<Record<number, number>>, varies: Varies, course: Readonly<Record<number, number>> = {}) {
  const share = (at: number): number => left[at] ?? 1;
  const factor = (at: number): number => course[at] ?? 1;
  const all = Array.from({ length: months }, (_, at) => at);
  return {
    counts: cellsOf(all.map((at) => usualCount * factor(at) * share(at))),
    own: cellsOf(all.map((at) => Math.log(usualCount * share(at)))),
    scale: () => varies.scale ?? 0.02,
    scaleAboutGaps: () => varies.scale ?? 0.02,
    usual: () => ({ excess: (varies.usual ?? 0.02) ** 2, dispersion: 0, rounding: 0 }),
    year: varies.year ?? year,
  } satisfies ShortfallRow;
}

const found = (row: ShortfallRow) => findShortfalls(row).map(({ at, share }) => [at, Number(share.toFixed(6))]);

describe('a month falls short', () => {
  test.each([
    ['under three quarters of its neighbours', 0.74, {}, true],
    ['at three quarters or more', 0.76, {}, false],
    ['within what the row varies by', 0.65, { scale: 0.1, usual: 0.07 }, false],
    ['beyond what the row varies by', 0.55, { scale: 0.1, usual: 0.07 }, true],
    ['within what a usual row varies by', 0.65, { usual: 0.1 }, false],
    ['beyond what a usual row varies by', 0.55, { usual: 0.1 }, true],
  ] as const)('%s: %d left', (_, left, varies, isShort) => {
    expect(found(rowOf({ 30: left }, varies))).toEqual(isShort ? [[30, Number((1 - left).toFixed(6))]] : []);
  });

  test('none at all is expected to be as its neighbours, and the share is all', () => {
    expect(findShortfalls(rowOf({}, {}))).toEqual([]);
    const row = rowOf({ 30: 0 }, {});
    row.own[30] = Math.log(0.5);
    expect(findShortfalls(row)).toEqual([{ at: 30, share: 1, expected: expect.closeTo(usualCount, 3) }]);
  });

  // Where the common course is low, a count of 65% of its neighbours is 80% of what is expected.
  test.each([
    ['where it is low among its neighbours as well', 0.8, {}, 0.82, true],
    ['not where only the course makes it low', 0.86, {}, 0.82, false],
    ['not where its neighbours are as low', 0.8, {}, 1, false],
    ['not within what the row varies by', 0.8, { scale: 0.1 }, 0.82, false],
    ['not where usual rows are less steady', 0.8, { usual: 0.07 }, 0.82, false],
  ] as const)('in a quiet month with less, %s', (_, left, varies, course, isShort) => {
    const row = rowOf({ 5: left }, varies, { 5: course });
    expect(found(row)).toEqual(isShort ? [[5, Number((1 - left).toFixed(6))]] : []);
  });

  test('in a long run that comes back only beyond what runs of its length vary by', () => {
    const run = Object.fromEntries(Array.from({ length: 15 }, (_, at) => [20 + at, 0.65]));
    expect(found(rowOf(run, { scale: 0.2, usual: 0.01 })).map(([at]) => at)).toEqual(Object.keys(run).map(Number));
    expect(found(rowOf(run, { scale: 0.3, usual: 0.01 }))).toEqual([]);
    expect(found(rowOf(run, { scale: 0.01, usual: 0.3 }))).toEqual([]);
  });

  test('that deeper ones about it hide at first', () => {
    const deep = { 24: 0.2, 25: 0.2, 30: 0.2, 31: 0.2 };
    const row = rowOf({ ...deep, 27: 0.6, 28: 0.6 }, { year: 4 });
    expect(found(row).map(([at]) => at)).toEqual([24, 25, 27, 28, 30, 31]);
  });
});

test.each([
  [12, 0, true],
  [10, 0, false],
  [30, 8, true],
  [30, 12, false],
])('of about %d events a month %d are judged by their chance', (usual, count, isShort) => {
  const all = Array.from({ length: months }, (_, at) => (at === 30 ? count : usual));
  const row: ShortfallRow = {
    counts: cellsOf(all),
    own: cellsOf(all.map((n) => Math.log(Math.max(n, 0.5)))),
    scale: () => 0.3,
    scaleAboutGaps: () => 0.3,
    usual: () => leastSpread,
    year,
  };
  expect(findShortfalls(row).map(({ at }) => at)).toEqual(isShort ? [30] : []);
  expect(steadyRows([row.own], [row.counts], year, leastSpread)).toEqual([!isShort]);
});

// The chances are of that count of that mean, each of a Poisson distribution.
test.each([
  ['8 of 30, 2 in 1,000,000', 30, 8, {}, true],
  ['events that come 2.5 at a time, 3 of 12: 2 in 1,000', 30, 8, { excess: 0.05 }, false],
  ['events that come so at every size', 30, 8, { dispersion: 2.5 }, false],
  ['events that come 1.6 at a time, 4 of 24: 5 in 10,000,000', 39, 6, { dispersion: 1.6 }, true],
  ['13 of 25, as it may be when rounded to 10: 6 in 1,000', 30, 8, { rounding: 100 / 12 }, false],
  ['5 of 32, as it may be when rounded to 5: 6 in 1,000,000,000', 34, 3, { rounding: 25 / 12 }, true],
  ['25 of none, as it may be when rounded to 50', 12, 0, { rounding: 2500 / 12 }, false],
] as [string, number, number, Partial<Spread>, boolean][])(
  'few events are judged by the chance of %s',
  (_, usual, count, varies, isShort) => {
    const counts = cellsOf(Array.from({ length: months }, (_unused, at) => (at === 30 ? count : usual)));
    const row: ShortfallRow = {
      counts,
      own: counts.map((n) => Math.log(Math.max(n, 0.5))),
      scale: () => 0.3,
      scaleAboutGaps: () => 0.3,
      usual: () => ({ ...leastSpread, ...varies }),
      year,
    };
    expect(findShortfalls(row).map(({ at }) => at)).toEqual(isShort ? [30] : []);
  },
);

test('a long run of rounded counts is found where it is a quarter lower however they were rounded', () => {
  // Of 1,000 rounded to 100 at least 950 are left, a quarter less is 712, and that may be shown as 662.
  const varies = { scale: 0.08, usual: 0.01 };
  const rounded = (left: number): ShortfallRow => {
    const row = rowOf(Object.fromEntries(Array.from({ length: 15 }, (_, at) => [20 + at, left])), varies);
    const counts = row.counts.map((count) => count / 1000);
    const usual = () => ({ excess: 0.0001, dispersion: 0, rounding: 10_000 / 12 });
    return { ...row, counts, own: counts.map((count) => Math.log(count)), usual };
  };
  expect(found(rounded(0.7))).toEqual([]);
  expect(found(rounded(0.65)).map(([at]) => at)).toEqual(Array.from({ length: 15 }, (_, at) => 20 + at));
});

test('a month short beside a step is so where too little is left on either side to tell', () => {
  const row = rowOf({ 30: 0.5 }, { scale: 0.3 });
  const others = Array.from({ length: months }, (_, at) => ({ at, share: 0, expected: usualCount }));
  const short = { at: 30, share: 0.5, expected: usualCount };
  expect(isShortOfBothSides(row, [], short)).toBe(false);
  expect(isShortOfBothSides(row, others, short)).toBe(true);
});

test('a row is steady if no month of it can fall short', () => {
  const rows = [rowOf({}, {}), rowOf({ 30: 0.5 }, {}), rowOf({ 30: 0.9 }, {})];
  const steady = (all: readonly ShortfallRow[]) =>
    steadyRows(
      all.map(({ own }) => own),
      all.map(({ counts }) => counts),
      year,
      leastSpread,
    );
  expect(steady(rows)).toEqual([true, false, true]);
  expect(steady([])).toEqual([]);
  expect(steady(Array.from({ length: 9 }, () => rowOf({}, {})))).toEqual(new Array(9).fill(true));
});

describe('a long run below', () => {
  const zeros = (count: number): number[] => new Array<number>(count).fill(0);
  const run = (count: number, depth = -1): number[] => new Array<number>(count).fill(depth);
  const marked = (cells: Cells, noise?: (length: number) => number, depth = 0.3): number[] =>
    [...longShortfalls(cells, year, depth, noise).entries()].flatMap(([at, flag]) => (flag === 1 ? [at] : []));
  const places = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at);

  test('is more than half a year, and two with a month between them are two', () => {
    expect(marked(cellsOf([...zeros(20), ...run(6), ...zeros(20)]))).toEqual([]);
    expect(marked(cellsOf([...zeros(20), ...run(7), ...zeros(20)]))).toEqual(places(20, 7));
    expect(marked(cellsOf([...zeros(20), ...run(4), 0, ...run(4), ...zeros(20)]))).toEqual([]);
  });

  test('is as long as from its first month to its last, whatever is missing after it', () => {
    const missing = [undefined, undefined];
    expect(marked(cellsOf([...zeros(20), ...run(6), ...missing, ...zeros(20)]))).toEqual([]);
    expect(marked(cellsOf([...zeros(20), ...run(5), ...missing, -1, ...zeros(20)]))).toEqual(places(20, 8));
    expect(marked(cellsOf([...missing, ...missing]))).toEqual([]);
  });

  test('has the depth asked for below the row, and below both years beside it', () => {
    expect(marked(cellsOf([...zeros(20), ...run(8, -0.3), ...zeros(20)]))).toEqual(places(20, 8));
    const lowBeside = [...zeros(40), ...run(12, -0.25), ...run(8, -0.4), ...run(12, -0.25)];
    expect(marked(cellsOf(lowBeside))).toEqual([]);
    expect(marked(cellsOf([...zeros(30), ...run(8), ...run(12, -0.25)]), () => 0.8)).toEqual([]);
    expect(marked(cellsOf([...zeros(30), ...run(8), ...run(12, -0.25)]), () => 0.7)).toEqual(places(30, 8));
  });

  test('is compared by the medians of the run and of what is left of a year beside it', () => {
    const uneven = [...run(3, -0.5), ...run(4, -2)];
    expect(marked(cellsOf([...zeros(20), ...uneven, ...zeros(20)]), () => 1)).toEqual(places(20, 7));
    expect(marked(cellsOf([...zeros(5), ...run(7), ...zeros(20)]))).toEqual(places(5, 7));
    expect(marked(cellsOf([...zeros(20), ...run(7), ...zeros(2)]), () => 0.7)).toEqual(places(20, 7));
    const after = [...run(5, -0.25), ...zeros(7), ...zeros(20)];
    expect(marked(cellsOf([...zeros(20), ...run(7), ...after]), () => 0.9)).toEqual(places(20, 7));
  });

  test('lies further below than runs of its length do by chance', () => {
    const row = cellsOf([...zeros(20), ...run(7), ...zeros(20)]);
    expect(marked(row, (length) => (length === 7 ? 0.9 : 9))).toEqual(places(20, 7));
    expect(marked(row, () => 1)).toEqual([]);
  });
});
