import { firstYear, lastYear, parseMonthName } from '../../domain/time/parse-period.js';
import { type MonthIndex, monthIndex } from '../../domain/time/period.js';
import { codeIn } from './blank.js';

const dayLength = 86_400_000;
const origin = Date.UTC(firstYear, 0, 1) - dayLength;

/** How many months the days that are understood can lie in. */
export const knownMonths = (lastYear - firstYear + 1) * 12;

/** What a text of a date that is no day gives. */
export const noDay = { blank: 0, fault: -1 } as const;

// HES writes these for a date that is not known or not valid.
const nullDays: ReadonlySet<string> = new Set(['1800-01-01', '1801-01-01', '1582-10-15', '1600-01-01']);

/**
 * The day in `text` as a whole number, 1 January 1948 being 1; `noDay.blank` for none, `noDay.fault` for no date.
 * 2014-04-01, 01/04/2014, 01APR2014 and 1 Apr 2014 are dates, with or without a time of day, which is passed over.
 */
export function dayNumber(text: string): number {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && text >= '1948') {
    return dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
  }
  const cell = text.trim();
  if (codeIn(cell) === '') return noDay.blank;
  const date = cell.replace(/[ T:]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/i, '');
  if (nullDays.has(date)) return noDay.blank;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(date);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date);
  if (british !== null) return dayOf(Number(british[3]), Number(british[2]), Number(british[1]));
  const named = /^(\d{1,2})[ -]?([A-Za-z]{3,9})[ -]?(\d{4})$/.exec(date);
  const month = parseMonthName(named?.[2] ?? '');
  if (named === null || month === undefined) return noDay.fault;
  return dayOf(Number(named[3]), month, Number(named[1]));
}

function dayOf(year: number, month: number, day: number): number {
  if (year < firstYear || year > lastYear) return noDay.fault;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? (time - origin) / dayLength : noDay.fault;
}

let known: Int32Array | undefined;

/** For each day number, the month that it lies in, January 1948 being 0. */
export function monthOfDays(): Int32Array {
  known ??= makeMonths();
  return known;
}

function makeMonths(): Int32Array {
  const days = new Int32Array((Date.UTC(lastYear + 1, 0, 1) - origin) / dayLength);
  let day = 1;
  for (let month = 0; month < knownMonths; month++) {
    const next = (Date.UTC(firstYear, month + 1, 1) - origin) / dayLength;
    days.fill(month, day, next);
    day = next;
  }
  return days;
}

/** For each month number, the number of its first day. */
export function firstDaysOf(months: Int32Array): Int32Array {
  const first = new Int32Array(knownMonths);
  for (let day = months.length - 1; day > 0; day--) first[months[day] ?? 0] = day;
  return first;
}

/** The month with this number, January 1948 being 0. */
export function knownMonth(month: number): MonthIndex {
  return (monthIndex(firstYear, 1) + month) as MonthIndex;
}
