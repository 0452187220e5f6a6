import { groupBy } from '../domain/common/group-by.js';
import type { Observation } from '../domain/counts/observation.js';
import { contains, runsOf } from '../domain/time/period.js';

/** Residents that a run of months lacks at most where it is by chance: one run in 8,000 that should have so many has none. */
const mostByChance = 9;

/**
 * Observations of 0 care-home residents beside those of areas that have some, in the months (or years) in which the area
 * has admissions of others alone: records hold every admission. A longer run of them than chance gives stays without a
 * number, since the flag may not have been kept in it.
 */
export function withoutResidents(observations: readonly Observation[]): readonly Observation[] {
  const byArea = groupBy(observations, ({ area }) => area);
  const none = [...byArea.values()].flatMap(noResidents);
  return none.length === 0 ? observations : [...observations, ...none];
}

function noResidents(own: readonly Observation[]): Observation[] {
  const residents = own.filter(({ group }) => group === 'care_home_residents');
  const months = residents[0]?.period.months;
  if (months === undefined) return [];
  const everyone = own.filter(({ group }) => group === 'all');
  const starts = [...new Set(everyone.map(({ period }) => period.start))].sort((one, other) => one - other);
  const known = new Set(residents.map(({ period }) => period.start));
  const admissions = residents.filter(({ quantity }) => quantity === 'emergency_admissions');
  const usual = admissions.reduce((sum, { value }) => sum + Number(value), 0) / starts.length;
  const quiet = runsOf(
    starts.filter((start) => !known.has(start)),
    months,
  ).filter((run) => usual * Math.ceil(run.months / months) <= mostByChance);
  return everyone
    .filter(({ period: { start } }) => quiet.some((run) => contains(run, { start, months: 1 })))
    .map((one) => ({ ...one, group: 'care_home_residents', value: 0 }));
}
