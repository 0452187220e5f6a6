import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/areas/area.js';
import type { CountBounds } from '../../src/domain/counts/counted.js';
import { type Analysis, defaultSettings, type ReadOptions } from '../../src/index.js';
import type { Evidence } from '../../src/quality/check.js';
import { baselineDefect } from '../../src/quality/checks/baseline-defect.js';
import { checks } from '../../src/quality/checks/index.js';
import { levelStep } from '../../src/quality/checks/level-step.js';
import { partialSubmission } from '../../src/quality/checks/partial-submission.js';
import { deviationsOf } from '../../src/quality/deviations.js';
import { type Grid, gridsOf } from '../../src/quality/grid.js';
import { judgeHidden } from '../../src/quality/hidden-lows.js';
import { lowsEverywhere } from '../../src/quality/lows-everywhere.js';
import { cellsOf } from '../../src/quality/numbers/cells.js';
import { isFarBelow, usualOf } from '../../src/quality/numbers/far-below.js';
import { type People, usualByPeers } from '../../src/quality/usual-by-peers.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { analyse, source } from '../../src/toolkit.js';
import { activityOf, evidenceOf, populationsOf, type Rows } from './evidence.js';
import { cleanPanel, nameOf, quartersOf, scaled } from './panels.js';
import { area, rows, spans } from './steady-counts.js';

const lessThan5: CountBounds = { lower: 0, upper: 4, hidden: true };

/** The rows with the counts of some periods hidden in these bounds, at the middle of which they are read. */
function hiding(given: Rows, hidden: Readonly<Record<string, readonly number[]>>, bounds = lessThan5, months = 1) {
  const evidence = evidenceOf(given, { spans, months });
  const [first] = evidence.observations;
  const observations = evidence.observations.map((one) => {
    const at = (one.period.start - (first?.period.start ?? 0)) / months;
    return hidden[one.area]?.includes(at) === true ? { ...one, value: (bounds.lower + bounds.upper) / 2, bounds } : one;
  });
  return { ...evidence, observations, activity: activityOf(observations) } satisfies Evidence;
}

const range = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, at) => first + at);
const told = (evidence: Evidence) =>
  Object.values(checks)
    .flatMap((check) => check.inspect(evidence))
    .map(describeFinding);

test('7 is far below 32 and 4 below 25, and nothing is known of nothing', () => {
  expect([isFarBelow(7, 31), isFarBelow(7, 32), isFarBelow(4, 25), isFarBelow(4, 26)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect(isFarBelow(4, Number.NaN)).toBe(false);
});

test('what is usual is the median shown, and the lower quartile where a quarter is hidden', () => {
  const cells = Float64Array.from([Number.NaN, 5, 1, 4, 2, 3, Number.NaN]);
  expect([0, 1, 2, 40].map((hidden) => usualOf(cells, hidden))).toEqual([3, 3, 2, 2]);
  expect(usualOf(Float64Array.of(Number.NaN), 1)).toBeNaN();
});

describe('a hidden count far below what its area shows', () => {
  test('is a gap, told with the most that it may be and what is usual', () => {
    const evidence = hiding(rows, { [area]: [30] });
    const [found, ...none] = partialSubmission.inspect(evidence);
    expect(none).toEqual([]);
    expect(found).toMatchObject({
      severity: 'warning',
      place: { line: 3 * 60 + 32 },
      concern: { kind: 'gap', areas: [area] },
      facts: { area, span: 'October 2015', hidden: { periods: 1, most: 4, usual: expect.any(Number) } },
    });
    expect(told(evidence)).toEqual([
      expect.stringMatching(
        /^A003: emergency_admissions 100% below its neighbours in October 2015, about (\d,\d{3}) missing: hidden as at most 4, where \d,\d{3} is usual$/,
      ),
    ]);
  });

  test('beside others, hidden or shown, is one gap with them', () => {
    const low = { ...rows, [area]: (rows[area] ?? []).map((count, at) => (at === 29 ? 40 : count)) };
    expect(told(hiding(low, { [area]: [30, 31] }))).toEqual([
      expect.stringMatching(
        / in September to November 2015, about [\d,]+ missing: 2 periods hidden, each as at most 4, where \d,\d{3} is usual$/,
      ),
    ]);
    const after = { ...rows, [area]: (rows[area] ?? []).map((count, at) => (at === 31 ? 40 : count)) };
    expect(told(hiding(after, { [area]: [30, 32] }))).toEqual([
      expect.stringMatching(/ in October to December 2015, about [\d,]+ missing: 2 periods hidden, each as/),
    ]);
  });

  test('is found in quarters, at the end of the data and in the baseline', () => {
    expect(told(hiding(quartersOf(rows), { [area]: [10] }, lessThan5, 3))).toEqual([
      expect.stringMatching(/ in October to December 2015, .* hidden as at most 4, where 1\d,\d{3} is usual$/),
    ]);
    expect(told(hiding(rows, { [area]: [59] }))).toEqual([
      expect.stringMatching(
        /hidden as at most 4, where \d,\d{3} is usual; the data end with it, so it may be lasting$/,
      ),
    ]);
    expect(baselineDefect.inspect(hiding(rows, { [area]: [14] })).map(describeFinding)).toEqual([
      expect.stringMatching(
        /^A003: the baseline 2014\/15 lacks 8% of its emergency_admissions \(100% short in June 2014\)/,
      ),
    ]);
  });

  test('is one gap however many there are: to the end, from the start, or nearly all', () => {
    expect(told(hiding(rows, { [area]: range(36, 60) }))).toEqual([
      expect.stringMatching(
        /in April 2016 to March 2018, .* 24 periods hidden, each as at most 4, where \d,\d{3} is usual; the data end with it/,
      ),
    ]);
    const [short, baseline, ...none] = told(hiding(rows, { [area]: range(0, 57) }));
    expect(none).toEqual([]);
    expect(short).toMatch(/in April 2013 to December 2017, .* 57 periods hidden, .*; the data begin with it/);
    expect(baseline).toMatch(/^A003: the baseline 2014\/15 lacks 100% of its emergency_admissions/);
    expect(levelStep.inspect(hiding(rows, { [area]: range(0, 24) }))).toEqual([]);
  });

  test('is found where every second count is hidden', () => {
    const found = partialSubmission.inspect(hiding(rows, { [area]: range(0, 30).map((at) => 2 * at) }));
    expect(found.map(({ facts }) => facts)).toEqual(
      Array.from(found, () => expect.objectContaining({ area, hidden: expect.objectContaining({ most: 4 }) })),
    );
    expect(found).toHaveLength(30);
  });

  test('is found in years, of which nothing else is', () => {
    const years = Object.fromEntries(
      Object.entries(rows).map(([name, counts]) => [
        name,
        range(0, 5).map((year) => counts.slice(12 * year, 12 * year + 12).reduce((sum, count) => sum + count, 0)),
      ]),
    );
    expect(told(hiding(scaled(years, nameOf(5), 4, 4, 0.3), { [area]: [1] }, lessThan5, 12))).toEqual([
      expect.stringMatching(
        /^A003: .* in April 2014 to March 2015, .* hidden as at most 4, where [4-7]\d,\d{3} is usual$/,
      ),
      expect.stringMatching(/^A003: the baseline 2014\/15 lacks 100% of its emergency_admissions/),
    ]);
  });

  test('is found in an area that shows none, by the rate of the others', () => {
    const people = Object.fromEntries(Object.keys(rows).map((name) => [name, range(0, 5).map(() => 250_000)]));
    const blank = hiding(rows, { [area]: range(0, 60) });
    expect(told({ ...blank, populations: populationsOf(people) })[0]).toMatch(
      /^A003: .* in April 2013 to March 2018, .* 60 periods hidden, each as at most 4, where [45],\d{3} is usual/,
    );
    const few = { ...people, [area]: range(0, 5).map(() => 20) };
    const hidden = (found: readonly string[]) => found.filter((sentence) => sentence.includes('hidden'));
    expect(hidden(told({ ...blank, populations: populationsOf(few) }))).toEqual([]);
  });

  test('in many areas at once is told of each of them, and of no other', () => {
    const names = range(0, 30).map(nameOf);
    const evidence = hiding(rows, Object.fromEntries(names.map((name) => [name, [30]])));
    expect(told(evidence).map((sentence) => sentence.slice(0, 5))).toEqual(names.map((name) => `${name}:`));
  });

  test('in all areas at once is told once, and of each where it lasts', () => {
    const everywhere = (hidden: readonly number[]) =>
      told(hiding(rows, Object.fromEntries(Object.keys(rows).map((name) => [name, hidden]))));
    expect(everywhere([30])).toEqual([expect.stringMatching(/^October 2015: .* in all areas at once/)]);
    const everyArea = hiding(rows, Object.fromEntries(Object.keys(rows).map((name) => [name, [30]])));
    expect(deviationsOf(everyArea)[0]?.shortfalls.flat()).toEqual([]);
    const year = everywhere(range(24, 36));
    expect(year).toHaveLength(40);
    expect(year[0]).toMatch(/12 periods hidden, each as at most 4, where \d,\d{3} is usual$/);
  });

  test('is so for part of a sum too, and not where other parts are most of it', () => {
    const mostly = (shown: number): CountBounds => ({ lower: shown, upper: shown + 4, hidden: true });
    expect(told(hiding(rows, { [area]: [30] }, mostly(20)))).toEqual([expect.stringMatching(/at most 24, where/)]);
    const low = hiding(rows, { [area]: [30] }, mostly(200));
    const [shown, ...none] = partialSubmission.inspect(low);
    expect([none, shown?.facts]).toEqual([[], expect.not.objectContaining({ hidden: expect.anything() })]);
    expect(told(low)).toEqual([expect.stringMatching(/ about \d,\d{3} missing; a part is hidden in 1 period$/)]);
    const step = hiding(rows, { [area]: range(36, 60) }, mostly(2000));
    expect(levelStep.inspect(step).map(describeFinding)).toEqual([
      expect.stringMatching(/^A003 down \d+% from April 2016 \(with a part hidden beside it\), and stays there/),
    ]);
  });

  test('a step has a part hidden beside it only in its own area, just before it or at it', () => {
    const halved = scaled(rows, area, 36, 59, 0.5);
    const other = Object.keys(rows).find((name) => name !== area) as string;
    const partIn = (name: string, at: number) => {
      const shown = (halved[name]?.[at] ?? 0) - 2;
      const found = levelStep.inspect(
        hiding(halved, { [name]: [at] }, { lower: shown, upper: shown + 4, hidden: true }),
      );
      expect(found).toHaveLength(1);
      return found.map(describeFinding).join().includes('(with a part hidden beside it)');
    };
    expect([35, 36].map((at) => partIn(area, at))).toEqual([true, true]);
    expect([10, 34, 37, 50].map((at) => partIn(area, at))).toEqual([false, false, false, false]);
    expect([35, 36].map((at) => partIn(other, at))).toEqual([false, false]);
  });
});

/** The areas that hide what is far too low, and those that are cut by what is hidden, where each has so many people. */
function judged(evidence: Evidence, people: People = () => undefined) {
  const [grid] = gridsOf(evidence.activity, [1]);
  if (grid === undefined) throw new Error('no grid');
  const { lows, byPeers, cut } = judgeHidden(grid, people);
  const named = (some: Iterable<number>) => Array.from(some, (row) => grid.areas[row]);
  return { low: named(lows.keys()), byPeers: named(byPeers.keys()), cut: named(cut) };
}

describe('hidden counts are judged', () => {
  const most7: CountBounds = { lower: 1, upper: 7, hidden: true };
  const months = (count: number): number[] => new Array(60).fill(count);
  const lowAt = [...range(0, 5), 30];

  test('by what the area itself shows', () => {
    const alike = { ...rows, B: months(31), C: months(32) };
    const evidence = hiding(alike, { B: lowAt, C: lowAt }, most7);
    expect(judged(evidence)).toEqual({ low: ['C'], byPeers: [], cut: [] });
    expect(deviationsOf(evidence)[0]?.shortfalls.flat()).toHaveLength(lowAt.length);
    expect(judged(evidence, () => 250_000)).toEqual({ low: ['C'], byPeers: [], cut: [] });
  });

  test('by a hundredth of what the rate of others gives, where it shows none', () => {
    const blank = hiding(rows, { [area]: range(0, 60) });
    const of = (living: number) => judged(blank, (name) => (name === area ? living : 250_000));
    expect(of(250_000)).toEqual({ low: [area], byPeers: [area], cut: [] });
    expect(of(5000)).toEqual({ low: [], byPeers: [area], cut: [area] });
  });

  test('to cut an area of small counts where they are over a tenth of what is known', () => {
    const small = { ...rows, B: months(20), C: months(20), D: months(20) };
    const hidden = { B: [...lowAt, 40], C: lowAt, D: [30] };
    const evidence = hiding(small, hidden, most7);
    expect(judged(evidence)).toEqual({ low: [], byPeers: [], cut: ['B'] });
    const [deviations] = deviationsOf(evidence);
    const empty = deviations?.own.flatMap((own, row) => (own.every(Number.isNaN) ? [deviations.grid.areas[row]] : []));
    expect(empty).toEqual(['B']);
  });
});

describe('what the rate of others gives', () => {
  /** Areas of these counts and people: one in a hundred unless said, and the last without a count. */
  const given = (counts: readonly (number | undefined)[], people: readonly number[] = []) => {
    const names = [...counts.keys()].map(nameOf);
    const grid = {
      areas: names as AreaCode[],
      periods: [],
      counts: counts.map((count) => cellsOf([count, count])),
    } as unknown as Grid;
    const living = new Map(names.map((name, at) => [name, people[at] ?? 100 * (counts[at] ?? 5)]));
    return usualByPeers(grid, [counts.length - 1], (name) => living.get(name)).get(counts.length - 1);
  };

  test('is their middle rate, from five on that have counts and people', () => {
    expect(given([10, 20, 30, 40, 50, undefined])).toBeCloseTo(5, 12);
    expect(given([10, 20, 30, 40, undefined])).toBeUndefined();
    expect(given([10, 20, 30, 40, undefined, undefined])).toBeUndefined();
    expect(given([10, 20, 30, 40, 50, undefined], [0])).toBeUndefined();
    const six = [0, 0, 0, 0, 0, 0];
    expect(given([...six, 10, 20, 30, 40, 50, undefined], six)).toBeCloseTo(5, 12);
    expect(given([...six.map(() => 9), 10, 20, 30, 40, 50, undefined], six)).toBeCloseTo(5, 12);
  });
});

describe('lows of every area that has the period', () => {
  /** As many areas of log 3 as are said, and one that shows none, all of which hide a count at the place 20. */
  const everywhere = (areas: number, most: number, blank = 0) => {
    const own = [
      ...Array.from({ length: areas }, () => cellsOf(range(0, 40).map((at) => (at === 20 ? undefined : 3)))),
      ...Array.from({ length: blank }, () => cellsOf(new Array(40).fill(undefined))),
    ];
    const lows = new Map(own.map((_, row) => [row, [{ row, at: 20, most }]]));
    return lowsEverywhere({ own, course: new Float64Array(40), year: 12 }, lows);
  };

  test('are what five and more of them have in common', () => {
    const { course, told: toldOnce } = everywhere(5, 2);
    expect([course[19], course[20], course[21]]).toEqual([0, Math.log(2) - 3, 0]);
    expect([...toldOnce]).toEqual([20]);
    expect(everywhere(5, 0).course[20]).toBe(Math.log(0.5) - 3);
  });

  test('are none of fewer, nor of areas that show no count', () => {
    for (const { course, told: toldOnce } of [everywhere(4, 2), everywhere(4, 2, 1)]) {
      expect([course[20], [...toldOnce]]).toEqual([0, []]);
    }
  });
});

describe('in a whole run', () => {
  const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'england');
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const run = (count: string, options: ReadOptions = {}) =>
    analyse(
      {
        activity: [source('a.csv', read('activity.csv').replace(/(05C,Q2 2014\/15),\d+/, `$1,${count}`))],
        population: [source('p.csv', read('population.csv'))],
      },
      { ...defaultSettings, draws: 0, read: options },
    );
  const screened = ({ results }: Analysis) => results.find(({ cohort }) => cohort === 'MCP')?.screened?.screened_out;
  const gap = ({ quality }: Analysis) => quality.issues.find(({ code }) => code === 'VM330')?.message;

  test.each([['<5'], ['1-4']])('%s in the baseline is told, and the comparison without it is beside', (count) => {
    const analysis = run(count);
    expect(gap(analysis)).toMatch(/^05C: .* in July to September 2014, .* hidden as at most 4, where 7,377 is usual$/);
    expect(screened(analysis)).toEqual(['05C']);
  });

  test('so is a shown count that outputs are to hide', () => {
    const analysis = run('3', { disclosure: 'hes-2018' });
    expect(gap(analysis)).toMatch(/hidden as at most 7, where 7,37\d is usual$/);
    expect(gap(run('6', { disclosure: 'hes-2018' }))).toBe(gap(analysis));
  });
});

describe('nothing is said of hidden counts', () => {
  test.each([
    ['in areas of which many are small', { sizes: [4, 20] as const }, range(20, 26)],
    ['in areas of about 25', { sizes: [20, 25] as const }, [30]],
  ])('%s', (_, shape, hidden) => {
    const small = cleanPanel({ areas: 60, months: 60, seed: 41, ...shape });
    const everywhere = Object.fromEntries(Object.keys(small).map((name) => [name, hidden]));
    const found = told(hiding(small, everywhere, { lower: 1, upper: 7, hidden: true }));
    expect(found.filter((sentence) => sentence.includes('hidden'))).toEqual([]);
  });

  test('which leave the larger months alone of small areas', () => {
    const small = cleanPanel({ areas: 40, months: 60, seed: 43, sizes: [5, 9] });
    const hidden = Object.fromEntries(
      Object.entries(small).map(([name, counts]) => [
        name,
        counts.flatMap((count, at) => (count > 0 && count < 8 ? [at] : [])),
      ]),
    );
    expect(told(hiding(small, hidden, { lower: 1, upper: 7, hidden: true }))).toEqual([]);
  });

  test('without bounds, or of an area that shows no other', () => {
    const { observations, ...evidence } = evidenceOf(rows, { spans });
    const marked = observations.map((one, at) => (at === 3 * 60 + 30 ? { ...one, value: '[c]' as const } : one));
    expect(told({ ...evidence, observations: marked, activity: activityOf(marked) })).toEqual([]);
    expect(told(hiding(rows, { [nameOf(4)]: range(0, 60) }))).toEqual([]);
  });

  test('that may be as many as usual', () => {
    expect(told(hiding(rows, { [area]: [30] }, { lower: 1000, upper: 5000, hidden: true }))).toEqual([]);
  });
});

test('a count is far below by the spread of counts, and a quarter that is hidden may be the lower one', () => {
  expect(isFarBelow(25, 100)).toBe(true);
  expect(isFarBelow(25, 100, 2)).toBe(false);
  expect(isFarBelow(9, 100, 2)).toBe(true);
  expect(usualOf(cellsOf([undefined, 10, 20, 30]), 1)).toBe(10);
  expect(usualOf(cellsOf([undefined, 10, 20, 30, 40]), 1)).toBe(30);
});
