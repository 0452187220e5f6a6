import { describe, expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/areas/area.js';
import { addMonths, type MonthIndex, monthIndex } from '../../src/domain/time/period.js';
import { baselineDefect } from '../../src/quality/checks/baseline-defect.js';
import { commonPeriod } from '../../src/quality/checks/common-period.js';
import { commonPopulation } from '../../src/quality/checks/common-population.js';
import { levelStep } from '../../src/quality/checks/level-step.js';
import { manyNoughts } from '../../src/quality/checks/many-noughts.js';
import { partialSubmission } from '../../src/quality/checks/partial-submission.js';
import { programmeStart } from '../../src/quality/checks/programme-start.js';
import { provisionalLastMonth } from '../../src/quality/checks/provisional-last-month.js';
import { repeatedArea } from '../../src/quality/checks/repeated-area.js';
import { roundedCounts } from '../../src/quality/checks/rounded-counts.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { activityOf, april2013, evidenceOf, populationsOf, type Rows } from './evidence.js';
import { cleanPanel, nameOf, quartersOf, scaled } from './panels.js';
import { area, metric, rows, spans } from './steady-counts.js';

test('a gap takes the share of the baseline that lies in it, and a step says how much lies before', () => {
  const told = (given: Rows) => baselineDefect.inspect(evidenceOf(given, { spans }));
  const [inside, ...none] = told(scaled(rows, area, 15, 23, 0.1));
  expect(none).toEqual([]);
  expect(inside).toMatchObject({
    severity: 'warning',
    place: { line: 197 },
    facts: {
      metric,
      baseline: '2014/15',
      clear: true,
      defects: [{ area, what: 'gap', span: 'July 2014 to March 2015', change: expect.closeTo(-0.9, 2) }],
    },
  });
  const takes = (first: number, last: number) =>
    told(scaled(rows, area, first, last, 0)).flatMap(({ code, facts }) =>
      code === 'VM332' ? facts.defects.map(({ ofBaseline }) => ofBaseline) : [],
    );
  expect(takes(15, 17)).toEqual([expect.closeTo(3 / 12, 2)]);
  expect(takes(10, 14)).toEqual([expect.closeTo(3 / 12, 2)]);
  expect(takes(23, 27)).toEqual([expect.closeTo(1 / 12, 2)]);
  expect([takes(8, 11), takes(24, 26)]).toEqual([[], []]);
  const before = (at: number) =>
    told(scaled(rows, area, at, 59, 0.74)).map(({ code, facts }) => (code === 'VM332' ? facts.defects[0] : undefined));
  expect(before(18)).toEqual([
    { area, what: 'step', span: 'October 2014', change: expect.closeTo(-0.26, 1), ofBaseline: 0.5 },
  ]);
  expect([13, 23].map((at) => before(at)[0]?.ofBaseline)).toEqual([1 / 12, 11 / 12]);
  expect([before(12), before(24)]).toEqual([[], []]);
  expect(baselineDefect.inspect(evidenceOf(scaled(rows, area, 15, 23, 0.1), { spans, compared: ['A001'] }))).toEqual(
    [],
  );
  const quarters = quartersOf(scaled(rows, area, 12, 17, 0.2));
  expect(baselineDefect.inspect(evidenceOf(quarters, { spans, months: 3 }))).toMatchObject([
    { facts: { defects: [{ what: 'gap', ofBaseline: expect.closeTo(0.4, 1) }] } },
  ]);
});

test('steps that are not clear are told together, the largest first, and clear ones each with its place', () => {
  const wandering = cleanPanel({ areas: 40, months: 60, seed: 7, sizes: [3000, 6000], persistence: 0.97, noise: 0.12 });
  const given = scaled(scaled(wandering, nameOf(5), 30, 59, 0.74), nameOf(6), 18, 59, 0.7);
  const [found, ...none] = levelStep.inspect(evidenceOf(given));
  expect(none).toEqual([]);
  if (found?.code !== 'VM331') throw new Error('no step');
  expect([found.facts.clear, found.facts.metric, found.place]).toEqual([false, metric, undefined]);
  const sizes = found.facts.steps.map(({ change }) => Math.abs(change));
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes).toEqual([...sizes].sort((first, second) => second - first));
  expect(found.count).toBe(sizes.length);
  expect([...(found.concern?.areas ?? [])].sort()).toEqual(found.facts.steps.map((step) => step.area).sort());
  expect(found.concern?.spans).toHaveLength(sizes.length);
  const [lesser, ...others] = baselineDefect.inspect(evidenceOf(given, { spans }));
  expect(others).toEqual([]);
  expect(lesser?.facts).toMatchObject({ clear: false, metric, baseline: '2014/15' });
  if (lesser?.code !== 'VM332') throw new Error('no defect');
  const step = { area: expect.any(String), what: 'step', span: expect.any(String), ofBaseline: expect.any(Number) };
  for (const defect of lesser.facts.defects) expect(defect).toEqual({ ...step, change: expect.any(Number) });
  expect(lesser.count).toBe(lesser.facts.defects.length);
  const clear = levelStep.inspect(evidenceOf(scaled(scaled(rows, area, 30, 59, 0.7), nameOf(9), 30, 59, 1.3)));
  expect(clear).toMatchObject([
    { count: 1, place: { line: 3 * 60 + 32 }, facts: { clear: true, steps: [{ area, from: 'October 2015' }] } },
    { concern: { kind: 'other', areas: [nameOf(9)], spans: [{ months: 1 }] } },
  ]);
});

test('a gap is told with what is missing, its place and what it concerns', () => {
  const [found] = partialSubmission.inspect(evidenceOf(scaled(rows, area, 20, 22, 0)));
  const lost = [20, 21, 22].reduce((sum, at) => sum + (rows[area]?.[at] ?? 0), 0);
  const start = addMonths(april2013, 20);
  expect(found).toMatchObject({
    code: 'VM330',
    place: { line: 3 * 60 + 22 },
    facts: { area, metric, span: 'December 2014 to February 2015', share: 1, open: false },
    concern: { kind: 'gap', areas: [area], spans: [{ start, months: 3 }] },
  });
  const missing = found?.code === 'VM330' ? found.facts.missing : 0;
  expect(missing / lost).toBeCloseTo(1, 1);
});

test('a copy is told with both areas, the periods and the place of the second, where either is compared', () => {
  const copied = {
    ...rows,
    [nameOf(30)]: (rows[nameOf(30)] ?? []).map((n, at) => (at < 12 ? n : (rows[nameOf(2)]?.[at] ?? n))),
  };
  const tell = (...compared: string[]) => repeatedArea.inspect(evidenceOf(copied, { compared }));
  expect(tell(nameOf(2))).toMatchObject([
    {
      count: 48,
      place: { line: 30 * 60 + 14 },
      facts: { area: nameOf(2), other: nameOf(30), metric, span: 'April 2014 to March 2018', periods: 48 },
      concern: { kind: 'other', areas: [nameOf(2), nameOf(30)] },
    },
  ]);
  expect([tell(nameOf(30)).length, tell(nameOf(1)).length]).toEqual([1, 0]);
});

test('rounding is told from fifty counts on, of those that are not nought and not known to be rounded', () => {
  const tell = (count: number, change: (row: { value: number }) => object = () => ({})) => {
    const { observations, ...evidence } = evidenceOf({ A: Array.from({ length: count }, (_, at) => 5 * (at + 1)) });
    const changed = observations.map((row, at) =>
      at === 0 && typeof row.value === 'number' ? { ...row, ...change({ value: row.value }) } : row,
    );
    return roundedCounts.inspect({ ...evidence, observations: changed });
  };
  expect(tell(50)).toMatchObject([{ count: 50, facts: { metric, base: 5, counts: 50 } }]);
  expect(tell(49)).toEqual([]);
  expect(tell(50, () => ({ value: 0 }))).toEqual([]);
  expect(tell(50, () => ({ value: '[c]' }))).toEqual([]);
  expect(tell(51, () => ({ value: '[c]' }))).toMatchObject([{ facts: { counts: 50 } }]);
  expect(tell(51, () => ({ value: 7, bounds: { lower: 5, upper: 9, hidden: false } }))).toHaveLength(1);
  expect(tell(51, () => ({ value: 7 }))).toEqual([]);
});

test('a low last month is told with how low it is and in how many areas', () => {
  const low = Object.fromEntries(
    Object.entries(rows).map(([name, own], index) => [
      name,
      own.map((n, at) => (at === 59 && index < 36 ? Math.round(0.7 * n) : n)),
    ]),
  );
  const [found] = provisionalLastMonth.inspect(evidenceOf(low));
  expect(found).toMatchObject({ facts: { metric, period: 'March 2018', share: expect.closeTo(0.3, 1), areas: 40 } });
  expect(found?.count).toBe(found?.code === 'VM338' ? found.facts.low : 0);
  expect(found?.count).toBeGreaterThanOrEqual(32);
  expect(provisionalLastMonth.inspect(evidenceOf(rows))).toEqual([]);
});

test('a last month is told when it is low in four areas of five that have one, and hidden everywhere it is not', () => {
  const tell = (fallen: number) =>
    provisionalLastMonth.inspect(
      evidenceOf(
        Object.fromEntries(
          Object.entries(rows).map(([name, own], index) => {
            if (index >= 30) return [name, index < 33 ? own.slice(0, -1) : own.slice(0, 0)];
            return [name, own.map((n, at) => (at < 59 ? n : Math.round((index < fallen ? 0.7 : 1.2) * n)))];
          }),
        ),
      ),
    );
  expect(tell(24)).toMatchObject([{ count: 24, facts: { low: 24, areas: 30 } }]);
  expect(tell(23)).toEqual([]);
  const evidence = evidenceOf(rows);
  const last = addMonths(april2013, 59);
  const observations = evidence.observations.map((row) =>
    row.period.start === last ? { ...row, value: '[c]' as const } : row,
  );
  expect(provisionalLastMonth.inspect({ ...evidence, observations, activity: activityOf(observations) })).toEqual([]);
});

test.each([
  ['the last two months', [0.85, 0.85], 'February 2018 to March 2018', false, 0.15],
  ['a ramp', [0.92, 0.88, 0.7], 'January 2018 to March 2018', true, 0.3],
])('%s that are low are told together', (_, shares, period, event, share) => {
  const low = Object.entries(rows).map(([name, own]) => [
    name,
    own.map((n, at) => Math.round(n * (shares[at - 60 + shares.length] ?? 1))),
  ]);
  const told = provisionalLastMonth.inspect(evidenceOf(Object.fromEntries(low)));
  expect(told).toMatchObject([
    { facts: { period, periods: shares.length, event, share: expect.closeTo(share, 1), low: 40 } },
  ]);
  expect(told.map(describeFinding)[0]).toMatch(event ? /provisional, or an event common to all$/ : /: provisional$/);
  expect(commonPeriod.inspect(evidenceOf(Object.fromEntries(low)))).toEqual([]);
});

test('a low end from March 2020 to May 2021 may be an event common to all', () => {
  const tell = (start: MonthIndex, from = 59) => {
    const low = Object.entries(rows).map(([name, own]) => [
      name,
      own.map((n, at) => Math.round(at < from ? n : 0.9 * n)),
    ]);
    return provisionalLastMonth.inspect(evidenceOf(Object.fromEntries(low), { start }));
  };
  expect(tell(monthIndex(2015, 4))).toMatchObject([{ facts: { period: 'March 2020', event: true } }]);
  expect(tell(monthIndex(2015, 3))).toMatchObject([{ facts: { period: 'February 2020', event: false } }]);
  expect(tell(monthIndex(2016, 6))).toMatchObject([{ facts: { period: 'May 2021', event: true } }]);
  expect(tell(monthIndex(2016, 7))).toMatchObject([{ facts: { period: 'June 2021', event: false } }]);
  expect(tell(monthIndex(2016, 7), 58)).toMatchObject([{ facts: { period: 'May 2021 to June 2021', event: true } }]);
  expect(tell(monthIndex(2015, 4), 58)).toMatchObject([
    { facts: { period: 'February 2020 to March 2020', event: true } },
  ]);
});

describe('a period of all areas', () => {
  const inAll = (at: number, change: (count: number, index: number) => number): Rows =>
    Object.fromEntries(
      Object.entries(rows).map(([name, own], index) => [name, own.map((n, i) => (i === at ? change(n, index) : n))]),
    );
  const sentences = (given: Rows) =>
    [commonPeriod, manyNoughts, partialSubmission, levelStep].flatMap((check) =>
      check.inspect(evidenceOf(given)).map(describeFinding),
    );

  test.each([
    ['doubled', 30, 2, /^October 2015: \S+ up (9\d|10\d)% against its season/],
    ['halved', 57, 0.5, /^January 2018: \S+ down 5\d%|^January 2018: \S+ down 4\d%/],
    ['multiplied by a thousand', 8, 1000, /^December 2013: \S+ up [\d,]+% against its season/],
    ['doubled at the very end', 59, 2, /^March 2018: \S+ up/],
  ])('%s is told once, as what may be an event', (_, at, factor, words) => {
    expect(sentences(inAll(at, (n) => Math.round(factor * n)))).toEqual([expect.stringMatching(words)]);
  });

  test('in a row are told together', () => {
    const given = Object.fromEntries(
      Object.entries(rows).map(([name, own]) => [name, own.map((n, at) => (at >= 30 && at < 33 ? 2 * n : n))]),
    );
    expect(sentences(given)).toEqual([
      expect.stringMatching(/^October 2015 to December 2015: \S+ up (9|10)\d% against/),
    ]);
  });

  test.each([
    ['all', 40],
    ['seven in ten', 28],
    ['a sixth', 7],
  ])('without any event in %s is told once, and no step is made of it', (_, areas) => {
    const given = inAll(30, (n, index) => (index < areas ? 0 : n));
    expect(sentences(given)).toEqual([
      expect.stringMatching(`^no emergency_admissions at all in ${areas} of 40 areas in October 2015, which usually`),
    ]);
    const [found] = manyNoughts.inspect(evidenceOf(given));
    expect(found?.concern?.areas.length).toBe(areas > 20 ? undefined : areas);
  });

  test('is told once in a lasting change of all, and not in clean data or where noughts are usual', () => {
    const changed = Object.entries(rows).map(([name, own]) => [name, own.map((n, at) => (at > 30 ? 2 * n : n))]);
    expect(sentences(rows)).toEqual([]);
    expect(sentences(Object.fromEntries(changed))).toEqual([
      expect.stringMatching(/ up \d+% from November 2015 in all areas at once, and stays there: /),
    ]);
    const few = cleanPanel({ areas: 60, months: 60, seed: 3, sizes: [1, 3] });
    expect(manyNoughts.inspect(evidenceOf(few))).toEqual([]);
    const seasonal = cleanPanel({ areas: 60, months: 60, seed: 4, season: 0.4 });
    expect(commonPeriod.inspect(evidenceOf(seasonal))).toEqual([]);
  });
});

test('populations that jump in all areas are told once, and by the middle one', () => {
  const people = (factor: number): Rows =>
    Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [
        nameOf(at),
        [10_000, 10_100, 10_200].map((n, year) => (year > 0 ? factor : 1) * (n + 999 * at)),
      ]),
    );
  const tell = (factor: number) =>
    commonPopulation.inspect({ ...evidenceOf({}), populations: populationsOf(people(factor)) }).map(describeFinding);
  expect(tell(2)).toEqual([
    expect.stringMatching(/^populations of all areas up 10\d% at 2014\/15: another unit, or other/),
  ]);
  expect(tell(0.001)).toEqual([expect.stringMatching(/^populations of all areas down 100% at 2014/)]);
  expect(tell(1.2)).toEqual([]);
  expect(commonPopulation.inspect(evidenceOf({}))).toEqual([]);
});

test('a February after that of a leap year is as low as its days make it', () => {
  const endingInFebruary2017 = (share: number): Rows => {
    const own = Array.from({ length: 47 }, (_, at) => {
      const days = new Date(Date.UTC(2013, 4 + at, 0)).getUTCDate();
      return Math.round(100_000 * days * (at === 46 ? share : 1));
    });
    return Object.fromEntries(Array.from({ length: 30 }, (_, index) => [nameOf(index), own]));
  };
  expect(provisionalLastMonth.inspect(evidenceOf(endingInFebruary2017(0.957)))).toEqual([]);
  // Where all days had the same share of the month, 0.9412 would not be 6% low.
  expect(provisionalLastMonth.inspect(evidenceOf(endingInFebruary2017(0.9412)))).toHaveLength(1);
});

test('programmes that had begun are counted once a site', () => {
  const evidence = { ...evidenceOf({ '04N': [1], '04E': [1], '04H': [1] }), spans };
  expect(programmeStart.inspect(evidence)).toMatchObject([
    { count: 2, facts: { baseline: '2014/15', sites: [{ site: 'MCP14', areas: ['04N'] }, { areas: ['04E', '04H'] }] } },
  ]);
  const some = programmeStart.inspect({ ...evidence, compared: new Set(['04H' as AreaCode]) });
  expect(some).toMatchObject([{ count: 1, facts: { sites: [{ areas: ['04H'] }] } }]);
  const own = (cohort: string) => new Map([[cohort, ['04E' as AreaCode]]]);
  expect(programmeStart.inspect({ ...evidence, ownCohorts: own('PILOT') })).toEqual([]);
  const again = programmeStart.inspect({ ...evidence, ownCohorts: own('PACS') });
  expect(again).toMatchObject([{ count: 1, facts: { sites: [{ areas: ['04E'] }] } }]);
});
