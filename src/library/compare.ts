import { analyse } from '../analyse.js';
import type { Analysis } from '../domain/results/analysis.js';
import type { Data } from './data.js';
import type { CompareOptions } from './options.js';
import { analysisOf } from './run.js';

/** What `compare` finds, and `compare --json` prints: one of `results` for each metric and cohort. */
export type CompareResult = Analysis;

/**
 * The growth per head of each cohort against its comparator's, with its interval, p-value and word. Rates are events
 * per `per` (1,000) people a year, growth is in percent, gaps in percentage points. The same data give the same result.
 *
 * @throws VanguardError with every problem found: VM2xx when the data cannot answer what is asked
 * @throws RangeError when an option has no value that it can have, or there is no such option
 * @throws TypeError when the data are not what the readers return, such as a promise of it
 *
 * Methods and references: docs/methods.md
 */
export function compare(data: Data, options: CompareOptions = {}): CompareResult {
  return analysisOf(data, options, analyse);
}
