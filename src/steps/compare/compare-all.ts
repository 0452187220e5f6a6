import type { Finding } from '../../domain/problems/finding.js';
import { throwIfAny } from '../../domain/problems/problem.js';
import type { ComparisonResult } from '../../domain/results/analysis.js';
import type { Placebos } from '../../domain/results/picture-data.js';
import { placebosOf } from '../picture-data/placebos.js';
import { eachRequest, type Prepared } from '../prepare.js';
import { compareScreened } from '../sides/screen.js';
import { withEffects } from './effects.js';
import { sayResults } from './say-results.js';

/**
 * Every comparison of a prepared run, with all its findings and what each of these does to the gaps.
 *
 * @throws VanguardError with every problem found, when there is any
 */
export function compareAll(prepared: Prepared): {
  readonly results: readonly ComparisonResult[];
  readonly findings: readonly Finding[];
  readonly placebos: readonly Placebos[];
} {
  const compared = eachRequest(prepared, 'comparing', (request) => compareScreened(request, prepared.findings));
  throwIfAny(compared.flatMap((one) => one.problems));
  const found = [...prepared.findings, ...compared.flatMap((one) => one.findings)];
  const measured = compared.flatMap((one) => one.results);
  const results = sayResults(measured, found, prepared.requests);
  return {
    results,
    findings: withEffects(found, prepared.requests),
    placebos: prepared.requests.flatMap((request) => placebosOf(request, results)),
  };
}
