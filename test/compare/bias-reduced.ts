import { expect } from 'vitest';
import { covariances } from '../../src/compare/event-study/covariances.js';
import { eventStudy } from '../../src/compare/event-study/event-study.js';
import { fitEventStudy } from '../../src/compare/event-study/fit.js';
import { eventModel } from '../../src/compare/event-study/model.js';
import { readJson } from './panel-data.js';
import { errorsOf, resultOf, type StudyCase, sameModel, type studyCases } from './study-cases.js';
import { comparing } from './worst-error.js';

// numpy's and our sums of a few hundred products.
const standardError = 1e-8;
// clubSandwich keeps the direction of an area's own level, which is all rounding: its errors are off in the eighth digit,
// its degrees of freedom in the third, and useless for bed days (test/reference/panel/README.md).
const clubSandwich = { error: 1e-7, df: 5e-3 };

const dense =
  readJson<
    readonly (Pick<StudyCase, 'metric' | 'cohort' | 'spec'> & {
      readonly se: readonly number[];
      readonly df: readonly number[];
    })[]
  >('panel/05c_bias_reduced.json');

/** Fails where a model's bias-reduced errors or degrees of freedom are not those of dense matrices in numpy. */
export function expectBiasReduced(one: (typeof studyCases)[number]): void {
  const fit = fitEventStudy(eventModel(one.history, one.spans));
  const expected = sameModel(dense, one);
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
}
