import type { AggregateRequest } from '../engine.js';
import { classOfMethod } from '../rules/admission-method.js';
import { dayNumber } from '../rules/day-number.js';
import { partOfClass, partOfOrder, partOfStatus } from '../rules/episode.js';
import { ageBandOf, careHomeOf, sexOf } from '../rules/person.js';
import { areaRule, practiceRule } from './area-rule.js';
import type { CellStore } from './cell-store.js';
import { Wanted } from './columns.js';
import { countRule } from './counts.js';
import { yearNumber } from './record-periods.js';

/** Whether rows say how long a stay was: in nights, or by a day of discharge beside one of admission. */
export function hasLengthsOfStay({ columns }: Pick<AggregateRequest, 'columns'>): boolean {
  const byDays = columns.admission_date !== undefined && columns.discharge_date !== undefined;
  return byDays || columns.length_of_stay !== undefined;
}

/** The columns of record-level data that a request needs, each with the rule of its values. */
export function wantRecords(request: AggregateRequest, store: CellStore): Wanted {
  const wanted = new Wanted(request);
  wanted.add('admission_method', classOfMethod);
  wanted.add('episode_status', partOfStatus);
  wanted.add('episode_order', partOfOrder);
  wanted.add('patient_class', partOfClass);
  wanted.add('area', areaRule(store));
  if (request.practices.size > 0) wanted.add('practice', practiceRule(store, request.practices));
  const hasDays = wanted.add('admission_date', dayNumber);
  if (!hasDays) wanted.add('financial_year', yearNumber);
  // A day of discharge alone does not say how long a stay was.
  if (!(hasDays && wanted.add('discharge_date', dayNumber))) {
    wanted.add('length_of_stay', countRule(undefined), 'count');
  }
  if (request.by.includes('age_band')) wanted.add('age', ageBandOf);
  if (request.by.includes('sex')) wanted.add('sex', sexOf);
  wanted.add('care_home', careHomeOf);
  if (request.duplicates !== 'sum') wanted.add('spell', () => 0, 'key');
  return wanted;
}
