import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Contrast,
  fromBaselineMean,
  seasonallyMatched,
  seasonalWeights,
  slope,
} from '../../src/compare/event-study/contrasts.js';
import { type CovarianceName, covariances } from '../../src/compare/event-study/covariances.js';
import { eventStudy } from '../../src/compare/event-study/event-study.js';
import { type EventFit, fitEventStudy } from '../../src/compare/event-study/fit.js';
import { eventModel, type Term } from '../../src/compare/event-study/model.js';
import type { ArmHistory, History } from '../../src/compare/histories/history.js';
import { expectBiasReduced } from './bias-reduced.js';
import { readJson } from './panel-data.js';
import { errorsOf, type Matched, quarters, resultOf, type StudyCase, sameModel, studyCases } from './study-cases.js';
import { termsBut, wandering } from './wandering.js';
import { comparing } from './worst-error.js';

// The files print 15 digits and R stopped its own Newton steps at 1e-13, which is 1e-9 of an effect of 0.0001.
const coefficient = 1e-9;
const standardError = 1e-8;
const software = {
  CR0: 'CR0',
  CR1: 'CR1',
  'CR1-stata': 'CR1S_stata_all_fe',
  'CR1-fixest': 'CR1_fixest_nested',
  CR3: 'CR3_jackknife',
} as const satisfies Record<Exclude<CovarianceName, 'CR2'>, string>;

const baseline = [4, 5, 6, 7];
const fixest = readJson<{
  readonly results: readonly (Pick<StudyCase, 'metric' | 'cohort' | 'spec' | 'coef'> & {
    readonly se_default_cluster: readonly number[];
  })[];
}>('panel/05b_event_study_fixest.json').results;

describe.each(studyCases)('the $spec form of $metric $cohort', (one) => {
  const fitted = (): EventFit => fitEventStudy(eventModel(one.history, one.spans));
  const size = one.terms.length;

  test('has the effects and all the errors of R', () => {
    const fit = fitted();
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
    const fit = fitted();
    const expected = sameModel(fixest, one);
    comparing(standardError).closeAll('effect', fit.termEffects, expected?.coef ?? []);
    const errors = errorsOf(covariances['CR1-fixest'].of(fit), size);
    comparing(standardError).closeAll('error', errors, expected?.se_default_cluster ?? []);
  });
});

test.each(studyCases.filter(({ spec, cohort }) => spec !== 'quarterly' && cohort === 'EHCH'))(
  'the $spec form of $metric $cohort has the bias-reduced errors and degrees of freedom of dense matrices in numpy',
  expectBiasReduced,
);

test.each(studyCases.filter(({ spec }) => spec === 'quarterly'))(
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

test('the limits of a term are as many errors to either side as t has at their level', () => {
  const arm = (...events: readonly (readonly number[])[]) => ({ events, exposure: events.map(() => [90, 90, 90]) });
  const history = { cohort: arm([9, 8, 9], [7, 9, 6], [8, 8, 5]), comparator: arm([9, 8, 7], [8, 9, 9], [7, 7, 8]) };
  const { terms, df } = resultOf(eventStudy(history, [{ label: 'last', periods: [2] }], { level: 0.9 }));
  const [{ value, error, growthRatio }] = terms as [(typeof terms)[number]];
  expect(df).toBe(2);
  // Student's t on 2 degrees of freedom, from tables.
  for (const [limit, sign] of [
    [growthRatio.lower, -1],
    [growthRatio.upper, 1],
  ] as const) {
    expect(Math.log(limit)).toBeCloseTo(value + sign * 2.919986 * error, 6);
  }
});

test('an area that never has an event changes no effect, and leaves every number one', () => {
  const arm = (...events: readonly (readonly number[])[]) => ({ events, exposure: events.map(() => [90, 90, 90]) });
  const cohort = arm([9, 8, 9], [7, 9, 6], [8, 8, 5]);
  const areas = [
    [9, 8, 7],
    [8, 9, 9],
    [5, 7, 6],
  ] as const;
  const terms = [{ label: 'last', periods: [2] }];
  for (const covariance of ['CR3', 'CR2'] as const) {
    const options = { level: 0.95, covariance };
    const without = resultOf(eventStudy({ cohort, comparator: arm(...areas) }, terms, options));
    const found = resultOf(eventStudy({ cohort, comparator: arm(...areas, [0, 0, 0]) }, terms, options));
    expect(found.terms[0]?.value).toBeCloseTo(without.terms[0]?.value ?? 0, 12);
    expect([found.terms[0]?.error, found.terms[0]?.df, found.dispersion].every(Number.isFinite)).toBe(true);
  }
});

test('the season of a period is that of the baseline, wherever its year begins', () => {
  expect(seasonalWeights(6, [1, 2, 3, 4])).toEqual([
    [1, 0, 0, 0, -1, 0],
    ...[1, 2, 3, 4].map(() => [0, 0, 0, 0, 0, 0]),
    [0, -1, 0, 0, 0, 1],
  ]);
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
  for (const periods of [[-1], [1.5], [0, 3], []]) {
    expect(() => eventStudy(history, [{ label: 'none', periods }, last], level)).toThrow('among the 3 of the history');
  }
  expect(() => eventStudy(history, [{ label: 'all', periods: [0, 1, 2] }], level)).toThrow('to be the reference');
  const alone = { ...history, comparator: arm([row]) };
  expect(eventStudy(alone, [last], level)).toEqual({ none: expect.stringContaining('comparator has fewer than two') });
  const once = { ...history, cohort: arm([row, [9, 8, 0]]) };
  expect(eventStudy(once, [{ label: 'both', periods: [1, 2] }], level)).toHaveProperty('df', 1);
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

test('CR3 is about the fit of all areas, not about the mean of the fits without one', () => {
  const history = wandering(11, 4, 6, 3);
  const terms = termsBut(0, 3);
  const of = (own: History): readonly number[] => {
    const study = eventStudy(own, terms, { level: 0.95 });
    if ('none' in study) throw new Error(study.none);
    return study.terms.map((term) => term.value);
  };
  const study = eventStudy(history, terms, { level: 0.95 });
  if ('none' in study) throw new Error(study.none);
  const drop = (arm: ArmHistory, at: number): ArmHistory => ({
    events: arm.events.toSpliced(at, 1),
    exposure: arm.exposure.toSpliced(at, 1),
  });
  const { cohort, comparator } = history;
  const fits = [
    ...cohort.events.map((_, at) => of({ cohort: drop(cohort, at), comparator })),
    ...comparator.events.map((_, at) => of({ cohort, comparator: drop(comparator, at) })),
  ];
  for (const [term, { value, error }] of study.terms.entries()) {
    const squares = fits.reduce((sum, fit) => sum + ((fit[term] ?? 0) - value) ** 2, 0);
    expect(error).toBeCloseTo(Math.sqrt((9 / 10) * squares), 9);
  }
});
