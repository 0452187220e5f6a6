import { expect, test } from 'vitest';
import { type ComparisonContext, comparisonResult } from '../../src/compare/comparison-result.js';
import { clusterJackknife } from '../../src/compare/estimators/cluster-jackknife.js';
import { jackknife } from '../../src/compare/estimators/jackknife.js';
import { randomisationTest } from '../../src/compare/resampling/randomisation.js';
import { detectableGap } from '../../src/compare/robustness/detectable.js';
import { leaveOneOut } from '../../src/compare/robustness/leave-one-out.js';
import type { Arm } from '../../src/domain/areas/arm.js';
import { directionOf } from '../../src/domain/results/direction.js';
import { codes, period } from '../measure/data.js';
import { areasOfArm, armOfAreas } from './designs.js';
import { growthCases } from './growth-reference.js';

const level = 0.95;
const reference = growthCases('panel').find(
  ({ metric, cohort }) => metric === 'emergency_admissions' && cohort === 'PACS',
);
if (reference === undefined) throw new Error('no case');
const { design } = reference;
const armOf = (data: typeof design.cohort, prefix: string): Arm => ({
  ...data,
  areas: codes(...data.events.map((_, at) => `${prefix}${at}`)),
});
const [cohort, comparator] = [armOf(design.cohort, 'T'), armOf(design.comparator, 'C')];
const context: ComparisonContext = {
  metric: 'emergency_admissions',
  population: 'all',
  cohort: 'PACS',
  comparator: 'rest_of_england',
  sites: 9,
  leftOut: [],
  pair: {
    baseline: period('2014/15'),
    baselineYear: period('2014/15'),
    window: { start: period('2016-10').start, months: 12 },
    seasonMatched: true,
  },
  settings: { window: 'rolling-year', level, per: 1000, seed: 7, draws: 99 },
  trend: [{ year: { start: period('2014-07').start, months: 12 }, index: 101 }, { year: period('2015/16') }],
  comparatorTrend: [{ year: { start: period('2014-07').start, months: 12 }, index: 99 }],
};
const result = comparisonResult(cohort, comparator, context);

test('a result holds the sums, rates, growths and limits of R, the last in per cent', () => {
  const found = comparisonResult(cohort, comparator, context);
  const { treated, control, jackknife: limits } = reference;
  expect(found).toMatchObject({
    metric: 'emergency_admissions',
    cohort: 'PACS',
    areas: cohort.areas.length,
    sites: 9,
    area_codes: cohort.areas,
    comparator_areas: comparator.areas.length,
    period: { label: '12 months to September 2017', start: '2016-10-01', end: '2017-09-30', window: 'rolling-year' },
    baseline: { label: '2014/15', start: '2014-04-01', end: '2015-03-31' },
    events_baseline: treated.y0,
    events: treated.y1,
    rate_per: 1000,
    no_interval: null,
    baseline_gaps: { cohort: [], comparator: [] },
    findings: [],
    trend: [
      { label: '12 months to June 2015', end: '2015-06-30', index: 101, comparator_index: 99 },
      { label: '12 months to March 2016', end: '2016-03-31', index: null, comparator_index: null },
    ],
  });
  expect(found.rate_baseline).toBeCloseTo((1000 * treated.y0) / treated.py0, 8);
  expect(found.rate).toBeCloseTo((1000 * treated.y1) / treated.py1, 8);
  expect(found.comparator_rate_baseline).toBeCloseTo((1000 * control.y0) / control.py0, 8);
  expect(found.comparator_rate).toBeCloseTo((1000 * control.y1) / control.py1, 8);
  expect(found.growth_percent.value).toBeCloseTo(100 * treated.growth, 8);
  expect(found.comparator_growth_percent.value).toBeCloseTo(100 * control.growth, 8);
  expect(found.difference_pp.lower).toBeCloseTo(limits.diff_pp.lower_nt1, 6);
  expect(found.difference_pp.upper).toBeCloseTo(limits.diff_pp.upper_nt1, 6);
  expect(found.growth_ratio.upper).toBeCloseTo(limits.ror_nt1.ror_upper, 8);
  const { growth_percent: own, comparator_growth_percent: other } = found;
  for (const { lower, value, upper } of [own, other]) {
    expect(lower).toBeLessThan(value);
    expect(upper).toBeGreaterThan(value);
    expect(Math.abs((upper ?? 0) - value)).toBeGreaterThan(0.1);
  }
  expect(found.difference_pp).toMatchObject({ method: 'jackknife-area', level, df: limits.df_nt1 });
  expect(found.difference_pp.df_satterthwaite).toBeCloseTo(limits.diff_pp.df_ws, 6);
  const p = randomisationTest(design, 7, 99);
  expect(found.p_value).toEqual({ ...p, method: 'randomisation', seed: 7, holm: null });
  const detectable = detectableGap(design, level);
  expect(found.detectable_pp).toBe('none' in detectable ? null : detectable.differencePp);
});

test('without draws there is no p, and a quarter is called by its own name', () => {
  const quarter = { ...context.pair, window: period('Q2 2017/18') };
  const settings = { ...context.settings, draws: 0 };
  const found = comparisonResult(cohort, comparator, { ...context, pair: quarter, settings });
  expect(found.p_value).toEqual({ value: null, method: 'randomisation', draws: 0, exact: false, seed: 7, holm: null });
  expect(found.period.label).toBe('Q2 2017/18');
  expect(found.rests_on).toEqual(result.rests_on);
});

test('areas left out together have the method, the degrees of freedom and the p of their clusters', () => {
  const clusters = {
    cohort: cohort.areas.map((_, at) => `region ${at % 3}`),
    comparator: comparator.areas.map((_, at) => `region ${at % 3}`),
  };
  const found = comparisonResult(cohort, comparator, { ...context, clusters });
  expect(found.difference_pp).toMatchObject({ method: 'jackknife-cluster', df: 2 });
  expect(found.p_value).toMatchObject({ method: 'jackknife-cluster', draws: 0, exact: false });
  expect(found.p_value.value).toBeGreaterThan(0);
  expect(found.leave_one_out).toHaveLength(leaveOneOut(design, level, clusters).length);
  expect(found.detectable_pp).not.toBe(result.detectable_pp);
});

test('one area has no interval, nothing that rests on it, and says why', () => {
  const alone = armOf(armOfAreas(areasOfArm(cohort).slice(0, 1)), 'T');
  const found = comparisonResult(alone, comparator, context);
  const none = { lower: null, upper: null };
  expect(found).toMatchObject({
    growth_percent: none,
    comparator_growth_percent: none,
    growth_ratio: none,
    difference_pp: { ...none, df: null, df_satterthwaite: null },
    p_value: { value: null, draws: 0 },
    detectable_pp: null,
    direction: null,
    rests_on: null,
    no_interval: expect.stringContaining('two areas'),
  });
});

test.each([
  ['window', [1_000, 10_000, 300, 10_000], [1_000, 10_000, 0, 10_000]],
  ['baseline', [1_000, 10_000, 300, 10_000], [0, 10_000, 300, 10_000]],
])('all events of the %s in one area leave no word to rest on, and no number is infinite', (_, full, empty) => {
  const found = comparisonResult(armOf(armOfAreas([full, empty, empty]), 'T'), comparator, context);
  expect(found).toMatchObject({ direction: null, rests_on: null, no_interval: expect.stringContaining('in one area') });
  const without = leaveOneOut({ cohort: armOfAreas([full, empty, empty]), comparator }, level);
  expect(found.leave_one_out).toEqual(
    without.map(({ leftOut, differencePp, growthRatio, direction }) => ({
      area: `T${leftOut}`,
      difference_pp: Number.isFinite(differencePp) ? differencePp : null,
      growth_ratio: Number.isFinite(growthRatio) ? growthRatio : null,
      direction,
    })),
  );
  if (empty[0] === 0) expect(without.map(({ direction }) => direction)).toEqual([null, null, null]);
});

test('the word without an area is that of the areas or clusters that are left, compared anew', () => {
  const steady = armOfAreas([0, 1, 2, 3].map((at) => [10_000, 100_000, 10_000 + at, 100_000]));
  const fell = (...growths: readonly number[]) =>
    armOfAreas(growths.map((growth) => [10_000, 100_000, 10_000 * growth, 100_000]));
  const wordsOf = (...given: Parameters<typeof leaveOneOut>) => leaveOneOut(...given).map(({ direction }) => direction);
  const three = { cohort: fell(0.88, 0.92, 0.96), comparator: steady };
  const six = { cohort: fell(0.88, 0.881, 0.882, 0.96, 0.961, 0.962), comparator: steady };
  const clusters = { cohort: ['a', 'a', 'a', 'b', 'b', 'b'], comparator: ['a', 'a', 'b', 'b'] };
  for (const [{ cohort: own }, labels] of [[three], [six], [six, clusters]] as const) {
    const anew = own.events.map((_, leftOut) => {
      const kept = <T>(all: readonly T[]): T[] => all.filter((_one, at) => at !== leftOut);
      const rest = { cohort: armOfAreas(kept(areasOfArm(own))), comparator: steady };
      const estimate = labels
        ? clusterJackknife.estimate(rest, { level, clusters: { ...labels, cohort: kept(labels.cohort) } })
        : jackknife.estimate(rest, { level });
      return 'none' in estimate ? null : directionOf(estimate.differencePp);
    });
    expect(wordsOf({ cohort: own, comparator: steady }, level, labels)).toEqual(anew);
  }
  expect([wordsOf(three, level), wordsOf(six, level), wordsOf(six, level, clusters)].map(([word]) => word)).toEqual([
    'unclear',
    'slower',
    'unclear',
  ]);
  const few = (areas: number) => armOfAreas(areasOfArm(steady).slice(0, areas));
  expect([1, 2].map((areas) => wordsOf({ ...three, comparator: few(areas) }, level).length)).toEqual([0, 3]);
});

test('the word rests on each area without which the interval would say another, which is told by name', () => {
  const steady = armOf(armOfAreas([0, 1, 2, 3, 4, 5].map((at) => [10_000, 100_000, 10_000 + 5 * at, 100_000])), 'C');
  // Three areas that fell by nearly as much are below the rest, with or without any one; a fourth that rose hides it.
  const fell = [0.9, 0.901, 0.902].map((growth) => [10_000, 100_000, 10_000 * growth, 100_000]);
  const hidden = comparisonResult(
    armOf(armOfAreas([...fell, [10_000, 100_000, 12_000, 100_000]]), 'T'),
    steady,
    context,
  );
  expect(hidden.rests_on).toEqual(['T3']);
  expect(comparisonResult(armOf(armOfAreas(fell), 'T'), steady, context).rests_on).toBeNull();
});

test('the word without an area is that of the jackknife of the others', () => {
  for (const [at, one] of leaveOneOut(design, level).entries()) {
    const others = armOfAreas(areasOfArm(design.cohort).filter((_, area) => area !== at));
    const estimate = jackknife.estimate({ cohort: others, comparator: design.comparator }, { level });
    expect(one.direction).toBe('none' in estimate ? null : directionOf(estimate.differencePp));
  }
});

test('a word that one area of the comparator makes rests on it, and no word rests on nothing', () => {
  const grown = (...growths: readonly number[]) =>
    armOfAreas(growths.map((growth) => [10_000, 100_000, 10_000 * growth, 100_000]));
  const still = armOf(grown(1, 1.002, 0.999, 1.001, 0.998), 'T');
  const resting = (...growths: readonly number[]) =>
    comparisonResult(still, armOf(grown(...growths), 'C'), context).rests_on_comparator;
  // Without the one that did not grow all others lie together, and apart from the cohort.
  expect(comparisonResult(still, armOf(grown(1.05, 1.051, 1.049, 0.98), 'C'), context).direction).toBe('unclear');
  expect(resting(1.05, 1.051, 1.049, 0.98)).toEqual(['C3']);
  expect(comparisonResult(still, armOf(grown(1.05, 1.051, 1.049, 1.05), 'C'), context).direction).toBe('slower');
  expect(resting(1.05, 1.051, 1.049, 1.05)).toBeNull();
  expect(comparisonResult(armOf(grown(1), 'T'), comparator, context).rests_on_comparator).toBeNull();
});
