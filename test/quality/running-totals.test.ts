import { describe, expect, test } from 'vitest';
import { runningTotals } from '../../src/quality/checks/running-totals.js';
import { cellsOf } from '../../src/quality/numbers/cells.js';
import { isRunningTotal } from '../../src/quality/numbers/running-totals.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { april2013, evidenceOf, type Rows, type Shape } from './evidence.js';
import { cleanPanel, nameOf, quartersOf } from './panels.js';
import { present, realEvidence } from './real.js';

const rows = cleanPanel({ areas: 12, months: 48, seed: 81 });
const find = (given: Rows, shape?: Shape) => runningTotals.inspect(evidenceOf(given, shape));
const told = (given: Rows, shape?: Shape) => find(given, shape).map(describeFinding);

/** The rows with each period the total of its year so far, in these areas and years. */
const adding = (given: Rows, areas: readonly string[], years: readonly number[], year = 12): Rows =>
  Object.fromEntries(
    Object.entries(given).map(([area, own]) => [
      area,
      own.map((count, at) =>
        areas.includes(area) && years.includes(Math.floor(at / year))
          ? own.slice(at - (at % year), at + 1).reduce<number>((sum, one = 0) => sum + one, 0)
          : count,
      ),
    ]),
  );
const all = Object.keys(rows);

test('a running total begins with five or more, and stands still in a month of none', () => {
  const climbing = (first: number) => cellsOf(Array.from({ length: 12 }, (_, month) => first * (month + 1)));
  expect(isRunningTotal(climbing(5), 0, 12)).toBe(true);
  expect(isRunningTotal(climbing(4), 0, 12)).toBe(false);
  expect(isRunningTotal(cellsOf([10, 20, 20, 40]), 0, 4)).toBe(true);
  expect(isRunningTotal(cellsOf([10, 20, 19, 40]), 0, 4)).toBe(false);
});

describe('totals of the year so far', () => {
  test('are told of all areas at once, in months and in quarters', () => {
    const words = (period: string) =>
      `emergency_admissions add up through the year in 2013/14, 2014/15, 2015/16, 2016/17 in 12 of 12 areas (A000, A001, A002, A003, A004, A005 and 6 more): totals of the year so far, not of a ${period}`;
    expect(told(adding(rows, all, [0, 1, 2, 3]))).toEqual([words('month')]);
    expect(told(adding(quartersOf(rows), all, [0, 1, 2, 3], 4), { months: 3 })).toEqual([words('quarter')]);
    expect(find(adding(rows, all, [0, 1, 2, 3]))).toMatchObject([
      { severity: 'warning', count: 12, place: { line: 2 } },
    ]);
    expect(find(adding(rows, all, [0, 1, 2, 3]))[0]).not.toHaveProperty('concern');
  });

  test('of one area and year concern it alone', () => {
    expect(find(adding(rows, ['A003'], [1]))).toMatchObject([
      {
        count: 1,
        facts: { areas: ['A003'], of: 12, years: ['2014/15'] },
        place: { line: 3 * 48 + 14 },
        concern: { areas: ['A003'], spans: [{ start: april2013 + 12, months: 12 }] },
      },
    ]);
    expect(find(adding(rows, ['A003'], [1]), { compared: ['A004'] })).toEqual([]);
  });

  test('of one area in one of its years are told where no chance of stays climbs so far', () => {
    const flat = Array.from({ length: 16 }, (_, at) => 40 + ((at * 7) % 5));
    const climbing = (times: number, years: readonly number[] = [1]): Rows => {
      const own = flat.map(
        (count, at) => (years.includes(Math.floor(at / 4)) ? ([25, 45, 70, 95][at % 4] ?? 0) : count) * times,
      );
      return { A000: own, A001: flat.map((count) => count * times), A002: flat.map((count) => count * times) };
    };
    expect(find(climbing(1), { months: 3 })).toEqual([]);
    expect(find({ ...climbing(1), A003: climbing(1).A000 ?? [] }, { months: 3 })).toMatchObject([{ count: 2 }]);
    expect(find(climbing(1, [1, 2]), { months: 3 })).toMatchObject([{ count: 1 }]);
    expect(find(climbing(9), { months: 3 })).toMatchObject([{ count: 1 }]);
  });

  test('of half of the areas concern these, in the order of their codes', () => {
    const [half] = find(adding(rows, all.slice(6), [1]));
    expect(half?.concern?.areas).toEqual(all.slice(6));
    const turned = Object.fromEntries(Object.entries(adding(rows, ['A003', 'A004'], [1])).reverse());
    expect(find(turned)).toMatchObject([{ facts: { areas: ['A003', 'A004'] }, place: { line: 8 * 48 + 14 } }]);
  });

  test('in other years are told apart', () => {
    const given = adding(adding(rows, ['A003', 'A004'], [1]), ['A005'], [2]);
    expect(find(given).map(({ facts }) => (facts as { areas: readonly string[] }).areas)).toEqual([
      ['A003', 'A004'],
      ['A005'],
    ]);
  });

  test('are looked for in whole financial years', () => {
    const late = Object.fromEntries(
      Object.entries(adding(rows, all, [0])).map(([area, own]) => [area, own.slice(1, 12)]),
    );
    expect(find(late, { start: (april2013 + 1) as typeof april2013 })).toEqual([]);
    expect(find(adding(rows, all, [0, 1, 2, 3]), { start: (april2013 + 9) as typeof april2013 })).toEqual([]);
  });
});

test.each([
  ['months', rows, 1],
  ['quarters', quartersOf(rows), 3],
  ['counts that grow fast', { [nameOf(0)]: Array.from({ length: 24 }, (_, at) => Math.round(100 * 1.2 ** at)) }, 1],
  ['a gap at the start of a year', { A: [900, 905, 910, 915, 90, 920, 925, 930, 935, 940, 945, 950] }, 3],
  ['nothing', {}, 1],
] as [string, Rows, number][])('clean %s are no totals', (_, given, months) => {
  expect(told(given, { months })).toEqual([]);
});

test('a year begins anew after its end, or where the data end with it after the year before', () => {
  const isTotal = (from: number, ...cells: readonly (number | undefined)[]) => isRunningTotal(cellsOf(cells), from, 4);
  expect(isTotal(0, 100, 200, 300, 400)).toBe(true);
  expect(isTotal(0, 100, 200, 300, 400, 200)).toBe(true);
  expect(isTotal(0, 100, 200, 300, 400, 201)).toBe(false);
  expect(isTotal(1, 200, 100, 200, 300, 400)).toBe(true);
  expect(isTotal(1, 199, 100, 200, 300, 400)).toBe(false);
  expect(isTotal(1, 199, 100, 200, 300, 400, 100)).toBe(true);
  expect(isTotal(0, 100, 200, 199, 400)).toBe(false);
  expect(isTotal(0, 100, 200, undefined, 400)).toBe(false);
  expect(isTotal(0, 100, 110, 120, 240)).toBe(true);
  expect(isTotal(0, 100, 110, 120, 239)).toBe(false);
  // The fourth is four standard deviations of chance above the first, and not.
  expect(isTotal(0, 9, 18, 27, 36)).toBe(true);
  expect(isTotal(0, 8, 16, 24, 32)).toBe(false);
  expect(isRunningTotal(cellsOf([4, 8, 60]), 0, 3)).toBe(false);
});

test.skipIf(!present)('no area of the Monthly Activity Return has totals of the year so far', () => {
  expect(runningTotals.inspect(realEvidence('registered-lists-monthly-as-published.csv'))).toEqual([]);
});
