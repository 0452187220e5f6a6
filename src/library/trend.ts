import type { Analysis } from '../domain/results/analysis.js';
import { analyseTrend } from '../steps/analyse-trend.js';
import type { Data } from './data.js';
import type { CompareOptions } from './options.js';
import { analysisOf } from './run.js';

/** What `trend` finds, and `trend --json` prints. */
export type TrendResult = Analysis & Required<Pick<Analysis, 'trend' | 'sites' | 'seasons'>>;

/**
 * The rate of each cohort and its comparator over the twelve months to each quarter, and its index (the baseline year
 * is 100) with a band.
 *
 * @throws VanguardError, RangeError and TypeError as `compare`
 */
export function trend(data: Data, options: CompareOptions = {}): TrendResult {
  const analysis = analysisOf(data, options, analyseTrend);
  return { trend: [], sites: [], seasons: [], ...analysis };
}
