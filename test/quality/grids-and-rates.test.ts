import { expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/areas/area.js';
import type { AreaSeries } from '../../src/domain/counts/series.js';
import type { Evidence } from '../../src/quality/check.js';
import { levelStep } from '../../src/quality/checks/level-step.js';
import { countsOf, gridsOf, measureName } from '../../src/quality/grid.js';
import { yearlyRates } from '../../src/quality/yearly-rates.js';
import { byArea, period, runOf, series } from '../measure/data.js';
import { evidenceOf, populationsOf, type Rows } from './evidence.js';
import { cleanPanel, nameOf, scaled } from './panels.js';

const keyed = (own: AreaSeries) => new Map([['key', own]]);

test('a grid holds the periods of one length from the first of any area to the last, marks and others as holes', () => {
  const own = byArea({
    A: series({ '2014-07': 4, '2014-05': 2, 'Q3 2014/15': 30, '2014/15': 100 }),
    B: series({ '2014-04': 1, '2014-06': '[c]', 'Q1 2015/16': 50 }),
    C: series({ 'Q4 2014/15': 40 }),
  });
  const start = period('2014-12').start;
  // A quarter from December is not on the grid of those from October.
  own.set('D' as AreaCode, new Map([[start, { period: { start, months: 3 }, value: 9 }]]));
  const grids = gridsOf(keyed(own), [1, 3]);
  expect(grids.map(({ key, months, areas, periods }) => [key, months, areas, periods[0], periods.length])).toEqual([
    ['key', 1, ['A', 'B'], period('2014-04'), 4],
    ['key', 3, ['A', 'B', 'C'], period('Q3 2014/15'), 3],
  ]);
  const none = Number.NaN;
  expect(grids.map(({ counts }) => counts.map((row) => [...row]))).toEqual([
    [
      [none, 2, none, 4],
      [1, none, none, none],
    ],
    [
      [30, none, none],
      [none, none, 50],
      [none, 40, none],
    ],
  ]);
  expect(grids.map(({ spoken, isWhole }) => [[...spoken], isWhole])).toEqual([
    [[1, 1, 1, 1], false],
    [[1, 1, 1], false],
  ]);
  expect(grids[0] && [...countsOf(grids[0], 7)]).toEqual([none, none, none, none]);
  expect(gridsOf(keyed(own), [12]).map(({ months }) => months)).toEqual([12]);
  const quarterFirst = byArea({ A: series({ 'Q1 2014/15': 1, '2014-07': 2 }) });
  expect(gridsOf(keyed(quarterFirst), [1, 3]).map(({ months }) => months)).toEqual([1, 3]);
  expect(measureName('emergency_bed_days|all')).toBe('emergency_bed_days');
  expect(measureName('emergency_bed_days|care_home_residents')).toBe('emergency_bed_days of care_home_residents');
});

test('a yearly rate is made of whole years of events and the mean of people over the months that are counted', () => {
  const counts = (count: number, value: number): number[] => new Array<number>(count).fill(value);
  const rows = {
    A: [...counts(12, 10), ...counts(9, 20)],
    B: counts(24, 5),
    C: counts(12, 1),
    D: counts(12, 1),
    E: counts(12, 9),
  };
  const people = byArea({
    A: series({ '2013/14': 1000, '2014/15': 1000 }),
    B: series({ 'Q1 2013/14': 900, '2013-07': 100, '2014/15': 500, '2015/16': 1 }),
    C: series({ '2014/15': 500 }),
    D: series({ '2013/14': 0 }),
  });
  const evidence = { ...evidenceOf(rows), populations: new Map([['all', people] as const]) };
  const ratesOf = (given: Evidence) =>
    yearlyRates(given).flatMap(({ years }) =>
      years.flatMap(({ year, areas, events, people: living }) =>
        areas.map((area, at) => ({ area, year, events: events[at], people: living[at] })),
      ),
    );
  expect(yearlyRates(evidence).map(({ metric }) => metric)).toEqual(['emergency_admissions']);
  expect(ratesOf(evidence)).toEqual([
    { area: 'A', year: 2013, events: 120, people: 1000 },
    { area: 'B', year: 2013, events: 60, people: 700 },
    { area: 'B', year: 2014, events: 60, people: 500 },
  ]);
  expect(ratesOf({ ...evidence, compared: new Set(['A' as AreaCode]) })).toHaveLength(1);
  // All areas with periods of two lengths, and an area without any period before the others.
  const twoLengths = byArea({ A: series({ 'Q1 2013/14': 900, '2013-07': 100, '2014/15': 500 }) });
  const monthly = { Z: [], A: counts(24, 5) };
  const alone = { ...evidenceOf(monthly), populations: new Map([['all', twoLengths] as const]) };
  const mixed = byArea({ A: new Map([...series({ 'Q1 2013/14': 15 }), ...runOf('2013-07', 21, 1, () => 5)]) });
  const empty = byArea({ Z: new Map(), A: runOf('2013-04', 24, 1, () => 5) });
  for (const own of [undefined, mixed, empty]) {
    const changed = own === undefined ? {} : { activity: new Map([['emergency_admissions|all', own] as const]) };
    expect(ratesOf({ ...alone, ...changed })).toEqual([
      { area: 'A', year: 2013, events: 60, people: 700 },
      { area: 'A', year: 2014, events: 60, people: 500 },
    ]);
  }
  // A year with a hidden month, or with a quarter that reaches out of it, is not whole.
  const holed = evidenceOf({ A: [...counts(11, 10), undefined] }, { populations: populationsOf({ A: [1000] }) });
  expect(ratesOf(holed)).toEqual([]);
  const hidden = series({
    '2013-04': '[c]',
    'Q2 2013/14': 1,
    'Q3 2013/14': 1,
    'Q4 2013/14': 1,
    '2013-05': 1,
    '2013-06': 1,
  });
  const activity = new Map([['emergency_admissions|all', byArea({ A: hidden })] as const]);
  expect(ratesOf({ ...evidence, activity })).toEqual([]);
  const march = period('2014-03').start;
  const rolling = new Map([[march, { period: { start: march, months: 12 }, value: 100 }]]);
  const reaching = new Map([['emergency_admissions|all', byArea({ A: rolling })] as const]);
  expect(ratesOf({ ...evidence, activity: reaching })).toEqual([]);
  // Nor does a year that reaches into the next count there, when a month makes the years begin earlier.
  const month = period('2012-04');
  const earlier = byArea({ A: new Map([[month.start, { period: month, value: 1 }], ...rolling]) });
  expect(ratesOf({ ...evidence, activity: new Map([['emergency_admissions|all', earlier] as const]) })).toEqual([]);
  expect(yearlyRates(evidenceOf(rows))).toEqual([]);
  // Years of events before the first of people, and after the last, have no rate.
  for (const [name, year] of [
    ['2013/14', 2013],
    ['2014/15', 2014],
  ] as const) {
    const known = byArea({ A: series({ [name]: 1000 }), B: series({ [name]: 500 }) });
    const found = ratesOf({ ...evidenceOf({ A: rows.B, B: rows.B }), populations: new Map([['all', known]]) });
    expect(found).toEqual([
      { area: 'A', year, events: 60, people: 1000 },
      { area: 'B', year, events: 60, people: 500 },
    ]);
  }
});

test('a step is clear only beside areas that do not wander as far', () => {
  const clearOf = (rows: Rows): boolean[] =>
    levelStep
      .inspect(evidenceOf(scaled(rows, nameOf(5), 30, 59, 0.74)))
      .flatMap(({ code, facts }) =>
        code === 'VM331' && facts.steps.some(({ area }) => area === nameOf(5)) ? [facts.clear] : [],
      );
  const clearIn = (persistence: number, noise: number): boolean[] =>
    clearOf(cleanPanel({ areas: 40, months: 60, seed: 7, sizes: [3000, 6000], persistence, noise }));
  // Half of the areas are wild: a steady one is taken to wander as a usual one does, a wild one as itself.
  const steady = cleanPanel({ areas: 20, months: 60, seed: 7, sizes: [3000, 6000], persistence: 0.5, noise: 0.01 });
  const wild = cleanPanel({ areas: 20, months: 60, seed: 8, sizes: [3000, 6000], persistence: 0.5, noise: 0.15 });
  const both = Object.fromEntries(Object.entries(wild).map(([area, counts]) => [`wild ${area}`, counts]));
  expect(clearOf({ ...steady, ...both })).toEqual([true]);
  expect(clearIn(0, 0.03)).toEqual([true]);
  expect(clearIn(0.97, 0.12)).toEqual([false]);
});
