import { unwatched, type Watch } from '../domain/common/progress.js';
import type { Finding } from '../domain/problems/finding.js';
import { throwIfAny } from '../domain/problems/problem.js';
import type { Analysis, PartCommand } from '../domain/results/analysis.js';
import type { Settings } from '../domain/settings.js';
import { assembleAnalysis } from './assemble-analysis.js';
import { withEffects } from './compare/effects.js';
import { requireByArea } from './compare/require-by-area.js';
import { type Placed, placeAreas } from './inputs/place-areas.js';
import { type Inputs, type InputsRead, readInputs } from './inputs/read-inputs.js';
import { chooseMetrics } from './metrics/choose-metrics.js';
import type { MetricRequest } from './metrics/metric-request.js';
import { assignSides } from './sides/assign-sides.js';
import { checkNames } from './sides/check-names.js';
import { leaveOutHidden } from './sides/leave-out-hidden.js';
import { placeBands } from './standardise/place-bands.js';
import { checkQuality } from './validate/check-quality.js';

/** A run up to the point where something is measured. */
export interface Prepared {
  readonly read: InputsRead;
  readonly placed: Placed;
  readonly settings: Settings;
  /** The metrics of the run, each with its areas on their sides. */
  readonly requests: readonly MetricRequest[];
  readonly findings: readonly Finding[];
  /** The name of the cohorts file, when one replaced the built-in list. */
  readonly named: string | undefined;
  /** Is told how far the run is. */
  readonly watch: Watch;
}

/**
 * Reads the inputs, brings them to one set of areas, chooses what to measure and puts each area on its side.
 *
 * @throws VanguardError with every problem found, when there is any
 */
export function prepare(inputs: Inputs, settings: Settings): Prepared {
  const { watch = unwatched } = inputs;
  const read = readInputs(inputs, settings.read);
  watch({ doing: 'bringing the data to one set of areas' });
  throwIfAny(read.problems);
  const placed = placeBands(placeAreas(read, settings), read, settings);
  throwIfAny(placed.problems);
  const named = checkNames(read, placed, settings);
  throwIfAny(named.problems);
  const chosen = chooseMetrics(placed, settings, watch);
  throwIfAny(chosen.problems);
  const sides = chosen.metrics.map((request) => assignSides(request, read, settings));
  throwIfAny(sides.flatMap((side) => side.problems));
  watch({ doing: 'checking the data' });
  const requests = sides.map((side) => leaveOutHidden(side.request));
  throwIfAny(requests.flatMap((one) => one.problems));
  return {
    read,
    placed,
    settings,
    requests: requests.map((one) => one.request),
    findings: [
      ...read.findings,
      ...placed.findings,
      ...named.findings,
      ...chosen.findings,
      ...sides.flatMap((side) => side.findings),
      ...checkQuality(read, placed, sides),
    ],
    named: inputs.cohorts?.name,
    watch,
  };
}

/**
 * The same for what is no comparison alone.
 *
 * @throws VanguardError as `prepare`, and for settings that only a comparison has
 */
export function prepareStudy(inputs: Inputs, settings: Settings): Prepared {
  requireByArea(settings.cluster);
  return prepare(inputs, settings);
}

/** Does the same with the request of each metric, and tells which it is at. */
export function eachRequest<T>({ requests, watch }: Prepared, doing: string, use: (request: MetricRequest) => T): T[] {
  return requests.map((request, done, { length: all }) => {
    watch({ doing: `${doing} ${request.metric.replaceAll('_', ' ')}`, done, all, unit: 'measures' });
    return use(request);
  });
}

/** What a command other than `compare` measured, with its own findings and what its method has of its own. */
export interface Study {
  readonly command: Exclude<PartCommand, 'compare'>;
  readonly findings: readonly Finding[];
  readonly method: Partial<Analysis['method']>;
  readonly section: Pick<Analysis, 'sensitivity' | 'robustness' | 'areas' | 'trend' | 'events' | 'sites' | 'seasons'>;
}

/** The analysis of a study: its section beside what every analysis says of its inputs. */
export function assembleStudy(prepared: Prepared, { command, findings, method, section }: Study): Analysis {
  const found = withEffects([...prepared.findings, ...findings], prepared.requests);
  const analysis = assembleAnalysis({ ...prepared, results: [], findings: found });
  return { ...analysis, command, method: { ...analysis.method, ...method }, ...section };
}
