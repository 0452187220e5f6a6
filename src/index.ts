/**
 * Compares per-head growth in cohorts of areas with the rest: read inputs, compare, and report. Functions return values
 * and print nothing; the same inputs give the same result. What is wrong with data is thrown as a `VanguardError`, what
 * is odd about them is in `quality.issues` of a result, and a wrong option is a `RangeError`.
 *
 * Sources of the methods are in docs/methods.md, of the sites and published figures in docs/data.md.
 *
 * @module vanguard-metrics
 */

export { VanguardError } from './domain/problems/problem.js';
export { defaultSettings } from './domain/settings.js';
export { type CohortLists, cohorts } from './library/cohorts.js';
export { type CompareResult, compare } from './library/compare.js';
export { readActivity, readPopulation, readPractices } from './library/read.js';
export type { ReadActivityOptions, ReadPopulationOptions } from './library/read-options.js';
export { type ReportOptions, report } from './library/report.js';
export { areas, events, everything, sensitivity } from './library/studies.js';
export { type TrendResult, trend } from './library/trend.js';
export type * from './library/types.js';
export { validate } from './library/validate.js';
export { version } from './version.js';
