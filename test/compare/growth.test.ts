import { expect, test } from 'vitest';
import type { Estimate } from '../../src/compare/estimator.js';
import { jackknife } from '../../src/compare/estimators/jackknife.js';
import { growthOf, pointEstimate, totalsOf } from '../../src/compare/growth/growth.js';
import { growthInterval } from '../../src/compare/growth/growth-interval.js';
import { leaveOneOut } from '../../src/compare/robustness/leave-one-out.js';
import { growthCases } from './growth-reference.js';
import { armOf, type Count, readJson, readPanel } from './panel-data.js';
import { comparing } from './worst-error.js';

// The files print 15 digits; a gap of 0.01 points is what is left of two growths of 6%, and a p-value of two tails.
const relative = 1e-9;
// Sums of whole numbers, then one division.
const rounding = 1e-12;

const cases = (['panel', 'tiny'] as const).flatMap((folder) => growthCases(folder).map((one) => ({ folder, ...one })));

function intervalsOf(estimate: Estimate): Exclude<Estimate, { none: string }> {
  if ('none' in estimate) throw new Error(estimate.none);
  return estimate;
}

test('the reference files hold 36 comparisons of the panel and 10 of the tiny one', () => {
  expect(cases.map(({ folder }) => folder).filter((folder) => folder === 'panel')).toHaveLength(36);
  expect(cases).toHaveLength(46);
});

test.each(cases)('$folder $metric $cohort, $label: growth, gap, ratio and events avoided agree with R', (one) => {
  const { close } = comparing(relative);
  const point = pointEstimate(one.design);
  for (const arm of ['cohort', 'comparator'] as const) {
    const expected = arm === 'cohort' ? one.treated : one.control;
    const totals = totalsOf(one.design[arm]);
    expect(totals).toEqual({
      baselineEvents: expected.y0,
      baselineExposure: expected.py0,
      events: expected.y1,
      exposure: expected.py1,
    });
    close('growth', growthOf(totals), expected.growth);
  }
  close('gap', point.differencePp, one.diff_pp);
  close('ratio', point.growthRatio, one.ratio_of_ratios);
  close('expected events', point.expectedEvents, one.counterfactual.expected_events);
  close('avoided events', point.avoidedEvents, one.counterfactual.avoided_events);
});

test.each(cases)('$folder $metric $cohort, $label: the jackknife and leaving one out agree with R', (one) => {
  const { close } = comparing(relative);
  const found = intervalsOf(jackknife.estimate(one.design, { level: 0.95 }));
  expect(found.df).toBe(one.jackknife.df_nt1);
  close('Satterthwaite df', found.dfSatterthwaite, one.jackknife.diff_pp.df_ws);
  close('gap, lower', found.differencePp.lower, one.jackknife.diff_pp.lower_nt1);
  close('gap, upper', found.differencePp.upper, one.jackknife.diff_pp.upper_nt1);
  close('ratio, lower', found.growthRatio.lower, one.jackknife.ror_nt1.ror_lower);
  close('ratio, upper', found.growthRatio.upper, one.jackknife.ror_nt1.ror_upper);
  close('p', found.pValue, one.jackknife.p_nt1);
  const without = leaveOneOut(one.design, 0.95);
  expect(without.map(({ leftOut }) => leftOut)).toEqual(one.leave_one_out.map((_, at) => at));
  for (const [at, expected] of one.leave_one_out.entries()) {
    close(`gap without ${expected.area_code}`, without[at]?.differencePp, expected.diff_pp);
    close(`ratio without ${expected.area_code}`, without[at]?.growthRatio, expected.ror);
  }
});

test('rates over rolling years agree with R', () => {
  const rows = readPanel('panel/panel.csv');
  const { close } = comparing(rounding);
  const expected =
    readJson<
      readonly {
        readonly metric: Count;
        readonly cohort: string;
        readonly end_period: number;
        readonly events: number;
        readonly person_years: number;
        readonly rate_per_1000: number;
      }[]
    >('panel/02_rolling_year.json');
  expect(expected).toHaveLength(2 * 4 * 17);
  for (const year of expected) {
    const window = [3, 2, 1, 0].map((back) => year.end_period - back);
    const { events, exposure } = totalsOf(armOf(rows, year.cohort, year.metric, window, window));
    expect([events, exposure]).toEqual([year.events, year.person_years]);
    close(`${year.cohort} to ${year.end_period}`, (1000 * events) / exposure, year.rate_per_1000);
  }
});

test('a limit of a growth stops where no events would be left', () => {
  const interval = (lower: number | null) => ({ value: -40, lower, upper: 60, level: 0.95 });
  expect([-140, -100, -80, null].map((lower) => growthInterval(interval(lower)))).toEqual(
    [-100, -100, -80, null].map(interval),
  );
});
