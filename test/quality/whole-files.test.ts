import { describe, expect, test } from 'vitest';
import { monthIndex } from '../../src/domain/time/period.js';
import { programmeStart } from '../../src/quality/checks/programme-start.js';
import { provisionalLastMonth } from '../../src/quality/checks/provisional-last-month.js';
import { repeatedArea } from '../../src/quality/checks/repeated-area.js';
import { roundedCounts } from '../../src/quality/checks/rounded-counts.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { evidenceOf, type Rows, type Shape } from './evidence.js';
import { cleanPanel, nameOf, quartersOf } from './panels.js';

const rows = cleanPanel({ areas: 40, months: 48, seed: 21 });
const checks = [provisionalLastMonth, repeatedArea, roundedCounts, programmeStart];
const told = (given: Rows, shape?: Shape) =>
  checks.flatMap((check) => check.inspect(evidenceOf(given, shape))).map(describeFinding);
const mapped = (given: Rows, change: (count: number, at: number, length: number) => number): Rows =>
  Object.fromEntries(
    Object.entries(given).map(([area, own]) => [area, own.map((n, at) => change(n ?? 0, at, own.length))]),
  );

test.each([
  ['months', rows, 1],
  ['quarters', quartersOf(rows), 3],
  ['small counts', cleanPanel({ areas: 200, months: 48, seed: 22, sizes: [3, 12] }), 1],
  ['a short series', cleanPanel({ areas: 40, months: 8, seed: 23 }), 1],
  ['zeros', mapped(rows, () => 0), 1],
  ['one count', { A: [10] }, 1],
  ['nothing', {}, 1],
] as [string, Rows, number][])('clean %s give nothing', (_, given, months) => {
  expect(told(given, { months })).toEqual([]);
});

describe('a copy', () => {
  const copied = {
    ...rows,
    [nameOf(30)]: (rows[nameOf(30)] ?? []).map((n, at) => (at < 12 ? n : rows[nameOf(2)]?.[at])),
  };

  test('of one area as another is found once, from its first period to its last', () => {
    expect(told(copied)).toEqual([
      'A002 and A030: the same emergency_admissions in 36 periods in a row, April 2014 to March 2017',
    ]);
  });

  test('is found in quarters', () => {
    expect(told(quartersOf(copied), { months: 3 })).toEqual([
      'A002 and A030: the same emergency_admissions in 12 periods in a row, April 2014 to March 2017',
    ]);
  });
});

test('counts rounded to 5 or 10 are said to be', () => {
  expect(told(mapped(rows, (n) => 5 * Math.round(n / 5)))).toEqual([
    'all 1,920 counts of emergency_admissions are multiples of 5: rounded, so each may be off by 2.5',
  ]);
  expect(told(mapped(rows, (n) => 10 * Math.round(n / 10)))).toEqual([expect.stringMatching(/multiples of 10/)]);
});

test.each([
  ['months', rows, 1, 'March 2017'],
  ['quarters', quartersOf(rows), 3, 'Q4 2016/17'],
  ['a year of months', cleanPanel({ areas: 40, months: 12, seed: 25, season: 0.03 }), 1, 'March 2014'],
] as [string, Rows, number, string][])('a last period low everywhere is provisional: %s', (_, given, months, last) => {
  const low = mapped(given, (n, at, length) => (at === length - 1 ? Math.round(0.75 * n) : n));
  const found = provisionalLastMonth.inspect(evidenceOf(low, { months })).map(describeFinding);
  expect(found).toEqual([
    expect.stringMatching(new RegExp(`^${last}: emergency_admissions 2\\d% below .* of 40 areas`)),
  ]);
});

describe('a programme', () => {
  const named = { '04N': [1], '04E': [1], '04H': [1], '05C': [1] };
  const from = (year: number): Shape => ({
    spans: { baseline: { start: monthIndex(year, 4), months: 12 }, window: { start: monthIndex(2016, 4), months: 12 } },
  });

  test('that had begun by the baseline is named', () => {
    expect(told(named, from(2014))).toEqual([
      'begun by the baseline 2014/15, which is not before them: MCP14 (04N) in 2014-04; PACS16 (04E, 04H) in 2013-04',
    ]);
    expect(told(named, from(2013))).toEqual([expect.stringMatching(/: PACS16 \(04E, 04H\) in 2013-04$/)]);
  });

  test('is not named when it began after it, is not compared, or no baseline is known', () => {
    expect(told(named, from(2011))).toEqual([]);
    expect(told(named, { ...from(2014), compared: ['05C'] })).toEqual([]);
    expect(told(named)).toEqual([]);
  });
});
