import type { ClusterLabels } from '../../compare/estimator.js';
import type { AreaCode } from '../../domain/areas/area.js';
import type { Arm } from '../../domain/areas/arm.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import { regionFinder } from '../../geography/regions.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import type { SidesBuilt } from '../sides/build-sides.js';

/** Which areas are left out together, or why that cannot be said. */
export interface Clustering {
  labelsOf(cohort: Arm, comparator: Arm): { readonly clusters?: ClusterLabels };
  readonly problems: readonly Problem[];
}

/** The clusters of the areas of some sides, where the settings ask for any. */
export function clustering({ sides, comparators }: SidesBuilt, { settings, placed }: MetricRequest): Clustering {
  if (settings.cluster === 'area') return { labelsOf: () => ({}), problems: [] };
  const regionOf = regionFinder(placed.geography.boundaries);
  const arms = [...sides.map(({ built }) => built.arm), ...[...comparators.values()].map(({ arm }) => arm)];
  const areas = new Set(arms.flatMap((arm) => arm.areas));
  const unknown = [...areas].filter((area) => regionOf(area) === undefined).sort();
  const labels = ({ areas: own }: Arm): string[] => own.map((area: AreaCode) => regionOf(area) ?? area);
  return {
    labelsOf: (cohort, comparator) => ({ clusters: { cohort: labels(cohort), comparator: labels(comparator) } }),
    problems: unknown.length === 0 ? [] : [problem('VM249', { areas: unknown })],
  };
}
