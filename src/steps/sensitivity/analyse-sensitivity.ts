import { throwIfAny } from '../../domain/problems/problem.js';
import type { Analysis } from '../../domain/results/analysis.js';
import type { RobustnessResult } from '../../domain/results/robustness.js';
import type { Settings } from '../../domain/settings.js';
import type { Inputs } from '../inputs/read-inputs.js';
import { assembleStudy, type Prepared, prepareStudy, type Study } from '../prepare.js';
import { buildSides } from '../sides/build-sides.js';
import { screenedRequest } from '../sides/screen.js';
import { sideFindings } from '../sides/side-findings.js';
import { robustnessOf } from './robustness.js';
import { specificationsOf } from './specifications.js';
import { summarise } from './summarise.js';

/**
 * The gap of each cohort under every specification, those that cannot be measured with the reason.
 *
 * @throws VanguardError with every problem found, when none of them can be measured
 */
export function analyseSensitivity(inputs: Inputs, settings: Settings): Analysis {
  const prepared = prepareStudy(inputs, settings);
  return assembleStudy(prepared, measureSensitivity(prepared));
}

/** The same of a run that is prepared. */
export function measureSensitivity(prepared: Prepared): Study {
  const specifications = prepared.requests.flatMap((request) => specificationsOf(request, prepared)).sort(byContract);
  const built = prepared.requests
    .map((request) => screenedRequest(request, prepared.findings))
    .map((request) => ({ request, sides: buildSides(request) }));
  if (specifications.every((one) => one.difference_pp === null)) {
    throwIfAny(built.flatMap(({ sides }) => sides.problems));
  }
  const findings = built.flatMap(({ request, sides }) =>
    sides.problems.length > 0 ? [] : sideFindings(sides, request),
  );
  const robustness = built.flatMap(({ request, sides }) =>
    sides.problems.length > 0 ? [] : robustnessOf(sides, request),
  );
  const method = { p_value: 'of each estimator, on the log ratio' };
  const sensitivity = { specifications, summaries: summarise(specifications) };
  return {
    command: 'sensitivity',
    findings,
    method,
    section: { sensitivity, robustness: robustness.sort(byContract) },
  };
}

type OfCohort = Pick<RobustnessResult, 'metric' | 'cohort'>;

function byContract(first: OfCohort, second: OfCohort): number {
  const [one, other] = [`${first.metric}|${first.cohort}`, `${second.metric}|${second.cohort}`];
  return one < other ? -1 : one === other ? 0 : 1;
}
