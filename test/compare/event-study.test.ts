import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contrast, fromBaselineMean, seasonallyMatched, slope } from '../../src/compare/event-study/contrasts.js';
import { type CovarianceName, covariances } from '../../src/compare/event-study/covariances.js';
import { type EventStudy, eventStudy } from '../../src/compare/event-study/event-study.js';
import { type EventFit, fitEventStudy } from '../../src/compare/event-study/fit.js';
import { eventModel, type Term } from '../../src/compare/event-study/model.js';
import type { History } from '../../src/compare/history.js';
import { type Count, historyOf, readJson, readPanel } from './panel-data.js';
import { comparing } from './worst-error.js';

// The files print 15 digits and R stopped its own Newton steps at 1e-13, which is 1e-9 of an effect of 0.0001.
const coefficient = 1e-9;
const standardError = 1e-8;
// clubSandwich keeps the direction of an area's own level, which is all rounding: its errors are off in the eighth digit,
// its degrees of freedom in the third, and useless for bed days (test/reference/panel/README.md).
const clubSandwich = { error: 1e-7, df: 5e-3 };

interface Matched {
  readonly period: string;
  readonly est: number;
  readonly se_CR0: number;
  readonly se_CR3: number;
}

interface StudyCase {
  readonly metric: Count;
  readonly cohort: string;
  readonly spec: 'did' | 'annual' | 'quarterly';
  readonly terms: readonly string[];
  readonly coef: readonly number[];
  readonly phi_quasi: number;
  readonly se: Readonly<Record<string, readonly number[]>> & { readonly CR2_clubSandwich?: readonly number[] };
  readonly CR2_satterthwaite_df?: readonly number[];
  readonly vcov_CR0: readonly (readonly number[])[];
  readonly vcov_CR3: readonly (readonly number[])[];
  readonly pretrend?: { readonly linear_slope_per_quarter?: Omit<Matched, 'period'> };
  readonly seasonally_matched?: readonly Matched[];
  readonly baseline_year_mean?: readonly Matched[];
}

const software = {
  CR0: 'CR0',
  CR1: 'CR1',
  'CR1-stata': 'CR1S_stata_all_fe',
  'CR1-fixest': 'CR1_fixest_nested',
  CR3: 'CR3_jackknife',
} as const satisfies Record<Exclude<CovarianceName, 'CR2'>, string>;

const years = ['2013/14', '2014/15', '2015/16', '2016/17', '2017/18'];
const quarters = years.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year} Q${quarter}`));
const baseline = [4, 5, 6, 7];
const rows = readPanel('panel/panel.csv');
const cases = readJson<readonly StudyCase[]>('panel/05_event_study.json').map((one) => ({
  ...one,
  history: historyOf(rows, one.cohort, one.metric),
  spans: one.terms.map((label): Term => ({ label, periods: spanOf(label) })),
}));
const fixest = readJson<{
  readonly results: readonly (Pick<StudyCase, 'metric' | 'cohort' | 'spec' | 'coef'> & {
    readonly se_default_cluster: readonly number[];
  })[];
}>('panel/05b_event_study_fixest.json').results;

const dense =
  readJson<
    readonly (Pick<StudyCase, 'metric' | 'cohort' | 'spec'> & {
      readonly se: readonly number[];
      readonly df: readonly number[];
    })[]
  >('panel/05c_bias_reduced.json');

function spanOf(label: string): number[] {
  return quarters.flatMap((quarter, at) => {
    const isIn = label === 'post2015/16on' ? at >= 8 : quarter.startsWith(label);
    return isIn ? [at] : [];
  });
}

function errorsOf(matrix: Float64Array, size: number): number[] {
  return Array.from({ length: size }, (_, at) => Math.sqrt(matrix[at * (size + 1)] ?? 0));
}

function resultOf(study: EventStudy): Exclude<EventStudy, { none: string }> {
  if ('none' in study) throw new Error(study.none);
  return study;
}

describe.each(cases)('the $spec form of $metric $cohort', (one) => {
  const fit: EventFit = fitEventStudy(eventModel(one.history, one.spans));
  const size = one.terms.length;

  test('has the effects and all the errors of R', () => {
    comparing(coefficient).closeAll('effect', fit.termEffects, one.coef);
    const { close, closeAll } = comparing(standardError);
    close('dispersion', fit.dispersion, one.phi_quasi);
    closeAll('counting error', errorsOf(fit.countingCovariance, size), one.se.model_poisson ?? []);
    for (const [name, column] of Object.entries(software)) {
      const matrix = covariances[name as CovarianceName].of(fit); // the keys of `software` are the names
      closeAll(name, errorsOf(matrix, size), one.se[column] ?? []);
      if (name === 'CR0' || name === 'CR3') {
        const expected = one[`vcov_${name}`].flat();
        comparing(standardError, Math.max(...expected) / 100).closeAll(`${name} matrix`, matrix, expected);
      }
    }
  });

  test('has the effects and errors of fixest', () => {
    const expected = fixest.find(
      ({ metric, cohort, spec }) => `${metric} ${cohort} ${spec}` === `${one.metric} ${one.cohort} ${one.spec}`,
    );
    comparing(standardError).closeAll('effect', fit.termEffects, expected?.coef ?? []);
    const errors = errorsOf(covariances['CR1-fixest'].of(fit), size);
    comparing(standardError).closeAll('error', errors, expected?.se_default_cluster ?? []);
  });
});

// The quarterly form of one cohort stands for the others: it takes longest.
test.each(cases.filter(({ spec, cohort }) => spec !== 'quarterly' || cohort === 'EHCH'))(
  'the $spec form of $metric $cohort has the bias-reduced errors and degrees of freedom of dense matrices in numpy',
  (one) => {
    const fit = fitEventStudy(eventModel(one.history, one.spans));
    const expected = dense.find(
      ({ metric, cohort, spec }) => `${metric} ${cohort} ${spec}` === `${one.metric} ${one.cohort} ${one.spec}`,
    );
    const errors = errorsOf(covariances.CR2.of(fit), one.terms.length);
    const df = covariances.CR2.dfOf(fit);
    comparing(standardError).closeAll('error', errors, expected?.se ?? []);
    comparing(standardError).closeAll('df', df, expected?.df ?? []);
    const study = resultOf(eventStudy(one.history, one.spans, { level: 0.95, covariance: 'CR2' }));
    expect(study.terms.map((term) => term.df)).toEqual([...df]);
    if (one.se.CR2_clubSandwich === undefined) return;
    comparing(clubSandwich.error).closeAll('error in R', errors, one.se.CR2_clubSandwich);
    if (one.metric === 'emergency_admissions') {
      comparing(clubSandwich.df).closeAll('df in R', df, one.CR2_satterthwaite_df ?? []);
    }
  },
);

test.each(cases.filter(({ spec }) => spec === 'quarterly'))(
  '$metric $cohort: seasonally matched effects, effects from the baseline mean and the slope before agree with R',
  (one) => {
    const { close } = comparing(standardError);
    for (const name of ['CR0', 'CR3'] as const) {
      const { curve } = resultOf(eventStudy(one.history, one.spans, { level: 0.95, covariance: name }));
      const agree = (
        label: string,
        found: Contrast | undefined,
        expected: Omit<Matched, 'period'> | undefined,
      ): void => {
        close(label, found?.value, expected?.est);
        close(`${label} error`, found?.error, expected?.[`se_${name}`]);
      };
      const matched = seasonallyMatched(curve, baseline);
      for (const expected of one.seasonally_matched ?? []) {
        agree(expected.period, matched[quarters.indexOf(expected.period)], expected);
      }
      for (const [at, found] of fromBaselineMean(curve, baseline).entries()) {
        agree(`from mean ${at}`, found, one.baseline_year_mean?.[at]);
      }
      agree('slope', slope(curve, [0, 1, 2, 3, 4, 5, 6, 7]), one.pretrend?.linear_slope_per_quarter);
      for (const at of baseline) expect(matched[at]).toEqual({ value: 0, error: 0 });
    }
  },
);

test('a history without noise gives back the effects it was made with, and no error', () => {
  const areas = (count: number, effect: readonly number[], first: number): History['cohort'] => {
    const people = Array.from({ length: count }, (_, area) =>
      effect.map((_, at) => 1000 * (area + 2) + 40 * at * first),
    );
    const rate = (area: number, at: number): number => 0.1 * (1 + area / 10) * Math.exp(0.02 * at + (effect[at] ?? 0));
    return { exposure: people, events: people.map((row, area) => row.map((years, at) => years * rate(area, at))) };
  };
  const history = { cohort: areas(3, [0, 0, -0.04, -0.09], 1), comparator: areas(5, [0, 0, 0, 0], 2) };
  const terms = [
    { label: 'third', periods: [2] },
    { label: 'fourth', periods: [3] },
  ];
  const { terms: found, df, dispersion } = resultOf(eventStudy(history, terms, { level: 0.95 }));
  expect(df).toBe(2);
  expect(dispersion).toBeCloseTo(0, 12);
  for (const [at, expected] of [-0.04, -0.09].entries()) {
    expect(found[at]?.value).toBeCloseTo(expected, 12);
    expect(found[at]?.error).toBeCloseTo(0, 12);
    expect(found[at]?.growthRatio.upper).toBeCloseTo(Math.exp(expected), 10);
  }
  const swapped = { cohort: history.comparator, comparator: history.cohort };
  const { terms: turned } = resultOf(eventStudy(swapped, terms, { level: 0.95 }));
  for (const [at, { value }] of found.entries()) expect(turned[at]?.value).toBeCloseTo(-value, 12);
});

test('valid histories, however odd, have effects and errors that are numbers', () => {
  const periods = 4;
  const row = (most: number) => fc.array(fc.integer({ min: 1, max: most }), { minLength: periods, maxLength: periods });
  const arm = fc
    .array(fc.tuple(row(5_000), row(5_000_000)), { minLength: 2, maxLength: 6 })
    .map((rows) => ({ events: rows.map(([events]) => events), exposure: rows.map(([, exposure]) => exposure) }));
  const terms = [1, 2, 3].map((period): Term => ({ label: `${period}`, periods: [period] }));
  fc.assert(
    fc.property(arm, arm, (cohort, comparator) => {
      for (const covariance of ['CR3', 'CR2'] as const) {
        const study = resultOf(eventStudy({ cohort, comparator }, terms, { level: 0.95, covariance }));
        for (const { value, error, pValue, df } of study.terms) {
          expect([value, error, pValue, df].every(Number.isFinite)).toBe(true);
          expect(df).toBeGreaterThan(0);
        }
      }
    }),
  );
});

test('terms that overlap or leave no reference are refused, and arms too thin to leave one out have no effects', () => {
  const row = [9, 8, 7];
  const arm = (events: readonly (readonly number[])[]) => ({ events, exposure: events.map(() => [90, 90, 90]) });
  const history = { cohort: arm([row, row]), comparator: arm([row, row]) };
  const level = { level: 0.95 };
  const last = { label: 'last', periods: [2] };
  expect(() => eventStudy(history, [last, { label: 'again', periods: [2] }], level)).toThrow('periods of its own');
  expect(() => eventStudy(history, [{ label: 'beyond', periods: [3] }], level)).toThrow('among the 3 of the history');
  expect(() => eventStudy(history, [{ label: 'all', periods: [0, 1, 2] }], level)).toThrow('to be the reference');
  expect(eventStudy(history, [last], level)).toMatchObject({ df: 1, terms: [{ label: 'last', pValue: 1 }] });
  const thin = { ...history, cohort: arm([row, [9, 8, 0]]) };
  expect(eventStudy(thin, [last], level)).toEqual({ none: expect.stringContaining('cohort in a term') });
  expect(eventStudy({ ...history, comparator: thin.cohort }, [last], level)).toEqual({
    none: expect.stringContaining('comparator in a period'),
  });
  expect(eventStudy({ ...history, cohort: arm([row]) }, [last], level)).toEqual({
    none: expect.stringContaining('fewer than two areas'),
  });
});
