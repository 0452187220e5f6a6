import { VanguardError } from '../domain/problems/problem.js';
import { type Analysis, type AnalysisPart, partCommands } from '../domain/results/analysis.js';
import type { Settings } from '../domain/settings.js';
import { describeProblems } from '../report/problems/describe.js';
import { measureTrend } from './analyse-trend.js';
import { measureAreas } from './areas/analyse-areas.js';
import { assembleAnalysis } from './assemble-analysis.js';
import { compareAll } from './compare/compare-all.js';
import { measureEvents } from './events/analyse-events.js';
import type { Inputs } from './inputs/read-inputs.js';
import { joinAnalyses } from './join-analyses.js';
import { assembleStudy, type Prepared, prepareStudy, type Study } from './prepare.js';
import { measureSensitivity } from './sensitivity/analyse-sensitivity.js';

type Measured = { readonly study: Study } | { readonly missing: AnalysisPart };

const studies = {
  trend: measureTrend,
  area: (prepared: Prepared) => measureAreas(prepared),
  sensitivity: measureSensitivity,
  events: measureEvents,
} as const satisfies Record<Study['command'], (prepared: Prepared) => Study>;

/**
 * Everything that a report says of one reading of the inputs: the comparisons, and beside them each study that the
 * data allow; of one that they do not, the reason.
 *
 * @throws VanguardError with every problem found, when nothing can be compared
 */
export function analyseReport(inputs: Inputs, settings: Settings): Analysis {
  const prepared = prepareStudy(inputs, settings);
  const compared = assembleAnalysis({ ...prepared, ...compareAll(prepared) });
  const names = Object.keys(studies) as Study['command'][];
  const measured = names.map((name, done, { length: all }) => {
    prepared.watch({ doing: `measuring for the report (${name})`, done, all, unit: 'parts' });
    return attempt(name, prepared, compared.method);
  });
  const found = measured.flatMap((one) => ('study' in one ? [assembleStudy(prepared, one.study)] : []));
  const joined = joinAnalyses([
    { name: 'compare', analysis: compared },
    ...found.map((analysis) => ({ name: analysis.command, analysis })),
  ]);
  const missing = measured.flatMap((one) => ('missing' in one ? [one.missing] : []));
  const parts = [...(joined.parts ?? []), ...missing].sort(
    (one, other) => partCommands.indexOf(one.command) - partCommands.indexOf(other.command),
  );
  return { ...joined, parts };
}

function attempt(command: Study['command'], prepared: Prepared, method: Analysis['method']): Measured {
  try {
    return { study: studies[command](prepared) };
  } catch (error) {
    if (!(error instanceof VanguardError)) throw error;
    const [described] = describeProblems(error.problems);
    const { code, headline: message } = described ?? { code: error.problems[0].code, headline: error.message };
    return { missing: { command, method, not_measured: { code, message } } };
  }
}
