import { describe, expect, test } from 'vitest';
import { repeatedYear } from '../../src/quality/checks/repeated-year.js';
import { cellsOf } from '../../src/quality/numbers/cells.js';
import { findRepeatedColumns } from '../../src/quality/numbers/repeated-columns.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { evidenceOf, type Rows, type Shape } from './evidence.js';
import { cleanPanel, quartersOf, uniforms } from './panels.js';

const rows = cleanPanel({ areas: 40, months: 60, seed: 51 });
const find = (given: Rows, shape?: Shape) => repeatedYear.inspect(evidenceOf(given, shape));
const told = (given: Rows, shape?: Shape) => find(given, shape).map(describeFinding);

/** The rows with the periods from `first` on, up to `end`, those of `lag` before in the first of the areas. */
const copying = (given: Rows, first: number, end: number, lag: number, areas = Object.keys(given).length): Rows =>
  Object.fromEntries(
    Object.entries(given).map(([area, own], index) => [
      area,
      index < areas ? own.map((count, at) => (at >= first && at < end ? own[at - lag] : count)) : own,
    ]),
  );

const rounding = (given: Rows, base: number): Rows =>
  Object.fromEntries(
    Object.entries(given).map(([area, own]) => [area, own.map((count = 0) => base * Math.round(count / base))]),
  );

const yearsOf = (given: Rows): Rows =>
  Object.fromEntries(
    Object.entries(given).map(([area, own]) => [
      area,
      Array.from({ length: own.length / 12 }, (_, year) =>
        own.slice(12 * year, 12 * year + 12).reduce<number>((sum, count = 0) => sum + count, 0),
      ),
    ]),
  );

describe('a file that is given under two dates', () => {
  test('of a month is found in that month alone', () => {
    expect(told(copying(rows, 39, 40, 1))).toEqual([
      'the same emergency_admissions in July 2016 as in June 2016 in 40 of 40 areas: one is a copy of the other',
    ]);
    expect(find(copying(rows, 39, 40, 1))).toMatchObject([
      { severity: 'warning', count: 40, place: { line: 41 }, facts: { periods: 1, of: 40 } },
    ]);
  });

  test('of a quarter is found in months and in quarters', () => {
    const words =
      'the same emergency_admissions in July to September 2016 as in April to June 2016 in 40 of 40 areas: one is a copy of the other';
    expect(told(copying(rows, 39, 42, 3))).toEqual([words]);
    expect(told(quartersOf(copying(rows, 39, 42, 3)), { months: 3 })).toEqual([words]);
  });

  test.each([
    ['exact', rows],
    ['rounded to 5', rounding(rows, 5)],
    ['rounded to 10', rounding(rows, 10)],
  ])('of a year is found once, in months, quarters and years, %s', (_, given) => {
    const words =
      'the same emergency_admissions in April 2016 to March 2017 as in April 2015 to March 2016 in 40 of 40 areas: one is a copy of the other';
    const copied = copying(given, 36, 48, 12);
    expect(told(copied)).toContain(words);
    expect(told(quartersOf(copied), { months: 3 })).toEqual([words]);
    expect(told(yearsOf(copied), { months: 12 })).toEqual([words]);
  });

  test('is found where half of the areas and five at least repeat it, and a screen leaves half of them out', () => {
    const [half, ...none] = find(copying(rows, 39, 40, 1, 20));
    expect(none).toEqual([]);
    expect(half).toMatchObject({ count: 20, concern: { kind: 'other', spans: [{ months: 1 }, { months: 1 }] } });
    expect(find(copying(rows, 39, 40, 1, 19))).toEqual([]);
    const [most] = find(copying(rows, 39, 40, 1, 21));
    expect([most?.count, most?.concern]).toEqual([21, undefined]);
    const five = Object.fromEntries(Object.entries(rows).slice(0, 5));
    expect(find(copying(five, 39, 40, 1))).toHaveLength(1);
    expect(find(copying(five, 39, 40, 1, 4))).toEqual([]);
  });

  test('is told of the areas that are compared', () => {
    expect(find(copying(rows, 39, 40, 1), { compared: ['A004'] })).toMatchObject([{ facts: { areas: ['A004'] } }]);
    expect(find(copying(rows, 39, 40, 1), { compared: [] })).toEqual([]);
  });

  test('leaves what one area alone repeats beside it to be told of that area', () => {
    const both = copying(copying(rows, 39, 40, 1), 46, 58, 24, 1);
    expect(told(both)).toEqual([
      expect.stringMatching(/in July 2016 as in June 2016 in 40 of 40 areas/),
      expect.stringMatching(/in all 12 periods: A000$/),
    ]);
  });
});

test.each([
  ['months', rows, 1],
  ['quarters', quartersOf(rows), 3],
  ['years', yearsOf(rows), 12],
  ['months rounded to 10', rounding(rows, 10), 1],
  ['years rounded to 100', rounding(yearsOf(rows), 100), 12],
  ['small counts', cleanPanel({ areas: 200, months: 60, seed: 52, sizes: [3, 12], noise: 0 }), 1],
  ['small counts rounded to 5', rounding(cleanPanel({ areas: 60, months: 60, seed: 53, sizes: [12, 40] }), 5), 1],
  ['noughts', Object.fromEntries(Object.keys(rows).map((area) => [area, new Array<number>(60).fill(0)])), 1],
  ['few counts', { A: [900, 900], B: [901, 901], C: [902, 902], D: [903, 903] }, 1],
  ['nothing', {}, 1],
] as [string, Rows, number][])('clean %s are no copy of other periods', (_, given, months) => {
  expect(told(given, { months })).toEqual([]);
});

describe('what an area repeats on its own', () => {
  const areasIn = (given: Rows) => find(given).map(({ count }) => count);
  const copied = copying(rows, 36, 48, 12);
  const put = (given: Rows, area: string, counts: (own: readonly (number | undefined)[]) => Rows[string]): Rows => ({
    ...given,
    [area]: counts(given[area] ?? []),
  });
  /** The counts with one and the same from one place up to another. */
  const still = (own: readonly (number | undefined)[], first: number, end: number) =>
    own.map((count, at) => (at >= first && at < end ? 1987 : count));
  const repeating = (own: readonly (number | undefined)[], first: number, end: number, lag: number) =>
    own.map((count, at) => (at >= first && at < end ? own[at - lag] : count));

  test('is no copy of years, of which there are few', () => {
    const decade = yearsOf(cleanPanel({ areas: 40, months: 144, seed: 54 }));
    expect(find(copying(decade, 6, 12, 6, 1), { months: 12 })).toEqual([]);
  });

  test('is told but for a count that does not move all through it, in the same area', () => {
    const [own, ...none] = find(copying(rows, 36, 48, 12, 1));
    expect([own?.facts, none]).toEqual([expect.not.objectContaining({ of: expect.anything() }), []]);
    expect(own?.facts).not.toHaveProperty('of');
    const beside = put(copying(rows, 36, 48, 12, 1), 'A003', (counts) => still(counts, 12, 60));
    expect(find(beside)).toMatchObject([{ facts: { areas: ['A000'], periods: 12 } }]);
    const ends = put(rows, 'A003', (counts) => still(repeating(still(counts, 30, 36), 36, 48, 12), 42, 60));
    expect(find(ends)).toMatchObject([{ facts: { areas: ['A003'] } }]);
    const begins = put(rows, 'A003', (counts) => repeating(still(counts, 0, 18), 24, 36, 12));
    expect(find(begins)).toMatchObject([{ facts: { areas: ['A003'] } }]);
    const among = put(copying(rows, 39, 40, 1), 'A003', (counts) => still(counts, 30, 42));
    expect(find(among)).toMatchObject([{ facts: { of: 40, periods: 1 } }]);
  });

  test('is told beside what all repeat where it reaches further, or repeats another year', () => {
    expect(areasIn(copied)).toEqual([40]);
    expect(areasIn(copying(copying(rows, 24, 36, 12, 1), 36, 48, 12))).toEqual([40, 1]);
    expect(areasIn(copying(copied, 48, 60, 12, 1))).toEqual([40, 1]);
    const season = copying(rows, 42, 48, 6);
    const alsoLastYear = put(season, 'A000', (own) =>
      own.map((count, at) => (at >= 30 && at < 36 ? own[at + 12] : count)),
    );
    expect(find(alsoLastYear).map(({ facts }) => 'before' in facts && facts.before)).toEqual([
      'April to September 2016',
      'October 2015 to March 2016',
    ]);
    const half = put(copied, 'A000', (own) => own.map((count, at) => (at >= 42 && at < 48 ? rows.A000?.[at] : count)));
    expect(find(half).map(({ facts }) => facts)).toMatchObject([
      { of: 40, periods: 12 },
      { areas: ['A000'], periods: 6 },
    ]);
  });
});

describe('columns repeat others', () => {
  const five = (...values: readonly (number | undefined)[]) =>
    findRepeatedColumns([0, 1, 2, 3, 4].map((row) => cellsOf(values.map((value) => value && value + row))));

  test('against the nearest that they are the same as', () => {
    expect(five(901, 901, 901)).toMatchObject([{ first: 1, last: 2, lag: 1, rows: [0, 1, 2, 3, 4], of: 5 }]);
    expect(five(901, 950, 901, 950)).toMatchObject([{ first: 2, last: 3, lag: 2 }]);
    expect(five(901, 950, 987, 901)).toMatchObject([{ first: 3, last: 3, lag: 3 }]);
  });

  test('where both have counts of five and more', () => {
    expect(five(901, undefined, 901)).toMatchObject([{ lag: 2 }]);
    expect(five(901, undefined, undefined)).toEqual([]);
    expect(five(0, 0, 0)).toEqual([]);
    expect(findRepeatedColumns(new Array(40).fill(cellsOf([4, 4])))).toEqual([]);
  });

  test('in most rows, of those that have such counts in both', () => {
    const uniform = uniforms(52);
    const row = (then: (own: number, at: number) => number) => {
      const own = Array.from({ length: 12 }, () => Math.floor(100 + 900 * uniform()));
      return cellsOf([...own, ...own.slice(0, 6).map(then), ...new Array(6).fill(undefined)]);
    };
    const given = [
      ...Array.from({ length: 15 }, () => row((_, at) => at % 5)),
      row((own) => own + 1),
      cellsOf([...new Array(18).fill(5), ...new Array(6).fill(undefined)]),
      ...Array.from({ length: 15 }, () => {
        const later = row((own) => own + 1);
        return later.map((count, at) => (at < 12 ? at % 5 : count));
      }),
      ...Array.from({ length: 11 }, () => row((own) => own)),
    ];
    const alike = [16, ...Array.from({ length: 11 }, (_, at) => 32 + at)];
    expect(findRepeatedColumns(given)).toEqual([{ first: 12, last: 17, lag: 12, rows: alike, of: 13 }]);
    expect(findRepeatedColumns([])).toEqual([]);
  });

  test('wherever in the table the rows that are copies stand', () => {
    const given = Array.from({ length: 100 }, (_, row) => cellsOf([901 + row, row < 40 ? 950 : 901 + row]));
    expect(findRepeatedColumns(given)).toMatchObject([{ first: 1, last: 1, lag: 1, of: 100 }]);
    expect(findRepeatedColumns([...given].reverse())).toMatchObject([{ first: 1, last: 1, lag: 1, of: 100 }]);
  });

  test('less easily where they are rounded', () => {
    const many = (count: number, base: number) =>
      findRepeatedColumns(
        Array.from({ length: 12 }, (_, row) => cellsOf([count, count].map((own) => own + base * row))),
      );
    expect(many(101, 1)).toHaveLength(1);
    expect(many(100, 10)).toHaveLength(1);
    expect(many(100, 50)).toEqual([]);
  });
});
