import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/areas/area.js';
import { formatTidyPeriod, type MonthIndex, type Period } from '../../src/domain/time/period.js';
import { type Added, addUp, eventsIn, peopleIn, personYears, personYearsIn } from '../../src/measure/add-up.js';
import { areaSums } from '../../src/measure/area-sums.js';
import { buildArm } from '../../src/measure/arm.js';
import { eventRanges, spanRange } from '../../src/measure/event-ranges.js';
import { byArea, codes, period, runOf, series } from './data.js';

const year = period('2014/15');
const holesOf = (added: Added) =>
  'holes' in added ? added.holes.map((hole) => `${formatTidyPeriod(hole.period)}: ${hole.why}`) : [];

test('events of months, quarters and years add up to their total over any span that cuts none', () => {
  const segments = fc.array(fc.record({ months: fc.constantFrom(1, 3, 12), value: fc.nat(1e6) }), { minLength: 1 });
  fc.assert(
    fc.property(segments, fc.nat(), fc.nat(), (list, from, to) => {
      const [first, last] = [from % list.length, to % list.length].sort((a, b) => a - b) as [number, number];
      const starts = list.map((_, at) => 24171 + list.slice(0, at).reduce((sum, { months }) => sum + months, 0));
      const all = new Map(
        list.map(({ months, value }, at) => {
          const own: Period = { start: starts[at] as MonthIndex, months };
          return [own.start, { period: own, value }];
        }),
      );
      const inside = list.slice(first, last + 1);
      const start = starts[first] as MonthIndex;
      const span = { start, months: inside.reduce((sum, { months }) => sum + months, 0) };
      expect(addUp(all, span)).toEqual({ sum: inside.reduce((sum, { value }) => sum + value, 0) });
      const longer = { start, months: span.months + 1 };
      expect('holes' in addUp(all, longer)).toBe(last === list.length - 1 || list[last + 1]?.months !== 1);
    }),
    { seed: 2026, numRuns: 100 },
  );
});

test('a month without a row, under a mark or inside a longer period is a hole, and says which', () => {
  expect(addUp(new Map(), { ...year, months: 0 })).toEqual({ sum: 0 });
  const gappy = series({ '2014-04': 1, '2014-06': '[x]', 'Q2 2014/15': '[c]', 'Q3 2014/15': 5, 'Q4 2014/15': 6 });
  expect(holesOf(addUp(gappy, year))).toEqual(['2014-05: no row', '2014-06: marked [x]', 'Q2 2014/15: marked [c]']);
  const within = 'given only within a longer period';
  expect(holesOf(addUp(gappy, { start: period('2014-11').start, months: 3 }))).toEqual([
    `2014-11: ${within}`,
    `2014-12: ${within}`,
    `2015-01: ${within}`,
  ]);
  const whole = series({ '2014/15': 100, '2015-04': 2 });
  expect(holesOf(addUp(whole, { start: period('2015-03').start, months: 3 }))).toEqual([
    `2015-03: ${within}`,
    '2015-05: no row',
  ]);
  expect(holesOf(addUp(whole, period('Q1 2014/15')))).toHaveLength(3);
  expect(holesOf(addUp(series({ 'Q1 2014/15': 1 }), period('2014-08')))).toEqual(['2014-08: no row']);
  expect(eventsIn(whole, year)).toBe(100);
  expect(eventsIn(whole, period('Q1 2014/15'))).toBeNaN();
});

test('person-years are a twelfth of the population for each month, of its month, quarter or financial year', () => {
  for (const people of [
    series({ '2014/15': 1200 }),
    runOf('2014-04', 4, 3, () => 1200),
    runOf('2014-04', 12, 1, () => 1200),
  ]) {
    for (const [text, expected] of Object.entries({ '2014/15': 1200, 'Q2 2014/15': 300, '2015-03': 100 })) {
      expect(personYears(people, period(text))).toEqual({ sum: expected });
      expect(peopleIn(people, period(text).start)).toBe(1200);
    }
    const later = { start: period('2015-02').start, months: 4 };
    expect(holesOf(personYears(people, later))).toEqual(['2015-04: no population', '2015-05: no population']);
    expect(personYearsIn(people, later)).toBeNaN();
    expect(peopleIn(people, period('2014-03').start)).toBeUndefined();
  }
  const changing = series({ '2014/15': 1200, 'Q1 2015/16': 2400, '2015-07': 3600, '2015-08': '[x]' });
  expect(personYears(changing, { start: period('2014-10').start, months: 10 })).toEqual({ sum: 600 + 600 + 300 });
  expect(holesOf(personYears(changing, period('Q2 2015/16')))).toEqual([
    '2015-08: no population',
    '2015-09: no population',
  ]);
  expect(peopleIn(changing, period('2015-08').start)).toBeUndefined();
  // A calendar quarter alone in April is not the year, nor a month alone the quarter.
  expect(peopleIn(series({ 'Q1 2014/15': 5 }), period('2014-07').start)).toBeUndefined();
  expect(peopleIn(series({ '2014-07': 5 }), period('2014-08').start)).toBeUndefined();
  expect(holesOf(personYears(series({ 'Q1 2014/15': '[x]' }), year))[0]).toBe('Q1 2014/15: no population');
});

test('an arm holds its whole areas in the order asked for, and names what the others lack where', () => {
  const activity = byArea({
    A: series({ '2014/15': 12, '2015/16': 24 }),
    B: series({ '2014/15': 1 }),
    C: series({ '2014/15': '[x]', '2015/16': 3 }),
    D: series({ '2014/15': 5, '2015/16': 6 }),
  });
  const people = series({ '2014/15': 100, '2015/16': 200 });
  const population = byArea({ A: people, B: people, C: people, D: series({ '2015/16': 7 }) });
  const window = period('2015/16');
  const pair = { baseline: year, baselineYear: year, window, seasonMatched: true };
  const { arm, incomplete } = buildArm(codes('E', 'D', 'C', 'B', 'A'), activity, population, pair);
  expect(arm).toEqual({
    areas: ['A'],
    baselineEvents: [12],
    baselineExposure: [100],
    events: [24],
    exposure: [200],
  });
  expect(incomplete.map(({ area, span, what, holes }) => `${area} ${span} ${what} ${holes.length}`)).toEqual([
    'E baseline events 12',
    'E baseline population 12',
    'E window events 12',
    'E window population 12',
    'D baseline population 12',
    'C baseline events 1',
    'B window events 12',
  ]);
  const sums = areaSums(codes('A', 'B', 'C', 'D', 'E'), activity, population, [year, window], window);
  expect([...sums]).toStrictEqual([
    [
      'A',
      {
        baselineEvents: 36,
        events: 24,
        baselineExposure: 300,
        exposure: 200,
        fixedBaselineExposure: 400,
        fixedExposure: 200,
      },
    ],
    ['B', { baselineExposure: 300, exposure: 200, fixedBaselineExposure: 400, fixedExposure: 200 }],
    ['C', { events: 3, baselineExposure: 300, exposure: 200, fixedBaselineExposure: 400, fixedExposure: 200 }],
    ['D', { baselineEvents: 11, events: 6, exposure: 7, fixedBaselineExposure: 14, fixedExposure: 7 }],
    ['E', {}],
  ]);
  const quarter = areaSums(codes('A'), activity, population, [year], period('Q2 2015/16')).get(
    codes('A')[0] as AreaCode,
  );
  expect(quarter).toMatchObject({ exposure: 50, fixedBaselineExposure: 200, fixedExposure: 50 });
});

test('what hidden and rounded events may add to is told apart by the spans that hold them, each count once', () => {
  const hidden = true;
  const own = new Map(
    (
      [
        ['2014-04', 4, { lower: 1, upper: 7, hidden }],
        ['2014-05', 4, { lower: 3, upper: 5, hidden: false }],
        ['2014-06', 10],
        ['2014-07', '[x]'],
        ['2014-09', 9, { lower: 9, upper: 9, hidden: false }],
        ['Q3 2014/15', 4, { lower: 2, upper: 6, hidden }],
      ] as const
    ).map(([text, value, bounds]) => [
      period(text).start,
      { period: period(text), value, ...(bounds === undefined ? {} : { bounds }) },
    ]),
  );
  const [baseline, window] = [
    { start: period('2014-04').start, months: 6 },
    { start: period('2014-06').start, months: 6 },
  ];
  const ranges = eventRanges(codes('A', 'none'), byArea({ A: own }), baseline, window);
  expect(ranges).toEqual({
    baselineOnly: { lower: 4, upper: 12 },
    windowOnly: { lower: 0, upper: 0 },
    shared: { lower: 19, upper: 19 },
    hidden: 1,
    rounded: 1,
  });
  const longer = { start: window.start, months: 7 };
  expect(eventRanges(codes('A', 'A'), byArea({ A: own }), baseline, longer)).toMatchObject({
    windowOnly: { lower: 4, upper: 12 },
    hidden: 4,
    rounded: 2,
  });
  expect(spanRange(ranges.baselineOnly, ranges.shared)).toEqual({ lower: 23, upper: 31 });
});
