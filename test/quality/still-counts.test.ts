import { describe, expect, test } from 'vitest';
import { repeatedYear } from '../../src/quality/checks/repeated-year.js';
import { stillCounts } from '../../src/quality/checks/still-counts.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { evidenceOf, type Rows, type Shape } from './evidence.js';
import { cleanPanel, quartersOf } from './panels.js';
import { present, realEvidence } from './real.js';

const rows = cleanPanel({ areas: 40, months: 60, seed: 71 });
const find = (given: Rows, shape?: Shape) => stillCounts.inspect(evidenceOf(given, shape));
const told = (given: Rows, shape?: Shape) => find(given, shape).map(describeFinding);

/** The rows with one count from `first` on, up to `end`, in these areas. */
const filling = (given: Rows, areas: readonly string[], first: number, end: number, count?: number): Rows =>
  Object.fromEntries(
    Object.entries(given).map(([area, own]) => [
      area,
      areas.includes(area) ? own.map((one, at) => (at >= first && at < end ? (count ?? own[first]) : one)) : own,
    ]),
  );

describe('one count for many periods', () => {
  test('is told with its span, in months and in quarters', () => {
    const filled = filling(rows, ['A003'], 12, 60, 2000);
    expect(told(filled)).toEqual([
      'the same emergency_admissions (2,000) in all 48 periods of April 2014 to March 2018: A003; filled down, or a total shared out evenly',
    ]);
    expect(told(quartersOf(filled), { months: 3 })).toEqual([
      'the same emergency_admissions (6,000) in all 16 periods of April 2014 to March 2018: A003; filled down, or a total shared out evenly',
    ]);
    expect(find(filled)).toMatchObject([
      {
        severity: 'warning',
        count: 1,
        place: { line: 3 * 60 + 14 },
        concern: { kind: 'other', areas: ['A003'], spans: [{ months: 48 }] },
      },
    ]);
  });

  test('is no year repeated besides', () => {
    expect(repeatedYear.inspect(evidenceOf(filling(rows, ['A003'], 12, 60, 1987)))).toEqual([]);
    expect(repeatedYear.inspect(evidenceOf(filling(rows, Object.keys(rows), 12, 60)))).toEqual([]);
  });

  test('in several areas at once is told once, and of most areas concerns none alone', () => {
    expect(find(filling(rows, ['A003', 'A007'], 24, 36))).toMatchObject([
      { count: 2, facts: { areas: ['A003', 'A007'], periods: 12 }, concern: { areas: ['A003', 'A007'] } },
    ]);
    expect(find(filling(filling(rows, ['A003'], 24, 36), ['A007'], 24, 37))).toMatchObject([
      { facts: { areas: ['A003'], periods: 12 } },
      { facts: { areas: ['A007'], periods: 13 } },
    ]);
    const apart = { B: rows.A003 ?? [], ...rows };
    const [two] = find(filling(apart, ['B', 'A003'], 24, 36));
    expect(two?.facts).toStrictEqual({
      areas: ['A003', 'B'],
      metric: 'emergency_admissions',
      span: 'April 2015 to March 2016',
      periods: 12,
    });
    const [half] = find(filling(rows, Object.keys(rows).slice(20), 24, 36));
    expect(half?.concern?.areas).toHaveLength(20);
    const [all, ...none] = find(filling(rows, Object.keys(rows), 24, 36));
    expect([all?.count, all?.concern, none]).toEqual([40, undefined, []]);
  });

  test('of rounded counts, small ones or a few periods may come by chance', () => {
    const rounded = Object.fromEntries(
      Object.entries(rows).map(([area, own]) => [area, own.map((count = 0) => 100 * Math.round(count / 100))]),
    );
    expect(find(filling(rounded, ['A003'], 24, 30))).toEqual([]);
    expect(find(filling(rows, ['A003'], 24, 26))).toEqual([]);
    expect(find(filling(rows, ['A003'], 24, 30))).toHaveLength(1);
    expect(find(filling(rows, ['A003'], 24, 60, 0))).toEqual([]);
    expect(find(filling(rows, ['A003'], 24, 60, 4))).toEqual([]);
    expect(find(filling(rows, ['A003'], 24, 60, 5))).toHaveLength(1);
  });

  test('is not told of areas that are not compared', () => {
    expect(find(filling(rows, ['A003'], 12, 60), { compared: ['A004'] })).toEqual([]);
  });
});

test.each([
  ['months', rows, 1],
  ['quarters', quartersOf(rows), 3],
  ['small counts', cleanPanel({ areas: 300, months: 60, seed: 72, sizes: [3, 12], noise: 0 }), 1],
  ['nothing', {}, 1],
] as [string, Rows, number][])('clean %s move', (_, given, months) => {
  expect(told(given, { months })).toEqual([]);
});

test.skipIf(!present)('every area of the Monthly Activity Return moves', () => {
  expect(stillCounts.inspect(realEvidence('registered-lists-monthly-as-published.csv'))).toEqual([]);
});
