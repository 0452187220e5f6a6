import type { Analysis } from './domain/analysis.js';
import { throwIfAny } from './domain/problem.js';
import type { Settings } from './domain/settings.js';
import { assembleAnalysis } from './steps/assemble-analysis.js';
import { withEffects } from './steps/effects.js';
import { prepare } from './steps/prepare.js';
import type { Inputs } from './steps/read-inputs.js';
import { sayResults } from './steps/say-results.js';
import { compareScreened } from './steps/screen.js';

/**
 * Compares the growth of each cohort with its comparator's: reads the inputs, brings them to one set of areas, puts
 * each area on its side and looks for faults (all in `prepare`), then measures, with and without what it found.
 *
 * @throws VanguardError with every problem found, when there is any
 */
export function analyse(inputs: Inputs, settings: Settings): Analysis {
  const prepared = prepare(inputs, settings);
  const compared = prepared.requests.map((request) => compareScreened(request, prepared.findings));
  throwIfAny(compared.flatMap((one) => one.problems));
  const found = [...prepared.findings, ...compared.flatMap((one) => one.findings)];
  const measured = compared.flatMap((one) => one.results);
  const results = sayResults(measured, found, prepared.requests);
  const findings = withEffects(found, prepared.requests);
  return assembleAnalysis({ ...prepared, results, findings });
}
