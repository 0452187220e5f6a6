/**
 * What a result is as JSON: import from `vanguard-metrics/schema`. It loads zod, which the other paths do not.
 *
 * @module schema
 */

import type { Analysis } from './domain/results/analysis.js';
import { inWords } from './report/problems/in-words.js';
import { readAnalysis } from './schema/read-analysis.js';

export { analysisSchemaId } from './domain/results/analysis.js';
export { analysisJsonSchema, analysisSchema } from './schema/analysis.js';

/**
 * The analysis that was saved as JSON, by the command line or by `JSON.stringify` of a result.
 *
 * @param text the whole file
 * @param name what messages call it
 * @throws VanguardError VM120 when it is not JSON, VM121 not an analysis, VM122 of a newer version, VM123 not whole
 */
export function parseAnalysis(text: string, name = 'analysis.json'): Analysis {
  return inWords(() => readAnalysis(name, text));
}
