import type { Finding } from '../domain/finding.js';
import { checks } from '../quality/checks/index.js';
import type { SidesAssigned } from './assign-sides.js';
import type { Placed } from './place-areas.js';
import type { InputsRead } from './read-inputs.js';

/** What every check finds in the rows as read and in the series of the areas compared. */
export function checkQuality(read: InputsRead, placed: Placed, sides: readonly SidesAssigned[]): Finding[] {
  const compared = new Set(
    sides.flatMap(({ request: { arms } }) => [...arms.comparator, ...arms.cohorts.flatMap((cohort) => cohort.areas)]),
  );
  const evidence = {
    observations: read.observations,
    totals: read.totals,
    activity: placed.activity,
    compared,
  };
  return Object.values(checks).flatMap((check) => check.inspect(evidence));
}
