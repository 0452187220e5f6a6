import { expect, test } from 'vitest';
import { DenseAreas } from '../../src/domain/counts/dense-areas.js';
import { formatMonthSpan, formatPeriod, monthIndex, type Period } from '../../src/domain/time/period.js';
import { coverageOf } from '../../src/measure/coverage.js';
import { wholeQuarters, yearlyRate } from '../../src/measure/quarters.js';
import { seasonalBias } from '../../src/measure/seasonal-bias.js';
import { rollingYears, trendOf } from '../../src/measure/trend.js';
import { byArea, codes, period, runOf, series } from './data.js';

const coverage = coverageOf([runOf('2014-02', 27, 1, () => 1)]); // February 2014 to April 2016
if (coverage === undefined) throw new Error('no months');
const population = byArea({ A: runOf('2013-04', 5, 12, () => 1000), B: runOf('2013-04', 5, 12, () => 3000) });
const monthly = (value: (at: number) => number) => runOf('2014-02', 27, 1, value);
const both = codes('A', 'B');

test('quarters are those that lie whole in the data, and years end with each from the fourth on', () => {
  expect(wholeQuarters(coverage).map(formatPeriod)).toEqual([
    ...['Q1 2014/15', 'Q2 2014/15', 'Q3 2014/15', 'Q4 2014/15'],
    ...['Q1 2015/16', 'Q2 2015/16', 'Q3 2015/16', 'Q4 2015/16'],
  ]);
  expect(rollingYears(coverage).map(formatMonthSpan)).toEqual([
    'April 2014 to March 2015',
    'July 2014 to June 2015',
    'October 2014 to September 2015',
    'January to December 2015',
    'April 2015 to March 2016',
  ]);
  const exact = coverageOf([runOf('2014-04', 3, 1, () => 1)]);
  expect(exact && wholeQuarters(exact).map(formatPeriod)).toEqual(['Q1 2014/15']);
});

test('the index is 100 in the baseline year and follows events and people of the areas together', () => {
  // Events rise tenfold in the second year, in A alone: from 1 + 3 a month to 10 + 3.
  const activity = byArea({ A: monthly((at) => (at < 14 ? 1 : 10)), B: monthly(() => 3) });
  const trend = trendOf(both, activity, population, period('2014/15'), coverage);
  expect(trend.map(({ year }) => formatMonthSpan(year))).toEqual(rollingYears(coverage).map(formatMonthSpan));
  const indices = [0, 1, 2, 3, 4].map((quarters) => 100 * ((4 * (4 - quarters) + 13 * quarters) / 16));
  for (const [at, { index }] of trend.entries()) expect(index).toBeCloseTo(indices[at] ?? Number.NaN, 10);
  expect(yearlyRate(both, { activity, population }, period('Q1 2015/16'))).toBeCloseTo(39 / 1000, 12);
  const doubled = byArea({
    A: runOf('2013-04', 5, 12, (at) => (at < 2 ? 1000 : 2000)),
    B: runOf('2013-04', 5, 12, () => 3000),
  });
  const last = trendOf(both, activity, doubled, period('2014/15'), coverage).at(-1);
  expect(last?.index).toBeCloseTo((100 * (13 * 12)) / 5000 / ((4 * 12) / 4000), 10);
});

test('a year with a quarter without any event, or without people, has no index', () => {
  const has = (events: (at: number) => number, people: (at: number) => number) =>
    trendOf(
      codes('A'),
      byArea({ A: monthly(events) }),
      byArea({ A: runOf('2013-04', 5, 12, people) }),
      period('2014/15'),
      coverage,
    ).map((point) => 'index' in point);
  // The months of January to March 2016 are the last whole quarter.
  expect(
    has(
      (at) => (at >= 23 && at < 26 ? 0 : 1),
      () => 1000,
    ),
  ).toEqual([true, true, true, true, false]);
  expect(
    has(
      () => 1,
      (at) => (at < 2 ? 1000 : 0),
    ),
  ).toEqual([true, false, false, false, false]);
  // Nor any year when the baseline is such a one.
  expect(
    has(
      (at) => (at < 14 ? 0 : 1),
      () => 1000,
    ),
  ).toEqual([false, false, false, false, false]);
});

test('a year with a hole has no index, and no year has one when its baseline has', () => {
  const gappy = byArea({ A: monthly((at) => (at === 25 ? Number.NaN : 1)), B: monthly(() => 3) });
  const has = (baseline: Period, activity = gappy, people = population) =>
    trendOf(both, activity, people, baseline, coverage).map((point) => 'index' in point);
  expect(has(period('2014/15'))).toEqual([true, true, true, true, false]);
  const years = trendOf(both, gappy, population, period('2014/15'), coverage).map(({ year }) => year);
  expect(years).toEqual(rollingYears(coverage));
  expect(has(period('2015/16'))).toEqual([false, false, false, false, false]);
  expect(has(period('2014/15'), byArea({ A: monthly(() => 1) }))).toEqual([false, false, false, false, false]);
  expect(has(period('2014/15'), byArea({ A: monthly(() => 0), B: monthly(() => 0) }))).not.toContain(true);
  expect(has(period('2014/15'), gappy, byArea({ A: runOf('2013-04', 5, 12, () => 1) }))).not.toContain(true);
  const nobody = byArea({ A: runOf('2013-04', 5, 12, () => 0), B: runOf('2013-04', 5, 12, () => 0) });
  expect(yearlyRate(both, { activity: gappy, population: nobody }, period('2014/15'))).toBeUndefined();
  expect(yearlyRate([], { activity: gappy, population }, period('2014/15'))).toBeUndefined();
});

test("the seasonal bias is how far the baseline's same season lies from its year", () => {
  // Winter has twice the events of the other quarters: 2/((1 + 1 + 1 + 2)/4) - 1 is 60%, the others' -20%.
  const activity = byArea({
    A: runOf('2014-04', 8, 3, (at) => (at % 4 === 3 ? 200 : 100)),
    B: runOf('2014-04', 8, 3, (at) => (at % 4 === 3 ? 20 : 10)),
  });
  const bias = (
    window: string,
    baselineYear = period('2014/15'),
    areas = both,
    events = activity,
    people = population,
  ) =>
    seasonalBias(areas, events, people, {
      window: period(window),
      baseline: baselineYear,
      baselineYear,
      seasonMatched: false,
    });
  expect(bias('Q4 2015/16')?.biasPercent).toBeCloseTo(60, 10);
  expect(bias('Q4 2015/16')?.quarter).toBe('Q4 2014/15');
  expect(bias('Q2 2015/16')?.biasPercent).toBeCloseTo(-20, 10);
  const shifted = { start: period('2014-10').start, months: 12 };
  expect(bias('Q4 2015/16', shifted)?.quarter).toBe('Q4 2014/15');
  expect(bias('Q2 2015/16', shifted)?.quarter).toBe('Q2 2015/16');
  expect(bias('Q3 2015/16', shifted)?.quarter).toBe('Q3 2014/15');
  expect(bias('Q4 2015/16', period('2016/17'))).toBeUndefined();
  expect(bias('Q4 2015/16', period('2014/15'), codes('A', 'C'))).toBeUndefined();
  expect(bias('Q4 2015/16', period('2014/15'), [])).toBeUndefined();
  const winter = byArea({ A: series({ 'Q4 2014/15': 1 }) });
  expect(bias('Q4 2015/16', period('2014/15'), codes('A'), winter)).toBeUndefined();
  const first = byArea({ A: runOf('2013-04', 5, 12, () => 1000), B: series({ '2014/15': '[x]' }) });
  expect(bias('Q4 2015/16', period('2014/15'), both, activity, first)).toBeUndefined();
});

test('of counts of a year there is one index a year, and of those of months none is passed over', () => {
  const ends = (activity: Parameters<typeof trendOf>[1], areas = both): (readonly [string, number | undefined])[] =>
    trendOf(areas, activity, population, period('2013/14'), years).map(({ year, index }) => [
      formatMonthSpan(year),
      index,
    ]);
  const years = coverageOf([runOf('2013-04', 36, 1, () => 1)]) ?? coverage;
  const yearly = { A: runOf('2013-04', 3, 12, (at) => 10 + at), B: runOf('2013-04', 3, 12, () => 30) };
  const expected = [40, 41, 42].map((events, at) => [
    `April ${2013 + at} to March ${2014 + at}`,
    expect.closeTo((100 * events) / 40, 10),
  ]);
  expect(ends(byArea(yearly))).toEqual(expected);
  const spans = [...yearly.A.values()].map((segment) => segment.period);
  const rows = [Float64Array.of(10, 11, 12), Float64Array.of(30, 30, 30)];
  expect(ends(new DenseAreas(both, spans, rows, true))).toEqual(expected);
  // One area of months shows that June is an end, and then that the other lacks it.
  const mixed = ends(byArea({ A: yearly.A, B: runOf('2013-04', 36, 1, () => 5) }));
  expect(mixed).toHaveLength(9);
  expect(mixed.filter(([, index]) => index !== undefined)).toHaveLength(3);
  // A month that nobody has is missing, and within no period.
  const hole = new Map(runOf('2013-04', 36, 1, () => 5));
  hole.delete(monthIndex(2014, 6));
  expect(ends(byArea({ A: hole }), codes('A')).map(([, index]) => index !== undefined)).toEqual([
    ...[true, false, false, false, false, true, true, true, true],
  ]);
});
