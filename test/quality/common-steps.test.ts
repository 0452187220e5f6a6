import { describe, expect, test } from 'vitest';
import { commonPeriod } from '../../src/quality/checks/common-period.js';
import { cellsOf } from '../../src/quality/numbers/cells.js';
import { findCommonSteps } from '../../src/quality/numbers/common-steps.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { activityOf, evidenceOf, type Rows } from './evidence.js';
import { cleanPanel, quartersOf } from './panels.js';
import { present, realEvidence } from './real.js';

const rows = cleanPanel({ areas: 20, months: 60, seed: 99 });
const told = (given: Rows, months = 1) => commonPeriod.inspect(evidenceOf(given, { months })).map(describeFinding);
/** The rows with every count from one month on, up to another, so many times what it was. */
const scaling = (factor: number, first: number, end = 60): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([area, own]) => [
      area,
      own.map((count, at) => (at >= first && at < end ? Math.round(count * factor) : count)),
    ]),
  );
const yearsOf = (given: Rows): Rows =>
  Object.fromEntries(
    Object.entries(quartersOf(given)).map(([area, own]) => [
      area,
      Array.from({ length: own.length / 4 }, (_, year) =>
        own.slice(4 * year, 4 * year + 4).reduce<number>((sum, count = 0) => sum + count, 0),
      ),
    ]),
  );
describe('a level that changes in all areas at once', () => {
  test.each([
    ['thousands', 0.001, /down to one part in \d{3,},?\d* from April 2017/],
    ['a year that is there twice', 2, /up 10\d% from April 2017/],
    ['half of a year', 0.5, /down (49|50|51)% from April 2017/],
    ['ten times', 10, /up to 10 times what it was from April 2017/],
  ])('by %s is told once, in months, quarters and years', (_, factor, from) => {
    expect(told(scaling(factor, 48))).toEqual([expect.stringMatching(from)]);
    expect(told(quartersOf(scaling(factor, 48)), 3)).toEqual([
      expect.stringMatching(/ in all areas at once, and stays there/),
    ]);
    expect(told(yearsOf(scaling(factor, 48)), 12)).toEqual([
      expect.stringMatching(/ in all areas at once, and stays there/),
    ]);
  });

  test('and back again is told twice', () => {
    expect(told(scaling(2, 24, 36))).toEqual([
      expect.stringMatching(/up \d+% from April 2015 in all areas/),
      expect.stringMatching(/down \d\d% from April 2016 in all areas/),
    ]);
  });

  test('is told from half a year on either side on, and from 40%', () => {
    expect(told(scaling(2, 54))).toHaveLength(1);
    expect(told(scaling(2, 55)).filter((one) => one.includes('stays there'))).toEqual([]);
    expect(told(scaling(1.3, 36))).toEqual([]);
    expect(told(scaling(0.77, 36))).toEqual([]);
    expect(told(yearsOf(scaling(1.3, 36)), 12)).toEqual([]);
    expect(told(yearsOf(scaling(1.5, 36)), 12)).toHaveLength(1);
  });

  test('is told where an area lacks that month, or most years have no events', () => {
    const doubled = scaling(2, 48);
    const lacking = (doubled.A003 ?? []).map((count, at) => (at === 47 || at === 48 ? undefined : count));
    expect(told({ ...doubled, A003: lacking })).toEqual([expect.stringMatching(/up 10\d% from April 2017/)]);
    const late = Object.fromEntries(Object.keys(rows).map((area) => [area, [0, 0, 0, 100, 200]]));
    expect(told(late, 12)).toEqual([expect.stringMatching(/up 100% from April 2017/)]);
  });

  test('is not that of half of the areas where the rest are cut by what is hidden', () => {
    const inFive = (cut: number) => {
      const of = [...Object.values(scaling(2, 48)).slice(0, 5), ...new Array(cut).fill(new Array(60).fill(8))];
      const evidence = evidenceOf(Object.fromEntries(of.map((own, at) => [`A${at}`, own])));
      const observations = evidence.observations.map((one, at) =>
        Number(one.area.slice(1)) >= 5 && at % 3 === 0
          ? { ...one, value: 4, bounds: { lower: 1, upper: 7, hidden: true } }
          : one,
      );
      return commonPeriod.inspect({ ...evidence, observations, activity: activityOf(observations) });
    };
    expect(inFive(5)).toHaveLength(1);
    expect(inFive(6)).toEqual([]);
  });

  test('is not what rounding makes of smaller changes', () => {
    const rounded = (months: number, base: number, ...counts: readonly number[]) => {
      const alike = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`A${at}`, counts]));
      const evidence = evidenceOf(alike, { months });
      const observations = evidence.observations.map((one) => {
        const value = Number(one.value);
        return { ...one, bounds: { lower: value - base / 2, upper: value + base / 2, hidden: false } };
      });
      return commonPeriod
        .inspect({ ...evidence, observations, activity: activityOf(observations) })
        .map(({ facts }) => 'change' in facts && facts.change);
    };
    expect(rounded(12, 10, 20, 20, 20, 30, 30)).toEqual([]);
    expect(rounded(12, 10, 30, 30, 30, 20, 20)).toEqual([]);
    expect(rounded(12, 10, 20, 20, 20, 60, 60)).toEqual([expect.closeTo(2)]);
    expect(rounded(12, 10, 60, 60, 60, 20, 20)).toEqual([expect.closeTo(-2 / 3)]);
    const lone = (level: number, off: number) => Array.from({ length: 48 }, (_, at) => (at === 20 ? off : level));
    expect(rounded(1, 10, ...lone(20, 30))).toEqual([]);
    expect(rounded(1, 10, ...lone(20, 60))).toEqual([expect.closeTo(2)]);
  });
});

test('clean counts change by no step', () => {
  expect(told(rows)).toEqual([]);
  expect(told(quartersOf(rows), 3)).toEqual([]);
  expect(told(yearsOf(rows), 12)).toEqual([]);
  expect(told({}, 12)).toEqual([]);
});

test('a course that grows bit by bit has no step', () => {
  const course = (length: number, value: (at: number) => number) =>
    cellsOf(Array.from({ length }, (_, at) => value(at)));
  expect(
    findCommonSteps(
      course(24, (at) => 0.1 * at),
      4,
    ),
  ).toEqual([]);
  expect(
    findCommonSteps(
      course(24, (at) => (at < 10 ? 0 : 1)),
      4,
    ),
  ).toEqual([{ at: 10, change: 1 }]);
  expect(
    findCommonSteps(
      course(3, (at) => at),
      4,
    ),
  ).toEqual([]);
  expect(
    findCommonSteps(
      course(4, (at) => (at < 2 ? 0 : -1)),
      4,
    ),
  ).toEqual([{ at: 2, change: -1 }]);
  expect(findCommonSteps(cellsOf([]), 4)).toEqual([]);
});

test.skipIf(!present)('the Monthly Activity Return changes by no such step', () => {
  const found = commonPeriod.inspect(realEvidence('registered-lists-monthly-as-published.csv'));
  expect(found.map(describeFinding).filter((one) => one.includes('stays there'))).toEqual([]);
});

test('a common step is told at the sharpest of cells next to each other', () => {
  const course = cellsOf([...new Array(12).fill(0), 0.6, 1.3, ...new Array(11).fill(1)]);
  expect(findCommonSteps(course, 12)).toEqual([{ at: 13, change: 1 }]);
});
