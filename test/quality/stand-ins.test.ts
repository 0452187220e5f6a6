import { describe, expect, test } from 'vitest';
import { standIns } from '../../src/quality/checks/stand-ins.js';
import { cellsOf } from '../../src/quality/numbers/cells.js';
import { ninesAmong, smallStandIn } from '../../src/quality/numbers/stand-ins.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { evidenceOf, type Rows } from './evidence.js';
import { cleanPanel } from './panels.js';
import { present, realEvidence } from './real.js';

const rows = cleanPanel({ areas: 60, months: 48, seed: 95, sizes: [3, 60] });
const told = (given: Rows, months = 1) => standIns.inspect(evidenceOf(given, { months })).map(describeFinding);
const each = (given: Rows, change: (count: number) => number | undefined): Rows =>
  Object.fromEntries(Object.entries(given).map(([area, own]) => [area, own.map((count = 0) => change(count))]));
const hiding = (most: number, instead: number | undefined) =>
  each(rows, (count) => (count > 0 && count <= most ? instead : count));

describe('a number in place of hidden counts', () => {
  test.each([
    [7, 0, /^\d+ counts of emergency_admissions are 0, and none is 1 to 7: it seems to stand .* write \* or <8 there$/],
    [5, 0, /are 0, and none is 1 to 5: .* write \* or <6 there$/],
    [4, 0, /are 0, and none is 1 to 4: /],
    [7, 4, /are 4, and none is another of 1 to 7: /],
    [7, 5, /are 5, and none is another of 1 to 7: /],
    [5, 3, /are 3, and none is another of 1 to 5: /],
    [7, 1, /are 1, and none is another of 1 to 7: /],
    [7, 9999, /are 9,999, which seems to stand for a missing or hidden count; write \* or \[x\] there$/],
    [7, 999, /are 999, which seems/],
  ])('1 to %i as %i is told', (most, instead, words) => {
    expect(told(hiding(most, instead))).toEqual([expect.stringMatching(words)]);
    expect(told(hiding(most, instead), 3)).toEqual([expect.stringMatching(words)]);
  });

  test('is a warning that counts them', () => {
    const [one] = standIns.inspect(evidenceOf(hiding(7, 0)));
    const noughts = Object.values(hiding(7, 0))
      .flat()
      .filter((count) => count === 0).length;
    expect(one).toMatchObject({ code: 'VM352', severity: 'warning', facts: { value: 0, noneUpTo: 7 } });
    expect(one?.count).toBeGreaterThan(100);
    expect(one?.count).toBeLessThanOrEqual(noughts);
  });

  test('is none where fewer small counts are gone than rules hide, or a number stands seldom', () => {
    expect(told(hiding(3, 0))).toEqual([]);
    const nines = (times: number) => ({
      ...rows,
      B: new Array(40).fill(2000).map((one, at) => (at < times ? 9999 : one)),
    });
    expect(told(nines(2))).toEqual([]);
    expect(standIns.inspect(evidenceOf(nines(3))).map(({ facts }) => facts)).toStrictEqual([
      { metric: 'emergency_admissions', value: 9999, counts: 3 },
    ]);
  });

  test('beside marks a nought is nought', () => {
    const marked = evidenceOf(hiding(7, 0));
    const [first, ...others] = marked.observations;
    const observations = first === undefined ? [] : [{ ...first, value: '[c]' as const }, ...others];
    expect(standIns.inspect({ ...marked, observations })).toEqual([]);
    const bounds = { lower: 1, upper: 7, hidden: true };
    const bounded = first === undefined ? [] : [{ ...first, bounds }, ...others];
    expect(standIns.inspect({ ...marked, observations: bounded })).toEqual([]);
  });
});

test.each([
  ['small counts', rows],
  ['counts hidden and absent', hiding(7, undefined)],
  ['counts rounded to 5', each(rows, (count) => 5 * Math.round(count / 5))],
  ['counts of one to three', cleanPanel({ areas: 60, months: 48, seed: 96, sizes: [1, 3] })],
  ['counts about 1,000', cleanPanel({ areas: 200, months: 60, seed: 97, sizes: [980, 1020] })],
  [
    'large counts, some of them nought',
    { A: [900, 0, 905, 0, 910, 0, 950, 0, 930, 0, 901, 0, 0, 903, 0, 908, 0, 0, 907] },
  ],
  [
    'areas that ended',
    Object.fromEntries(
      Object.entries(cleanPanel({ areas: 40, months: 48, seed: 98, sizes: [30, 40] })).map(([area, own], index) => [
        area,
        own.map((count, at) => (at > 30 + index ? 0 : count)),
      ]),
    ),
  ],
  ['nothing', {}],
] as [string, Rows][])('%s are as they were counted', (_, given) => {
  expect(told(given)).toEqual([]);
});

test.skipIf(!present)('no number stands for others in the Monthly Activity Return', () => {
  expect(standIns.inspect(realEvidence('registered-lists-monthly-as-published.csv'))).toEqual([]);
});

describe('a number in place of small counts, by how often each stands', () => {
  const repeat = (count: number, times: number) => new Array<number>(times).fill(count);
  // Rows are made as long as each other by counts that are not small.
  const found = (...rows: readonly (readonly number[])[]) =>
    smallStandIn(rows.map((row) => cellsOf([...row, ...repeat(101, 60 - row.length)])));
  // One row each, so that no noughts stand next to each other; 12 is small enough for all of a row to count.
  const apart = (count: number, times: number) => Array.from({ length: times }, () => [count, 12, 64, 101]);

  test('stands ten times, beside twenty just above', () => {
    expect(found(...apart(0, 10), repeat(12, 10))).toBeUndefined();
    expect(found(...apart(0, 10), repeat(7, 20), repeat(13, 20))).toEqual({ value: 0, counts: 10, noneUpTo: 6 });
    expect(found(...apart(0, 9), repeat(7, 20), repeat(13, 20))).toBeUndefined();
    expect(found(...apart(9, 10), repeat(11, 10))).toEqual({ value: 9, counts: 10, noneUpTo: 10 });
    expect(found(...apart(9, 10), repeat(11, 9))).toBeUndefined();
    const fives = (above: number) => [
      [...repeat(4, 10), ...repeat(6, above)],
      [6, ...repeat(31, 30)],
    ];
    expect(found(...fives(19))).toEqual({ value: 4, counts: 10, noneUpTo: 5 });
    expect(found(...fives(18))).toBeUndefined();
  });

  test('stands for ten at most, and not among rounded counts', () => {
    expect(found(...apart(0, 30))).toBeUndefined();
    expect(found([...repeat(0, 3), ...repeat(7, 30)], ...repeat(0, 9).map((count) => [count, 20]))).toBeUndefined();
  });

  test('is looked for in rows that have small counts, and not where an area ended', () => {
    const nine = [...apart(0, 9), repeat(7, 20), repeat(13, 20)];
    const told = (counts: number) => ({ value: 0, counts, noneUpTo: 6 });
    expect(found(...nine, [0, 100])).toBeUndefined();
    expect(found(...nine, [0, 23])).toBeUndefined();
    expect(found(...nine, [0, 22])).toEqual(told(10));
    expect(found(...nine, [...repeat(0, 3), 12])).toEqual(told(12));
    for (const noughts of [4, 5, 12]) expect(found(...nine, [...repeat(0, noughts), 12])).toBeUndefined();
    const fours = [...apart(4, 9), repeat(7, 20), repeat(13, 20)];
    expect(found(...fours, [4, 100])).toBeUndefined();
    expect(found(...fours, [4, 12])).toEqual({ value: 4, counts: 10, noneUpTo: 6 });
  });

  test('or is of nines, twice as often as all within ten of it', () => {
    const nines = (...rest: readonly number[]) => ninesAmong([cellsOf([999, 999, 999, ...rest])]);
    expect(nines(...repeat(989, 6))).toEqual([{ value: 999, counts: 3 }]);
    expect(nines(...repeat(989, 7))).toEqual([]);
    expect(nines(...repeat(988, 7))).toEqual([{ value: 999, counts: 3 }]);
  });
});
