import type { Analysis } from '../domain/results/analysis.js';
import type { Settings } from '../domain/settings.js';
import { inWords } from '../report/problems/in-words.js';
import type { Inputs } from '../steps/inputs/read-inputs.js';
import { checkData } from './check-data.js';
import { type Data, type DataToCheck, inputsOf, readingOf } from './data.js';
import type { CompareOptions } from './options.js';
import { settingsOf } from './settings-of.js';

type Measure<R> = (inputs: Inputs, settings: Settings) => R;

// What is checked may be activity alone; what is measured is per head.
const alone = ['activity'];
const perHead = ['activity', 'population'];

/** What a step of the pipeline makes of the data, its problems in words. */
export function runOn<R>(data: DataToCheck, options: CompareOptions, measure: Measure<R>, needed = alone): R {
  checkData(data, needed);
  const settings = settingsOf(options, readingOf(data).agreed);
  const { watch } = options;
  return inWords(() => measure({ ...inputsOf(data), ...(watch === undefined ? {} : { watch }) }, settings));
}

/** The analysis of the data, with how each file was read where they were read in several ways. */
export function analysisOf(data: Data, options: CompareOptions, measure: Measure<Analysis>): Analysis {
  const analysis = runOn(data, options, measure, perHead);
  requireTargets(analysis, options);
  const { differing } = readingOf(data);
  if (Object.keys(differing).length === 0) return analysis;
  const { asked } = analysis.settings;
  const read = { ...Object(asked.read), ...differing };
  return { ...analysis, settings: { ...analysis.settings, asked: { ...asked, read } } };
}

// Where nothing was compared, no target is judged.
function requireTargets({ results }: Analysis, { targets = {} }: CompareOptions): void {
  const known = [...new Set(results.map(({ cohort }) => cohort))];
  const unknown = Object.keys(targets).find((cohort) => !known.includes(cohort));
  if (unknown === undefined || known.length === 0) return;
  throw new RangeError(`targets must name cohorts of the run (${known.join(', ')}), not "${unknown}"`);
}
