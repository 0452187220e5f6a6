import type { AreaCode } from '../domain/areas/area.js';
import { foundOnce } from '../domain/common/found-once.js';
import { groupBy } from '../domain/common/group-by.js';
import type { Observation } from '../domain/counts/observation.js';
import { type ActivityKey, activityKey } from '../domain/counts/series.js';
import type { Place } from '../domain/problems/place.js';
import type { MonthIndex } from '../domain/time/period.js';
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
