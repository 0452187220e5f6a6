import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/quality/check.js';
import { checks } from '../../src/quality/checks/index.js';
import { partialSubmission } from '../../src/quality/checks/partial-submission.js';
import { rateBand } from '../../src/quality/checks/rate-band.js';
import { type Grid, gridsOf, rowsByLength } from '../../src/quality/grid.js';
import { cellsOf } from '../../src/quality/numbers/cells.js';
import { outlastsRounding } from '../../src/quality/numbers/rounded-steps.js';
import { RoundingSeen } from '../../src/quality/numbers/rounding-seen.js';
import { withRoundedNoughts } from '../../src/quality/rounded-noughts.js';
import { activityOf, evidenceOf, populationsOf, type Rows } from './evidence.js';
import { cleanPanel, nameOf, quartersOf, scaled } from './panels.js';
import { knownGaps, present, realEvidence } from './real.js';

/** The same evidence with every count rounded to a base, and the bounds that it then has. */
function rounding(evidence: Evidence, base: number): Evidence {
  const half = Math.floor(base / 2);
  const observations = evidence.observations.map((one) => {
    const value = base * Math.round(Number(one.value) / base);
    return { ...one, value, bounds: { lower: Math.max(0, value - half), upper: value + half, hidden: false } };
  });
  return { ...evidence, observations, activity: activityOf(observations) };
}

const told = (evidence: Evidence) => Object.values(checks).flatMap((check) => check.inspect(evidence));
const panel = (size: number, seed: number): Rows =>
  cleanPanel({ areas: 60, months: 48, seed, sizes: [size * 0.7, size * 1.4], noise: 0 });
const people = (rows: Rows) =>
  populationsOf(Object.fromEntries(Object.keys(rows).map((area) => [area, [2e5, 2e5, 2e5, 2e5]])));

describe('counts rounded coarsely for their size', () => {
  test.each([
    [5, 5],
    [10, 10],
    [25, 10],
    [100, 100],
    [300, 100],
  ])('of %d a month to %d hold no fault for it', (size, base) => {
    for (const seed of [1, 2]) {
      const rows = panel(size, seed);
      expect(told(rounding(evidenceOf(rows, { populations: people(rows) }), base))).toEqual([]);
      expect(told(rounding(evidenceOf(quartersOf(rows), { months: 3 }), base))).toEqual([]);
    }
  });

  test('still hold the gaps that no rounding gives', () => {
    const area = nameOf(7);
    const evidence = rounding(evidenceOf(scaled(panel(1000, 3), area, 20, 22, 0.3)), 100);
    const found = told(evidence);
    expect(found).toMatchObject([{ code: 'VM330', facts: { area, span: 'December 2014 to February 2015' } }]);
  });

  test('and the steps', () => {
    const area = nameOf(7);
    const evidence = rounding(evidenceOf(scaled(panel(1000, 3), area, 24, 47, 0.5)), 100);
    const [found, ...none] = told(evidence).filter(({ severity }) => severity === 'warning');
    expect(none).toEqual([]);
    expect(found).toMatchObject({ code: 'VM331', facts: { steps: [{ area, from: 'April 2015' }] } });
  });
});

describe('a step of rounded counts', () => {
  interface Shape {
    /** 1 for Poisson counts. */
    readonly dispersion?: number;
    readonly deviations?: number;
    /** The mean of the year before both. */
    readonly earlier?: number;
  }

  /** Of a step from one mean of a year to the next, so many standard errors wide. */
  function outlasts([before, after]: readonly [number, number], base: number, shape: Shape = {}): boolean {
    const { dispersion = 1, deviations = 100, earlier = before } = shape;
    const year = 12;
    const typical = (before + after) / 2;
    const rounding = base ** 2 / 12;
    const variance = dispersion / typical + rounding / typical ** 2;
    const own = Float64Array.from({ length: 3 * year }, (_, at) =>
      Math.log([earlier, before, after][Math.floor(at / year)] as number),
    );
    const step = { at: 2 * year, change: Math.log(after / before), deviations };
    return outlastsRounding(step, { own, typical, variance, rounding, year });
  }

  // Of Poisson counts of 200 and of 300 the means of those rounded to 100 are 21 and 18 off at most.
  test('stands out from what is left of it and from what rounding adds to its error', () => {
    expect(outlasts([200, 300], 100)).toBe(false);
    expect(outlasts([300, 500], 100)).toBe(true);
    expect(outlasts([500, 300], 100)).toBe(true);
    expect(outlasts([1000, 2000], 1000)).toBe(false);
    expect(outlasts([200, 300], 5)).toBe(true);
  });

  test('is a tenth of the level without what rounding may make of it', () => {
    // 1,004 and 1,096 are as near as they come.
    expect(outlasts([1000, 1100], 100)).toBe(false);
    expect(outlasts([1000, 1150], 100)).toBe(true);
    expect(outlasts([10_000, 11_200], 1000)).toBe(false);
  });

  test('is that of the years on either side alone', () => {
    expect(outlasts([1000, 1150], 100, { earlier: 1200 })).toBe(true);
  });

  test('loses as much of its standard errors as of its size, and less where counts vary by more', () => {
    // Of 10,000 and 11,800 rounded to 1,000 a share of 71% is left, and 96% where events come ten at a time.
    expect(outlasts([10_000, 11_800], 1000, { dispersion: 10, deviations: 5.3 })).toBe(true);
    expect(outlasts([10_000, 11_800], 1000, { dispersion: 10, deviations: 5.1 })).toBe(false);
    expect(outlasts([10_000, 11_800], 1000, { deviations: 5.3 })).toBe(false);
    expect(outlasts([10_000, 11_800], 1000, { deviations: 7.3 })).toBe(true);
  });
});

describe('the variance of rounding', () => {
  test('is a twelfth of the square of the base, for each part of a sum', () => {
    const seen = (counts: readonly number[], half: number): number => {
      const all = new RoundingSeen();
      for (const count of counts) all.add(count, count + half);
      return all.variance();
    };
    expect(seen([], 0)).toBe(0);
    expect(seen([10, 30, 40], 5)).toBeCloseTo(100 / 12, 12);
    expect(seen([15, 30, 40], 2)).toBeCloseTo(25 / 12, 12);
    expect(seen([10, 30, 40], 15)).toBeCloseTo(300 / 12, 12);
    expect(seen([0, 0], 5)).toBeCloseTo(100 / 12, 12);
    expect(seen([400, 800], 50)).toBeCloseTo(101 ** 2 / 12, 0);
  });

  test('is nought where counts are exact', () => {
    const grids = [...evidenceOf(panel(100, 1)).activity.values()].flatMap((series) => rowsByLength(series));
    expect(grids.map((grid) => grid.rounding)).toEqual([0]);
  });
});

describe('a rounded nought', () => {
  const gridOf = (evidence: Evidence): Grid => {
    const [grid] = gridsOf(evidence.activity, [1]);
    if (grid === undefined) throw new Error('no grid');
    return grid;
  };
  const rows: Rows = { A: [0, 20, 30, 30], B: [0, 30, 30, 20, 40] };
  const inTens = gridOf(rounding(evidenceOf(rows), 10));
  const countsIn = (grid: Grid) => withRoundedNoughts(grid).counts.map((own) => own[0]);

  test('is the middle of what it may be, where five times half of the base is usual', () => {
    expect(inTens.rounding).toBeCloseTo(100 / 12, 12);
    expect(countsIn(inTens)).toEqual([2.5, 0]);
    expect([...(withRoundedNoughts(inTens).counts[0] ?? [])].slice(1, 4)).toEqual([20, 30, 30]);
    expect(countsIn({ ...inTens, rounding: 1 / 12, counts: [cellsOf([0, 2, 3]), cellsOf([0, 4, 5])] })).toEqual([
      0.5, 0,
    ]);
  });

  test('is nought among exact counts', () => {
    const exact = gridOf(evidenceOf(rows));
    expect(withRoundedNoughts(exact)).toBe(exact);
  });
});

// Two gaps of a quarter are 600 beside 800 when rounded to 100.
test.skipIf(!present).each([
  [5, []],
  [10, []],
  [100, ['10W', '11T']],
])('every known gap of the published return is found rounded to %d, but %j', (base, lost) => {
  const evidence = rounding(realEvidence('registered-lists-monthly-as-published.csv'), base);
  const gaps = partialSubmission.inspect(evidence).flatMap((one) => (one.code === 'VM330' ? [one.facts.area] : []));
  const found = new Set<string>(gaps);
  expect(new Set(knownGaps().flatMap(({ area }) => (found.has(area) ? [] : [area])))).toEqual(new Set(lost));
});

test('a yearly rate that rounding alone may have put out of its band is not told', () => {
  const areas = Array.from({ length: 40 }, (_, at) => nameOf(at));
  const row = (count: number) => Array.from({ length: 24 }, () => count);
  const given = (count: number): Rows => ({
    ...Object.fromEntries(areas.map((area) => [area, row(100)])),
    [nameOf(7)]: row(count),
  });
  const populations = populationsOf(
    Object.fromEntries(areas.map((area, at) => [area, [2e4 + 50 * at, 2e4 + 50 * at]])),
  );
  const of = (evidence: Evidence) =>
    rateBand.inspect(evidence).flatMap(({ facts }) => ('area' in facts ? facts.area : []));
  // Twelve noughts may be of up to 600, and twelve of 700 of 7,800 at least.
  expect(of(evidenceOf(given(0), { populations }))).toEqual([nameOf(7)]);
  expect(of(rounding(evidenceOf(given(0), { populations }), 100))).toEqual([]);
  expect(of(rounding(evidenceOf(given(200), { populations }), 100))).toEqual([]);
  expect(of(rounding(evidenceOf(given(700), { populations }), 100))).toEqual([nameOf(7)]);
  // Four quarters are rounded four times, not thirty-six.
  const quarters = { populations, months: 3 };
  expect(of(rounding(evidenceOf(quartersOf(given(300)), quarters), 100))).toEqual([nameOf(7)]);
});
