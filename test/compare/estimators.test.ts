import { expect, test } from 'vitest';
import type { Estimate } from '../../src/compare/estimator.js';
import { estimators } from '../../src/compare/estimators/index.js';
import { moverDifference } from '../../src/compare/estimators/mover.js';
import { quasiPoissonLimits } from '../../src/compare/estimators/quasi-poisson.js';
import { growthOf, totalsOf } from '../../src/compare/growth/growth.js';
import { twoSided } from '../../src/compare/growth/log-limits.js';
import { growthModel } from '../../src/compare/models/growth-model.js';
import { detectableGap } from '../../src/compare/robustness/detectable.js';
import { leaveOneOut } from '../../src/compare/robustness/leave-one-out.js';
import { unweightedGrowth } from '../../src/compare/robustness/unweighted.js';
import { whyNoLogGrowth, whyNoSpread } from '../../src/compare/why-none.js';
import { normalTail } from '../../src/stats/distributions/normal.js';
import { armOfAreas } from './designs.js';
import { type GapLimits, growthCases, type RatioLimits } from './growth-reference.js';
import { comparing } from './worst-error.js';

// The files print 15 digits, and a limit near 0 is what is left of numbers up to a hundred times as large.
const relative = 1e-9;
// The model's slope is what is left of two intercepts of about 0.05.
const fitted = 1e-8;

const level = 0.95;
const cases = (['panel', 'tiny'] as const).flatMap((folder) => growthCases(folder).map((one) => ({ folder, ...one })));

function intervalsOf(estimate: Estimate): Exclude<Estimate, { none: string }> {
  if ('none' in estimate) throw new Error(estimate.none);
  return estimate;
}

function agree(name: string, estimate: Estimate, ratio: RatioLimits, gap: Omit<GapLimits, 'se'>): void {
  const { close } = comparing(relative);
  const { growthRatio, differencePp } = intervalsOf(estimate);
  close(`${name}: ratio, lower`, growthRatio.lower, ratio.ror_lower);
  close(`${name}: ratio, upper`, growthRatio.upper, ratio.ror_upper);
  close(`${name}: gap, lower`, differencePp.lower, gap.lower);
  close(`${name}: gap, upper`, differencePp.upper, gap.upper);
}

test.each(cases)(
  '$folder $metric $cohort, $label: Poisson, quasi-Poisson, linearised and mover limits agree with R',
  (one) => {
    const { poisson, quasi, taylor, design } = one;
    agree('poisson', estimators.poisson.estimate(design, { level }), poisson.ror, poisson.diff_pp_delta);
    agree('mover', estimators.mover.estimate(design, { level }), poisson.ror, poisson.diff_pp_mover);
    agree('taylor', estimators.taylor.estimate(design, { level }), taylor.ror_nt1, taylor.diff_pp_delta_nt1);
    const asEstimated = intervalsOf(quasiPoissonLimits(design, level, 0));
    agree('quasi', asEstimated, quasi.ror, quasi.diff_pp_delta);
    expect(asEstimated.df).toBe(quasi.df);
    const gap = moverDifference(
      { value: growthOf(totalsOf(design.cohort)), ...asEstimated.growth },
      { value: growthOf(totalsOf(design.comparator)), ...asEstimated.comparatorGrowth },
    );
    agree(
      'quasi, mover',
      { ...asEstimated, differencePp: { lower: 100 * gap.lower, upper: 100 * gap.upper } },
      quasi.ror,
      quasi.diff_pp_mover,
    );
  },
);

test.each(cases)('$folder $metric $cohort, $label: the two-period model agrees with glm', (one) => {
  const { close } = comparing(relative);
  const fit = growthModel(one.design);
  close('dispersion', fit.dispersion, one.quasi.phi_two_period);
  close('ratio', Math.exp(fit.coefficients[1] ?? 0), one.fe_ppml_two_period.ror);
  close('error', Math.sqrt(fit.dispersion * (fit.covariance[3] ?? 0)), one.fe_ppml_two_period.se_quasi);
  comparing(fitted).close('log ratio', fit.coefficients[1], one.fe_ppml_two_period.coef);
});

test('quasi-Poisson limits are never narrower than Poisson ones, and Poisson ones say what they leave out', () => {
  const areas = [
    [900, 9_000, 900, 9_000],
    [800, 8_000, 800, 8_000],
  ];
  const design = { cohort: armOfAreas(areas), comparator: armOfAreas(areas) };
  const { dispersion, growthRatio } = intervalsOf(estimators['quasi-poisson'].estimate(design, { level }));
  const counts = intervalsOf(estimators.poisson.estimate(design, { level }));
  expect(dispersion).toBe(1);
  expect(growthRatio.upper).toBeGreaterThan(counts.growthRatio.upper);
  expect(counts.note).toBe('counting noise only');
  expect(counts.pValue).toBe(1);
});

test('an arm of one area has limits from counts but none from its spread, and one without events has none', () => {
  const [first = [], second = []] = [
    [900, 9_000, 950, 9_100],
    [800, 8_000, 790, 8_050],
  ];
  const alone = { cohort: armOfAreas([first]), comparator: armOfAreas([first, second]) };
  for (const [name, estimator] of Object.entries(estimators)) {
    const found = estimator.estimate(alone, { level });
    expect('none' in found, name).toBe(!['poisson', 'mover', 'quasi-poisson'].includes(name));
    const empty = {
      ...alone,
      cohort: armOfAreas([
        [0, 9_000, 0, 9_000],
        [0, 8_000, 0, 8_000],
      ]),
    };
    expect(estimator.estimate(empty, { level }), name).toHaveProperty('none');
  }
});

test('the growth of each arm has limits of its own spread, with t on its own areas', () => {
  const cohort = armOfAreas([
    [100, 1_000, 110, 1_000],
    [100, 1_000, 130, 1_000],
    [100, 1_000, 120, 1_000],
  ]);
  const comparator = armOfAreas([
    [200, 1_000, 220, 1_000],
    [200, 1_000, 260, 1_000],
  ]);
  const { growth, comparatorGrowth } = intervalsOf(
    estimators['jackknife-area'].estimate({ cohort, comparator }, { level }),
  );
  // Equal areas: the error of the mean of their growths, 10%, 30% and 20%, and 10% and 30%. Student's t from tables.
  const [first, second] = [4.302653 * (0.1 / Math.sqrt(3)), 12.706205 * 0.1];
  for (const [found, value, half] of [
    [growth, 0.2, first],
    [comparatorGrowth, 0.2, second],
  ] as const) {
    expect(found.lower).toBeCloseTo(value - half, 6);
    expect(found.upper).toBeCloseTo(value + half, 6);
  }
});

test('areas that all grew alike show no chance, so no limits come from their spread', () => {
  const alike = (areas: number, events: number) =>
    armOfAreas(Array.from({ length: areas }, (_, at) => [100 + at, 1_000, (100 + at) * events, 1_000]));
  const none = { none: 'the areas of each side grew exactly alike, so chance cannot be seen' };
  for (const growth of [1, 2]) {
    const design = { cohort: alike(4, growth), comparator: alike(5, 1) };
    for (const name of ['jackknife-area', 'jackknife-cluster', 'taylor', 'bootstrap-bca', 'bootstrap-basic'] as const) {
      expect(estimators[name].estimate(design, { level, draws: 99 })).toEqual(none);
    }
    expect(unweightedGrowth(design, level)).toEqual(none);
    expect(detectableGap(design, level)).toEqual(none);
    // Counts have noise of their own, whatever areas do.
    for (const name of ['poisson', 'mover', 'quasi-poisson'] as const) {
      expect(estimators[name].estimate(design, { level })).toHaveProperty('differencePp');
    }
    const oneMoves = {
      ...design,
      cohort: { ...design.cohort, events: design.cohort.events.with(0, 100 * growth + 1) },
    };
    expect(intervalsOf(estimators['jackknife-area'].estimate(oneMoves, { level })).df).toBe(3);
    const [first] = leaveOneOut(oneMoves, level);
    expect(first?.direction).toBeNull();
  }
});

test('an arm of one area has no spread', () => {
  const alike = (areas: number) => armOfAreas(Array.from({ length: areas }, () => [100, 1_000, 100, 1_000]));
  const design = { cohort: alike(3), comparator: alike(5) };
  expect(whyNoSpread({ ...design, comparator: alike(1) })).toContain('the comparator has fewer than two areas');
  expect(whyNoSpread({ cohort: alike(2), comparator: alike(2) })).toBeUndefined();
});

test('a period of an arm without events leaves its growth without a logarithm', () => {
  const some = armOfAreas([[9, 90, 9, 90]]);
  const [before, after] = [armOfAreas([[0, 90, 9, 90]]), armOfAreas([[9, 90, 0, 90]])];
  expect(whyNoLogGrowth({ cohort: some, comparator: some })).toBeUndefined();
  for (const empty of [before, after]) {
    for (const design of [
      { cohort: empty, comparator: some },
      { cohort: some, comparator: empty },
    ]) {
      expect(whyNoLogGrowth(design)).toContain('no logarithm');
    }
  }
});

test('what has no limits has nothing but the reason, and a log ratio of rounding alone has a p of 1', () => {
  const one = armOfAreas([[900, 9_000, 950, 9_100]]);
  const none = armOfAreas([[0, 9_000, 0, 9_000]]);
  const design = { cohort: one, comparator: one };
  const fewer = { none: expect.stringContaining('fewer than three areas') };
  expect(estimators['quasi-poisson'].estimate(design, { level })).toEqual(fewer);
  expect(estimators.mover.estimate({ ...design, cohort: none }, { level })).toEqual({ none: expect.any(String) });
  expect([twoSided(1e-16, 0, normalTail), twoSided(0.1, 0, normalTail)]).toEqual([1, 0]);
});
