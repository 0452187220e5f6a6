import type { LeftOut } from '../../domain/areas/cohort.js';
import type { PopulationGroup } from '../../domain/counts/population-group.js';
import type { AreaSeries } from '../../domain/counts/series.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import { stopsAtHoles } from '../../domain/settings.js';
import { comparatorName } from '../../geography/comparator-name.js';
import type { ArmBuilt } from '../../measure/arm.js';
import type { MetricRequest } from '../metrics/metric-request.js';

/** That nobody is left to compare with in a population group, and why; none where somebody is, or its holes say why. */
export function noComparator(
  { group, activity }: { readonly group: PopulationGroup; readonly activity: AreaSeries },
  { arm, incomplete }: ArmBuilt,
  { arms, settings }: MetricRequest,
): Problem[] {
  const screens = !stopsAtHoles(settings.screen);
  if (arm.areas.length > 0 || (incomplete.length > 0 && !screens)) return [];
  const uncounted = arms.comparator.filter((area) => !activity.has(area));
  const broken = [...new Set(incomplete.map(({ area }) => area))].sort();
  const leftOut: LeftOut[] = [
    ...arms.leftOut,
    ...broken.map((area) => ({ area, why: 'not complete in the baseline and the period' })),
  ];
  const all = [...uncounted, ...leftOut.map(({ area }) => area), ...arms.cohorts.flatMap((cohort) => cohort.areas)];
  const comparator = comparatorName(all);
  return [problem('VM245', { population: group, comparator, uncounted, leftOut, isScreened: screens })];
}
