import type { AreaCode } from '../domain/area.js';
import type { MonthIndex } from '../domain/period.js';
import type { Place } from '../domain/place.js';
import type { ActivityKey } from '../domain/series.js';
import type { Evidence } from './check.js';

/** Where the count of an area and period was read; nothing when it was added up from other rows. */
export function placeOf(
  { observations }: Evidence,
  key: ActivityKey,
  area: AreaCode,
  start: MonthIndex,
): { readonly place?: Place } {
  const row = observations.find(
    (one) => one.area === area && one.period.start === start && `${one.quantity}|${one.group}` === key,
  );
  return row === undefined ? {} : { place: row.source.place(row.row, row.column) };
}
