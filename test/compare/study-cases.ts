import type { EventStudy } from '../../src/compare/event-study/event-study.js';
import type { Term } from '../../src/compare/event-study/model.js';
import { type Count, historyOf, readJson, readPanel } from './panel-data.js';

/** An estimate of the file with its clustered errors. */
export interface Matched {
  readonly period: string;
  readonly est: number;
  readonly se_CR0: number;
  readonly se_CR3: number;
}

/** One model of 05_event_study.json. */
export interface StudyCase {
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

const years = ['2013/14', '2014/15', '2015/16', '2016/17', '2017/18'];

/** The quarters of the panel, in order. */
export const quarters = years.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year} Q${quarter}`));
const rows = readPanel('panel/panel.csv');

/** Every model of the file, with the data it was fitted to and the periods of its terms. */
export const studyCases = readJson<readonly StudyCase[]>('panel/05_event_study.json').map((one) => ({
  ...one,
  history: historyOf(rows, one.cohort, one.metric),
  spans: one.terms.map((label): Term => ({ label, periods: spanOf(label) })),
}));

function spanOf(label: string): number[] {
  return quarters.flatMap((quarter, at) => {
    const isIn = label === 'post2015/16on' ? at >= 8 : quarter.startsWith(label);
    return isIn ? [at] : [];
  });
}

/** The case of another file that is the same model. */
export function sameModel<Case extends Pick<StudyCase, 'metric' | 'cohort' | 'spec'>>(
  all: readonly Case[],
  one: Pick<StudyCase, 'metric' | 'cohort' | 'spec'>,
): Case | undefined {
  return all.find(({ metric, cohort, spec }) => metric === one.metric && cohort === one.cohort && spec === one.spec);
}

/** The square roots of the diagonal of a matrix. */
export function errorsOf(matrix: Float64Array, size: number): number[] {
  return Array.from({ length: size }, (_, at) => Math.sqrt(matrix[at * (size + 1)] ?? 0));
}

/** The effects of a study that has some. */
export function resultOf(study: EventStudy): Exclude<EventStudy, { none: string }> {
  if ('none' in study) throw new Error(study.none);
  return study;
}
