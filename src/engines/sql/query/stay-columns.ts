import { nightsOfAYear } from '../../cells/stays.js';
import type { Dialect } from '../dialect.js';
import { type Columns, own } from './own-name.js';
import type { RoleColumns } from './role-columns.js';

/** When a stay was, as expressions; absent where the table does not say. */
interface Stay {
  readonly first?: string;
  readonly last?: string;
  readonly nights?: string;
  readonly left?: string;
}

/**
 * What stays are grouped by (months of admission and discharge, whether a night, none or over a year), and the nights that are added up; zero
 * in rows that `isAdded` leaves out, if it is given.
 */
export function stayColumns(
  dialect: Dialect,
  columns: RoleColumns,
  isAdded?: string,
): { readonly keys: Columns; readonly summed: Columns } {
  const { first, last, nights, left } = stayOf(dialect, columns);
  const when = (value: string | undefined): string =>
    value === undefined ? '0' : isAdded === undefined ? value : `CASE WHEN ${isAdded} THEN ${value} ELSE 0 END`;
  const firstNights =
    first === undefined || last === undefined
      ? nights
      : `CASE WHEN ${dialect.month(first)} = ${dialect.month(last)} THEN ${nights} ELSE ${left} END`;
  return {
    keys: {
      admitted: when(first === undefined ? undefined : dialect.month(first)),
      discharged: when(last === undefined ? undefined : dialect.month(last)),
      overnight: when(nights === undefined ? undefined : kindOfStay(nights)),
    },
    summed: { stay_nights: when(nights), first_nights: when(firstNights) },
  };
}

function kindOfStay(nights: string): string {
  return `CASE WHEN ${nights} > ${nightsOfAYear} THEN 2 WHEN ${nights} > 0 THEN 1 ELSE 0 END`;
}

function stayOf(dialect: Dialect, columns: RoleColumns): Stay {
  const hasDay = columns.has('admission_date');
  const first = own(dialect, 'admission_date_day');
  const left = dialect.nightsLeftInMonth(first);
  if (columns.has('length_of_stay')) {
    const nights = dialect.integer(columns.text('length_of_stay'));
    return hasDay ? { first, last: dialect.addNights(first, nights), nights, left } : { nights };
  }
  if (!hasDay) return {};
  if (!columns.has('discharge_date')) return { first };
  const last = own(dialect, 'discharge_date_day');
  return { first, last, nights: dialect.nightsBetween(first, last), left };
}
