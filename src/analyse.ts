import type { Analysis } from './domain/results/analysis.js';
import type { Settings } from './domain/settings.js';
import { assembleAnalysis } from './steps/assemble-analysis.js';
import { compareAll } from './steps/compare/compare-all.js';
import type { Inputs } from './steps/inputs/read-inputs.js';
import { prepare } from './steps/prepare.js';

/**
 * Compares the growth of each cohort with its comparator's: reads the inputs, brings them to one set of areas, puts
 * each area on its side and looks for faults (all in `prepare`), then measures, with and without what it found.
 *
 * @throws VanguardError with every problem found, when there is any
 */
export function analyse(inputs: Inputs, settings: Settings): Analysis {
  const prepared = prepare(inputs, settings);
  return assembleAnalysis({ ...prepared, ...compareAll(prepared) });
}
