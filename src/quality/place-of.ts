import type { AreaCode } from '../domain/area.js';
import { foundOnce } from '../domain/found-once.js';
import { groupBy } from '../domain/group-by.js';
import type { Observation } from '../domain/observation.js';
import type { MonthIndex } from '../domain/period.js';
import type { Place } from '../domain/place.js';
import { type ActivityKey, activityKey } from '../domain/series.js';
import type { Evidence } from './check.js';

/** Where the count of an area and period was read; nothing when it was added up from other rows. */
export function placeOf(
  evidence: Evidence,
  key: ActivityKey,
  area: AreaCode,
  start: MonthIndex,
): { readonly place?: Place } {
  const row = byArea(evidence.observations)
    .get(area)
    ?.find(({ period, quantity, group }) => period.start === start && activityKey(quantity, group) === key);
  return row === undefined ? {} : { place: row.source.place(row.row, row.column) };
}

// Made when the first finding asks, and once for all of them.
const byArea = foundOnce((observations: readonly Observation[]) => groupBy(observations, ({ area }) => area));
