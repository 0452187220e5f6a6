import type { Analysis } from '../domain/results/analysis.js';
import type { AreaWish } from '../steps/areas/analyse-areas.js';
import type { EventWish } from '../steps/events/event-result.js';
import { checkOptions } from './check-options.js';
import type { Data } from './data.js';
import { areaRules, eventRules } from './option-rules.js';
import type { CompareOptions } from './options.js';
import { analysisOf } from './run.js';

/**
 * Each area of the cohorts, or one area, with its place in a funnel: `areas` of the result. Loads its code when called,
 * as all of these do.
 *
 * @throws VanguardError, RangeError and TypeError as `compare`, as a rejection
 */
export async function areas(data: Data, options: CompareOptions = {}, wish: AreaWish = {}): Promise<Analysis> {
  checkOptions(wish, areaRules);
  const { analyseAreas } = await import('../steps/areas/analyse-areas.js');
  return analysisOf(data, options, (inputs, settings) => analyseAreas(inputs, settings, wish));
}

/**
 * The gap under every reasonable specification and estimator, and what its word rests on: `sensitivity` and
 * `robustness` of the result.
 *
 * @throws VanguardError, RangeError and TypeError as `compare`, as a rejection
 */
export async function sensitivity(data: Data, options: CompareOptions = {}): Promise<Analysis> {
  const { analyseSensitivity } = await import('../steps/sensitivity/analyse-sensitivity.js');
  return analysisOf(data, options, analyseSensitivity);
}

/**
 * The gap year by year (or quarter by quarter), with the test of the years before the baseline: `events` of the result.
 *
 * @throws VanguardError, RangeError and TypeError as `compare`, as a rejection
 */
export async function events(data: Data, options: CompareOptions = {}, wish: EventWish = {}): Promise<Analysis> {
  checkOptions(wish, eventRules);
  const { analyseEvents } = await import('../steps/events/analyse-events.js');
  return analysisOf(data, options, (inputs, settings) => analyseEvents(inputs, settings, wish));
}

/**
 * Everything that a full report says, of one reading of the data: the comparison and each of the studies that the data
 * allow, with the reason (`parts[].not_measured`) of one that they do not.
 *
 * @throws VanguardError, RangeError and TypeError as `compare`, as a rejection
 */
export async function everything(data: Data, options: CompareOptions = {}): Promise<Analysis> {
  const { analyseReport } = await import('../steps/analyse-report.js');
  return analysisOf(data, options, analyseReport);
}
