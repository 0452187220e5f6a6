import { describe, expect, test } from 'vitest';
import { repeatedYear } from '../../src/quality/checks/repeated-year.js';
import { type Cells, cellsOf } from '../../src/quality/numbers/cells.js';
import { findOwnRepeats } from '../../src/quality/numbers/own-repeats.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { evidenceOf, type Rows, type Shape } from './evidence.js';
import { cleanPanel, nameOf, quartersOf } from './panels.js';
import { present, realEvidence } from './real.js';

const rows = cleanPanel({ areas: 40, months: 60, seed: 51 });
const find = (given: Rows, shape?: Shape) => repeatedYear.inspect(evidenceOf(given, shape));
const told = (given: Rows, shape?: Shape) => find(given, shape).map(describeFinding);

/** The rows with the months from `first` on, up to `end`, those of `lag` months before in these areas. */
const copying = (given: Rows, areas: readonly string[], first: number, end: number, lag: number): Rows =>
  Object.fromEntries(
    Object.entries(given).map(([area, own]) => [
      area,
      areas.includes(area) ? own.map((count, at) => (at >= first && at < end ? own[at - lag] : count)) : own,
    ]),
  );

describe('a year that is a copy', () => {
  const copied = copying(rows, [nameOf(3)], 36, 48, 24);

  test('of an earlier one is found, in months and in quarters', () => {
    expect(find(copied)).toMatchObject([
      {
        severity: 'warning',
        count: 1,
        place: { line: 3 * 60 + 38 },
        concern: { kind: 'other', areas: ['A003'], spans: [{ months: 12 }, { months: 12 }] },
      },
    ]);
    expect(told(copied)).toEqual([
      'the same emergency_admissions in April 2016 to March 2017 as in April 2014 to March 2015, in all 12 periods: A003',
    ]);
    expect(told(quartersOf(copied), { months: 3 })).toEqual([
      'the same emergency_admissions in April 2016 to March 2017 as in April 2014 to March 2015, in all 4 periods: A003',
    ]);
  });

  test('in several areas is told once, and of most areas concerns none alone', () => {
    const [few, ...none] = find(copying(rows, ['A003', 'A007'], 36, 48, 12));
    expect(none).toEqual([]);
    expect(few).toMatchObject({ count: 2, facts: { areas: ['A003', 'A007'] }, concern: { areas: ['A003', 'A007'] } });
    const [all, ...others] = find(copying(rows, Object.keys(rows), 36, 48, 12));
    expect([all?.count, all?.concern, others]).toEqual([40, undefined, []]);
  });

  test('is not told of areas that are not compared', () => {
    expect(find(copied, { compared: ['A004'] })).toEqual([]);
  });

  test('is told apart from others that lie elsewhere, are longer, or come from another year', () => {
    const copies = (...runs: readonly (readonly [index: number, first: number, end: number, lag: number])[]) =>
      find(runs.reduce<Rows>((given, [index, ...run]) => copying(given, [nameOf(index)], ...run), rows)).map(
        ({ code, facts }) => (code === 'VM344' ? facts.areas : []),
      );
    const year = [0, 36, 48, 24] as const;
    expect(copies(year, [7, 36, 48, 24])).toEqual([['A000', 'A007']]);
    expect(copies(year, [7, 40, 52, 24], [11, 32, 44, 24])).toEqual([['A000'], ['A007'], ['A011']]);
    expect(copies(year, [7, 36, 48, 12])).toEqual([['A000'], ['A007']]);
    expect(copies(year, [7, 36, 51, 24])).toEqual([['A000'], ['A007']]);
    expect(copies([0, 36, 49, 24], [7, 36, 48, 24])).toEqual([['A000', 'A007']]);
    expect(copies([0, 35, 48, 24], [7, 36, 48, 24])).toEqual([['A000', 'A007']]);
  });

  test('of half of the areas may be left out', () => {
    const four = Object.fromEntries(Object.entries(rows).slice(0, 4));
    const concerns = (...areas: readonly string[]) =>
      find(copying(four, areas, 36, 48, 12)).map(({ concern }) => concern);
    expect(concerns('A000', 'A001')).toMatchObject([{ areas: ['A000', 'A001'] }]);
    expect(concerns('A000', 'A001', 'A003')).toEqual([undefined]);
  });

  test('in part is found where chance does not make it, and holes end a run', () => {
    const part = copying(rows, [nameOf(3)], 36, 42, 12);
    expect(told(part)).toEqual([expect.stringMatching(/in April to September 2016 as .* in all 6 periods: A003$/)]);
    const holed = { ...part, A003: (part.A003 ?? []).map((count, at) => (at % 3 === 0 ? undefined : count)) };
    expect(find(holed)).toEqual([]);
  });
});

test.each([
  ['months', rows, 1],
  ['quarters', quartersOf(rows), 3],
  ['small counts', cleanPanel({ areas: 200, months: 60, seed: 52, sizes: [3, 12], noise: 0 }), 1],
  [
    'counts of about 300 without noise',
    cleanPanel({ areas: 200, months: 60, seed: 53, sizes: [290, 310], noise: 0 }),
    1,
  ],
  ['noughts and ones', { A: new Array<number>(60).fill(0), B: new Array<number>(60).fill(1) }, 1],
  [
    'counts rounded in the last years',
    roundedLate(cleanPanel({ areas: 200, months: 120, seed: 54, sizes: [90, 110] })),
    1,
  ],
  ['less than a year and three months', { A: new Array<number>(14).fill(900) }, 1],
  ['nothing', {}, 1],
] as [string, Rows, number][])('clean %s repeat nothing', (_, given, months) => {
  expect(told(given, { months })).toEqual([]);
});

function roundedLate(given: Rows): Rows {
  const late = (count: number | undefined, at: number) => (at < 12 ? count : 5 * Math.round((count ?? 0) / 5));
  return Object.fromEntries(Object.entries(given).map(([area, own]) => [area, own.map(late)]));
}

describe('a row repeats itself', () => {
  const year = 4;
  const found = (...values: readonly (number | undefined)[]) => findOwnRepeats([cellsOf(values)], year);

  test('only for three cells and more, each of five or more, that chance does not give', () => {
    const unlike = [101, 102, 103, 104];
    expect(found(...unlike, 9999, 102, 103, 104)).toEqual([{ row: 0, first: 5, last: 7, lag: 4 }]);
    expect(found(...unlike, 9998, 9999, 103, 104)).toEqual([]);
    expect(found(9001, 9002, 4, 9004, 9001, 9002, 4, 9004)).toEqual([]);
    expect(found(9001, 9002, 9003, 4, 9001, 9002, 9003, 4)).toEqual([{ row: 0, first: 4, last: 6, lag: 4 }]);
    expect(found(9001, 9002, 9003, 5, 9001, 9002, 9003, 5)).toEqual([{ row: 0, first: 4, last: 7, lag: 4 }]);
    expect(found(9001, 9002, undefined, 9004, 9001, 9002, undefined, 9004)).toEqual([]);
    // Four tries; triples of 27 are alike in 1.6 of 10,000, of 19 in 2.7.
    expect(found(1, 27, 27, 27, 2, 27, 27, 27)).toHaveLength(1);
    expect(found(1, 19, 19, 19, 2, 19, 19, 19)).toEqual([]);
  });

  test('less easily where the run is rounded', () => {
    expect(found(1, 1005, 1010, 1015, 2, 1005, 1010, 1015)).toHaveLength(1);
    expect(found(1, 1000, 1001, 1003, 2, 1000, 1001, 1003)).toHaveLength(1);
    expect(found(1, 1000, 1500, 2000, 2, 1000, 1500, 2000)).toEqual([]);
  });

  test('and years that are all the same are told against the one before alone', () => {
    const values = [1001, 1002, 1003, 1004];
    expect(found(...values, ...values, ...values, ...values)).toEqual([{ row: 0, first: 4, last: 15, lag: 4 }]);
    const other = [2001, 2002, 2003, 2004];
    expect(found(...values, ...other, ...values, ...other)).toEqual([{ row: 0, first: 8, last: 15, lag: 8 }]);
  });

  test('and a run that holds a cell more than was told is told', () => {
    const whole = [9001, 9002, 9003, 9004];
    expect(found(...whole, 9001, 9002, 9005, 9006, ...whole)).toEqual([
      { row: 0, first: 4, last: 5, lag: 4 },
      { row: 0, first: 8, last: 9, lag: 4 },
      { row: 0, first: 8, last: 11, lag: 8 },
    ]);
  });

  test('whatever other rows do', () => {
    const quiet = cellsOf([1, 2, 3, 4, 5, 6, 7, 8]);
    const own = cellsOf([901, 902, 903, 904, 901, 902, 903, 904]);
    const many: Cells[] = [...new Array<Cells>(9).fill(quiet), own, quiet];
    expect(findOwnRepeats(many, year)).toEqual([{ row: 9, first: 4, last: 7, lag: 4 }]);
    expect(findOwnRepeats([], year)).toEqual([]);
  });
});

test.skipIf(!present)('no area of the Monthly Activity Return repeats a year', () => {
  expect(repeatedYear.inspect(realEvidence('registered-lists-monthly-as-published.csv'))).toEqual([]);
});
