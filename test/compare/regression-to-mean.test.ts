import { expect, test } from 'vitest';
import { baselineLevel } from '../../src/compare/growth/baseline-level.js';
import { regressionToMean } from '../../src/compare/robustness/regression-to-mean.js';
import type { ArmData } from '../../src/domain/areas/arm.js';
import { armOfAreas } from './designs.js';
import { armOf, type Count, designOf, readJson, readPanel } from './panel-data.js';
import { comparing } from './worst-error.js';

// The file prints 15 digits; slopes and effects near 0 are what is left of logs of about -2 (README: 1e-8).
const relative = 1e-8;

interface Fitted {
  readonly coef: number;
  readonly se_hc3: number;
  readonly slope: number;
  readonly slope_se_hc3: number;
}

const rows = readPanel('panel/panel.csv');
const cases = readJson<
  readonly {
    readonly metric: Count;
    readonly cohort: string;
    readonly baseline_gap_log: number;
    readonly baseline_gap_sd_units: number;
    readonly unadjusted: Fitted;
    readonly adjusted_same_year_baseline: Fitted;
    readonly adjusted_prior_year_baseline: Fitted;
    readonly quasi_fe_adjusted_prior_year: { readonly coef: number; readonly se: number; readonly slope: number };
    readonly two_year_baseline_log_ror: number;
  }[]
>('panel/08_regression_to_mean.json');

test.each(cases)('$metric $cohort: the checks of a high start agree with R', (one) => {
  const { close } = comparing(relative);
  const ofYear = (cohort: string) => armOf(rows, cohort, one.metric, [1, 2, 3, 4], [1, 2, 3, 4]);
  const prior = { cohort: ofYear(one.cohort), comparator: ofYear('CONTROL') };
  const design = designOf(rows, { ...one, baseline: [5, 6, 7, 8], window: [17, 18, 19, 20] });
  const found = regressionToMean(design, prior);
  close('gap', found.baselineGap, one.baseline_gap_log);
  close('gap in deviations', found.baselineGapInDeviations, one.baseline_gap_sd_units);
  close('unadjusted', found.unadjusted.value, one.unadjusted.coef);
  close('unadjusted error', found.unadjusted.error, one.unadjusted.se_hc3);
  for (const [effect, expected] of [
    [found.adjustedForBaseline, one.adjusted_same_year_baseline],
    [found.adjustedForPriorYear, one.adjusted_prior_year_baseline],
  ] as const) {
    close('adjusted', effect.value, expected.coef);
    close('adjusted error', effect.error, expected.se_hc3);
    close('slope', effect.slope.value, expected.slope);
    close('slope error', effect.slope.error, expected.slope_se_hc3);
  }
  const { modelAdjustedForPriorYear: model } = found;
  close('model', model.value, one.quasi_fe_adjusted_prior_year.coef);
  close('model error', model.error, one.quasi_fe_adjusted_prior_year.se);
  close('model slope', model.slope.value, one.quasi_fe_adjusted_prior_year.slope);
  close('two years', found.twoYearBaseline, one.two_year_baseline_log_ror);
  // By the files' own figures the furthest move is 0.45 of an error, that of PACS admissions.
  expect(found.isMoved).toBe(false);
  const level = baselineLevel(design, prior);
  if ('none' in level) throw new Error(level.none);
  close('level', level.gap, one.baseline_gap_log);
  close('level in deviations', level.gapInDeviations, one.baseline_gap_sd_units);
  close('adjusted ratio', level.adjusted?.growthRatio, Math.exp(one.quasi_fe_adjusted_prior_year.coef));
  close('adjusted error', level.adjusted?.logError, one.quasi_fe_adjusted_prior_year.se);
  expect(baselineLevel(design)).toEqual({ ...level, adjusted: undefined });
});

test('a gap that no start moves is not said to have moved, however small its error', () => {
  const arm = (areas: readonly number[], growth: number) =>
    armOfAreas(areas.map((before) => [before, 10_000, before * growth, 10_000]));
  const design = { cohort: arm([900, 1_000, 1_100], 1.5), comparator: arm([700, 800, 1_000, 1_200], 1.5) };
  const prior = ({ baselineEvents, baselineExposure }: typeof design.cohort) => ({
    events: baselineEvents.map((events, at) => events - 10 * at),
    exposure: baselineExposure,
  });
  const found = regressionToMean(design, { cohort: prior(design.cohort), comparator: prior(design.comparator) });
  expect(found.isMoved).toBe(false);
  expect(found.modelAdjustedForPriorYear.value).toBeCloseTo(0, 9);
});

test('the adjusted gap is the one that turns the ratio of growths into points, and areas that began alike have no level', () => {
  const cohort = armOfAreas([
    [1_300, 10_000, 1_400, 10_000],
    [1_200, 10_000, 1_290, 10_000],
  ]);
  const comparator = armOfAreas([
    [1_000, 10_000, 1_060, 10_000],
    [1_100, 10_000, 1_130, 10_000],
    [900, 10_000, 970, 10_000],
  ]);
  const design = { cohort, comparator };
  const year = (arm: typeof cohort) => ({ events: arm.baselineEvents, exposure: arm.baselineExposure });
  const level = baselineLevel(design, { cohort: year(cohort), comparator: year(comparator) });
  if ('none' in level) throw new Error(level.none);
  expect(level.rateRatio).toBeCloseTo(1.25, 12);
  const comparatorRatio = 3_160 / 3_000;
  const { growthRatio = 0, differencePp } = level.adjusted ?? {};
  expect(differencePp).toBeCloseTo(100 * (growthRatio * comparatorRatio - comparatorRatio), 10);
  const alike = armOfAreas([0, 1, 2].map(() => [700, 9_000, 720, 9_000]));
  expect(baselineLevel({ cohort, comparator: alike })).toEqual({ none: expect.stringContaining('began alike') });
  const empty = { ...cohort, baselineEvents: [0, 1_200] };
  expect(baselineLevel({ cohort: empty, comparator })).toEqual({ none: expect.stringContaining('in the baseline') });
  const before = { cohort: { ...year(cohort), events: [0, 5] }, comparator: year(comparator) };
  expect(baselineLevel(design, before)).toEqual({ none: expect.stringContaining('in a year') });
});

test('a cohort whose growth is all a return from its high start has no effect once that is allowed for', () => {
  const returning = (rate: number) => [100_000 * rate, 100_000, 100_000 * 0.1 * (rate / 0.1) ** 0.5, 100_000];
  const rates = { cohort: [0.14, 0.12, 0.13], comparator: [0.08, 0.09, 0.1, 0.11, 0.12] };
  const arm = (of: 'cohort' | 'comparator') => armOfAreas(rates[of].map(returning));
  const prior = (of: 'cohort' | 'comparator') => ({
    events: rates[of].map((rate) => 100_000 * rate),
    exposure: rates[of].map(() => 100_000),
  });
  const design = { cohort: arm('cohort'), comparator: arm('comparator') };
  const found = regressionToMean(design, { cohort: prior('cohort'), comparator: prior('comparator') });
  expect(found.unadjusted.value).toBeLessThan(-0.1);
  expect(found.adjustedForPriorYear.value).toBeCloseTo(0, 12);
  expect(found.adjustedForPriorYear.slope.value).toBeCloseTo(-0.5, 12);
  expect(found.modelAdjustedForPriorYear.value).toBeCloseTo(0, 12);
  expect(found.isMoved).toBe(true);
  const wavering = (own: ArmData): ArmData => ({
    ...own,
    events: own.events.map((events, area) => events * (area % 2 === 0 ? 1.08 : 0.92)),
  });
  const uncertain = regressionToMean(
    { cohort: wavering(design.cohort), comparator: wavering(design.comparator) },
    { cohort: prior('cohort'), comparator: prior('comparator') },
  );
  const errors = Math.abs(uncertain.modelAdjustedForPriorYear.value - uncertain.model.value) / uncertain.model.error;
  expect([errors > 0.5, errors < 2, uncertain.isMoved]).toEqual([true, true, true]);
  const empty = { events: [0, 1, 1], exposure: [1, 1, 1] };
  expect(() => regressionToMean(design, { cohort: empty, comparator: prior('comparator') })).toThrow(
    'every area must have events in every year, but area 1 has 0',
  );
  const alone = { ...design, cohort: armOfAreas([returning(0.14)]) };
  expect(() => regressionToMean(alone, { cohort: prior('cohort'), comparator: prior('comparator') })).toThrow(
    'the cohort has fewer than two areas',
  );
});
