import type { AreaCode } from '../../domain/areas/area.js';
import type { Watch, WatchAmount } from '../../domain/common/progress.js';
import type { Quantity } from '../../domain/counts/observation.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import type { Settings } from '../../domain/settings.js';
import type { WindowPair } from '../../domain/time/window-pair.js';
import type { ArmsAssigned } from '../../geography/arms.js';
import type { Coverage } from '../../measure/coverage.js';
import type { Placed } from '../inputs/place-areas.js';

/** What the comparisons of one metric need. */
export interface MetricRequest {
  readonly metric: Quantity;
  readonly placed: Placed;
  readonly arms: ArmsAssigned;
  readonly pair: WindowPair;
  readonly coverage: Coverage;
  readonly settings: Settings;
  /** Is told how far the run is. */
  readonly watch: Watch;
}

/** Who is told how far the run is with one cohort. */
export function watchOf({ watch, metric }: MetricRequest, cohort: string): WatchAmount {
  const doing = `${cohort}, ${metric.replaceAll('_', ' ')}`;
  return (amount) => watch({ doing, ...amount });
}

/** A request with these areas on neither side. */
export function withoutAreas(request: MetricRequest, areas: ReadonlySet<AreaCode>, why: string): MetricRequest {
  const { arms } = request;
  const keep = (area: AreaCode): boolean => !areas.has(area);
  const sided = new Set([...arms.comparator, ...arms.cohorts.flatMap((cohort) => cohort.areas)]);
  const out = [...areas].filter((area) => sided.has(area)).sort();
  return {
    ...request,
    arms: {
      ...arms,
      cohorts: arms.cohorts.map((cohort) => ({ ...cohort, areas: cohort.areas.filter(keep) })),
      comparator: arms.comparator.filter(keep),
      leftOut: [...arms.leftOut, ...out.map((area) => ({ area, why }))],
    },
  };
}

/** The cohorts that had an area before some were left out, and have none since. */
export function emptiedCohorts(
  before: MetricRequest,
  after: MetricRequest,
  why: { readonly screened?: true } = {},
): Problem[] {
  return after.arms.cohorts.flatMap(({ name, areas }, at) => {
    const lost = before.arms.cohorts[at]?.areas ?? [];
    return areas.length === 0 && lost.length > 0 ? [problem('VM244', { cohort: name, lost, ...why })] : [];
  });
}
