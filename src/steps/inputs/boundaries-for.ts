import type { Activity } from '../../domain/counts/series.js';
import type { Settings } from '../../domain/settings.js';
import { addMonths, firstDayOf, type MonthIndex } from '../../domain/time/period.js';
import { type Boundaries, boundariesOf } from '../../geography/boundaries.js';
import { endOfData } from './end-of-data.js';

/** The boundaries that the areas of a run are brought to: those asked for, or those at the end of its data. */
export function boundariesFor({ boundaries }: Settings, activity: Activity): Boundaries {
  return boundariesOf(boundaries ?? lastDayBefore(endOfData(activity)));
}

function lastDayBefore(end: number): string {
  // Without any activity there is nothing to place, and any date does.
  return Number.isFinite(end) ? firstDayOf(addMonths(end as MonthIndex, -1)) : '9999-01-01';
}
