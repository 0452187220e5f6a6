import { type CountColumn, filesOf } from '../domain/counts/count-columns.js';
import type { ReadOptions } from '../domain/settings.js';
import { lastMonthOf } from '../domain/time/period.js';

/** Whether `settleCounts` would leave every count of these columns as it is and have nothing to say. */
export function areOpen(columns: readonly CountColumn[], { suppression, disclosure = 'auto' }: ReadOptions): boolean {
  return suppression === undefined && disclosure === 'auto' && filesOf(columns).every(isExactToItsEnd);
}

// Counts that are rounded up to the last month have no other than multiples of 5 in it.
function isExactToItsEnd(columns: readonly CountColumn[]): boolean {
  const last = Math.max(...columns.flatMap(({ periods }) => periods.map(lastMonthOf)));
  return columns.some(({ periods, periodOf, values }) => {
    const isLast = periods.map((period) => lastMonthOf(period) === last);
    return values.some((value, at) => value % 5 !== 0 && isLast[periodOf[at] as number] === true);
  });
}
