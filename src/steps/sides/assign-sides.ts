import type { AreaCode } from '../../domain/areas/area.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import type { Settings } from '../../domain/settings.js';
import { firstDayOf, lastDayOf, lastMonthOf } from '../../domain/time/period.js';
import { canonicalCode } from '../../geography/area-names.js';
import { assignArms } from '../../geography/arms.js';
import { builtInCohorts } from '../../geography/built-in-cohorts.js';
import { fileCohorts } from '../../geography/file-cohorts.js';
import { parseAreaKey } from '../../read/cells/area-key.js';
import type { InputsRead } from '../inputs/read-inputs.js';
import type { ChosenMetric } from '../metrics/choose-metrics.js';
import type { MetricRequest } from '../metrics/metric-request.js';

/** A metric with every area on its side. */
export interface SidesAssigned {
  readonly request: MetricRequest;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** Puts the areas of a metric on their sides, by the cohorts file or the built-in list. */
export function assignSides(chosen: ChosenMetric, read: InputsRead, settings: Settings): SidesAssigned {
  const { placed, pair, metric } = chosen;
  const { geography } = placed;
  const plan =
    read.cohorts === undefined
      ? builtInCohorts(settings.cohorts, read.practices, geography)
      : fileCohorts(read.cohorts, settings.cohorts, geography);
  const withActivity = areasOf(placed.activity, (key) => key.startsWith(`${metric}|`));
  const withPopulation = areasOf(placed.populations, () => true);
  const arms = assignArms(
    plan,
    {
      withActivity,
      practiceUnits: new Set([...read.practices.keys()] as AreaCode[]),
      fromFile: read.cohorts !== undefined,
      drop: codes(settings.drop),
      acceptBoundary: [...codes(settings.acceptBoundary).map(canonicalCode), ...placed.ofPractices],
      excludeProgrammes: settings.excludeProgrammes,
      excludeAreas: [...codes(settings.excludeAreas), ...read.exclude],
      span: { start: firstDayOf(pair.baseline.start), end: lastDayOf(lastMonthOf(pair.window)) },
    },
    geography,
  );
  const idle = [...withPopulation].filter((area) => !withActivity.has(area)).sort();
  const findings = idle.length === 0 ? [] : [finding('VM311', 'note', { areas: idle }, { count: idle.length })];
  const problems = arms.problems.length > 0 ? arms.problems : emptyCohorts(plan.cohorts, arms, read);
  return { request: { ...chosen, arms }, findings: [...arms.findings, ...findings], problems };
}

// A cohort that a file names must have an area left; of the built-in ones at least one must.
function emptyCohorts(
  planned: ReturnType<typeof builtInCohorts>['cohorts'],
  arms: ReturnType<typeof assignArms>,
  read: InputsRead,
): Problem[] {
  const empty = arms.cohorts.filter((cohort) => cohort.areas.length === 0);
  if (empty.length === 0 || (read.cohorts === undefined && empty.length < arms.cohorts.length)) return [];
  return empty.map((cohort) => {
    const lost = planned.find((one) => one.name === cohort.name)?.areas ?? [];
    return problem('VM244', { cohort: cohort.name, lost });
  });
}

function areasOf<K extends string>(
  all: ReadonlyMap<K, ReadonlyMap<AreaCode, unknown>>,
  wanted: (key: K) => boolean,
): ReadonlySet<AreaCode> {
  return new Set([...all].filter(([key]) => wanted(key)).flatMap(([, series]) => [...series.keys()]));
}

function codes(texts: readonly string[]): AreaCode[] {
  return texts.flatMap((text) => parseAreaKey(text) ?? []);
}
