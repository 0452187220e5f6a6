import { describe, expect, test } from 'vitest';
import { impossibleRate } from '../../src/quality/checks/impossible-rate.js';
import { otherPopulations } from '../../src/quality/checks/other-populations.js';
import { cellsOf } from '../../src/quality/numbers/cells.js';
import { goTogether, rankCorrelation } from '../../src/quality/numbers/rank-correlation.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { april2013, evidenceOf, populationsOf, type Rows, type Shape } from './evidence.js';
import { cleanPanel } from './panels.js';
import { present, realEvidence } from './real.js';

const rows = cleanPanel({ areas: 40, months: 24, seed: 91 });
/** Two years of people, of whom 96 in 1,000 are admitted in a year. */
const people: Rows = Object.fromEntries(
  Object.entries(rows).map(([area, [first = 0]]) => [area, [125 * first, 126 * first]]),
);
const times = (given: Rows, factor: number): Rows =>
  Object.fromEntries(
    Object.entries(given).map(([area, own]) => [area, own.map((one = 0) => Math.round(one * factor))]),
  );

describe('a rate that no population has', () => {
  const told = (given: Rows, of: Rows, shape: Shape = {}) =>
    impossibleRate
      .inspect(evidenceOf(given, { populations: populationsOf(of, 12, april2013, shape.group), ...shape }))
      .map(describeFinding);

  test('is told where populations or counts are in thousands', () => {
    expect(told(rows, times(people, 0.001))).toEqual([
      expect.stringMatching(
        /^\d\d,\d{3} emergency_admissions per 1,000 people in 2013\/14, 2014\/15 in the middle area: populations in thousands, or of other people$/,
      ),
    ]);
    const populations = populationsOf(times(people, 0.001));
    expect(impossibleRate.inspect(evidenceOf(rows, { populations }))).toMatchObject([
      { severity: 'warning', count: 2 },
    ]);
    expect(told(times(rows, 0.001), people)).toEqual([
      expect.stringMatching(
        /^0\.\d+ emergency_admissions per 1,000 people in 2013\/14, 2014\/15 in the middle area: counts in thousands, or of few of the events$/,
      ),
    ]);
  });

  test('is told of the years that have it', () => {
    const late = Object.fromEntries(
      Object.entries(people).map(([area, [one = 0, two = 0]]) => [area, [one, two / 1000]]),
    );
    expect(told(rows, late)).toEqual([expect.stringMatching(/ in 2014\/15 in the middle area/)]);
  });

  test('is not one that areas, care homes or bed days may have', () => {
    expect(told(rows, people)).toEqual([]);
    expect(told(times(rows, 10), people)).toEqual([]);
    expect(told(times(rows, 0.01), people)).toEqual([]);
    expect(told(times(rows, 6), people, { quantity: 'emergency_bed_days' })).toEqual([]);
    expect(told(times(rows, 20), people, { group: 'care_home_residents' })).toEqual([]);
    expect(told(times(rows, 20), people)).toHaveLength(1);
    expect(told(times(rows, 2000), people, { group: 'care_home_residents' })).toHaveLength(1);
  });

  test('asks for populations and for events', () => {
    expect(impossibleRate.inspect(evidenceOf(rows))).toEqual([]);
    expect(told(times(rows, 0), people)).toEqual([]);
  });
});

describe('populations of other areas', () => {
  const find = (given: Rows, of: Rows) =>
    otherPopulations.inspect(evidenceOf(given, { populations: populationsOf(of) }));
  /** The people of each area beside the next. */
  const moved = (given: Rows): Rows => {
    const areas = Object.keys(given);
    return Object.fromEntries(areas.map((area, at) => [area, given[areas[(at + 1) % areas.length] as string] ?? []]));
  };

  test('are found where rows have moved', () => {
    const found = find(rows, moved(people));
    expect(found).toMatchObject([
      { severity: 'warning', count: 2, facts: { areas: 40, years: ['2013/14', '2014/15'] } },
    ]);
    expect(found.map(describeFinding)).toEqual([
      expect.stringMatching(
        /^emergency_admissions do not go with populations in 2013\/14, 2014\/15: over 40 areas their ranks correlate by -?0\.\d\d, as where the rows of one of them stand beside other areas$/,
      ),
    ]);
  });

  test('are not looked for among few areas, or areas of one size', () => {
    expect(find(rows, people)).toEqual([]);
    const few = (given: Rows, count: number) => Object.fromEntries(Object.entries(given).slice(0, count));
    expect(find(few(rows, 19), moved(few(people, 19)))).toEqual([]);
    expect(find(few(rows, 20), moved(few(people, 20)))).toHaveLength(1);
    const like = cleanPanel({ areas: 40, months: 24, seed: 92, sizes: [1900, 2100] });
    const alike = Object.fromEntries(
      Object.entries(like).map(([area, [first = 0]]) => [area, [125 * first, 125 * first]]),
    );
    expect(find(like, moved(alike))).toEqual([]);
    // Nor where areas of one size have populations of many, or the other way about.
    const apart = Object.fromEntries(Object.keys(rows).map((area, at) => [area, [5000 * (at + 1), 5000 * (at + 1)]]));
    expect(find(Object.fromEntries(Object.entries(like).reverse()), apart)).toEqual([]);
    expect(otherPopulations.inspect(evidenceOf(rows))).toEqual([]);
  });
});

test('ranks go together as far as their order does', () => {
  const of = (one: readonly number[], other: readonly number[]) => rankCorrelation(cellsOf(one), cellsOf(other));
  expect(of([1, 2, 3, 4], [10, 20, 30, 4000])).toBe(1);
  expect(of([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1);
  // By hand: ranks 1, 2.5, 2.5, 4, 5 and 2, 1, 4, 3, 5, whose products about 3 add to 6.5, and squares to 9.5 and 10.
  expect(of([1, 2, 2, 4, 5], [2, 1, 4, 3, 5])).toBeCloseTo(6.5 / Math.sqrt(9.5 * 10), 12);
});

test.skipIf(!present)('the Monthly Activity Return has rates and populations as they should be', () => {
  const evidence = realEvidence('registered-lists-monthly-as-published.csv');
  expect([...impossibleRate.inspect(evidence), ...otherPopulations.inspect(evidence)]).toEqual([]);
});

test('the orders of many go together where four of five pairs are in the same order in both', () => {
  const pairs = (count: number, turned: number, tied = 0) => {
    const one = Float64Array.from({ length: 2 * count }, (_, at) => 1000 - at);
    const other = one.map((value) => 10 * value);
    for (let at = 0; at < turned; at++) [other[at], other[at + count]] = [other[at + count] ?? 0, other[at] ?? 0];
    for (let at = turned; at < turned + tied; at++) other[at] = other[at + count] ?? 0;
    return goTogether(one, other);
  };
  expect(pairs(50, 0)).toBe(true);
  expect(pairs(49, 0)).toBe(false);
  expect([pairs(50, 10), pairs(50, 11), pairs(50, 50)]).toEqual([true, false, false]);
  expect([pairs(50, 9, 1), pairs(50, 10, 1)]).toEqual([true, false]);
  const rising = Float64Array.from({ length: 101 }, (_, at) => 1000 + at);
  expect(goTogether(rising, rising)).toBe(true);
  // The last of an odd number is of no pair: 39 of the 50 go together here, and with it they would be 40.
  const turned = rising.map((value, at) => (at < 11 ? -value : at >= 50 && at < 61 ? -2 * value : value));
  expect(goTogether(rising, turned)).toBe(false);
});
