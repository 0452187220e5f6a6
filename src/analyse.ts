import type { Analysis } from './domain/analysis.js';
import type { Finding } from './domain/finding.js';
import { throwIfAny } from './domain/problem.js';
import type { Settings } from './domain/settings.js';
import { assembleAnalysis } from './steps/assemble-analysis.js';
import { assignSides } from './steps/assign-sides.js';
import { checkQuality } from './steps/check-quality.js';
import { chooseMetrics } from './steps/choose-metrics.js';
import { compareCohorts } from './steps/compare-cohorts.js';
import { placeAreas } from './steps/place-areas.js';
import { type Inputs, readInputs } from './steps/read-inputs.js';

/**
 * Compares the growth of each cohort with its comparator's: reads the inputs, brings them to one set of
 * areas, puts each area on its side, looks for faults, and measures.
 *
 * @throws VanguardError with every problem found, when there is any
 */
export function analyse(inputs: Inputs, settings: Settings): Analysis {
  const read = readInputs(inputs, settings.read);
  throwIfAny(read.problems);
  const placed = placeAreas(read, settings);
  throwIfAny(placed.problems);
  const chosen = chooseMetrics(placed, settings);
  throwIfAny(chosen.problems);
  const sides = chosen.metrics.map((request) => assignSides(request, read, settings));
  throwIfAny(sides.flatMap((side) => side.problems));
  const compared = sides.map((side) => compareCohorts(side.request));
  throwIfAny(compared.flatMap((one) => one.problems));
  const findings: Finding[] = [
    ...read.findings,
    ...placed.findings,
    ...chosen.findings,
    ...sides.flatMap((side) => side.findings),
    ...compared.flatMap((one) => one.findings),
    ...checkQuality(read, placed, sides),
  ];
  const results = compared.flatMap((one) => one.results);
  return assembleAnalysis({ read, placed, settings, results, findings, named: inputs.cohorts?.name });
}
