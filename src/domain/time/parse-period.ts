import {
  addMonths,
  type FinancialYear,
  financialQuarterPeriod,
  financialYearPeriod,
  isFinancialQuarter,
  monthIndex,
  monthName,
  type Period,
} from './period.js';
import type { PeriodReading } from './period-reading.js';
import { readEnding, readFromTo, readTwice } from './period-spans.js';

/** The first and the last year that a date is understood in; the NHS began in the first. */
export const firstYear = 1948;
export const lastYear = 2099;

const unknown: PeriodReading = { kind: 'unknown' };
const monthsByName = new Map<string, number>();
for (let month = 1; month <= 12; month++) {
  const name = monthName(month).toLowerCase();
  monthsByName.set(name, month).set(name.slice(0, 3), month);
}
monthsByName.set('sept', 9);

const yearText = String.raw`(?:fy\s*)?(\d{4}|\d{2})\s*[/-]\s*(\d{4}|\d{2})`;
const financialYearPattern = new RegExp(`^${yearText}$`);
const quarterFirst = new RegExp(String.raw`^q(?:uarter|tr)?\s*([1-4])[\s,/-]*${yearText}$`);
const quarterLast = new RegExp(String.raw`^${yearText}[\s,/-]*q(?:uarter|tr)?\s*([1-4])$`);
const monthOfYear = new RegExp(String.raw`^([a-z]{3,9}|m(?:onth)?\s*\d{1,2})[\s,/-]*${yearText}$`);
const yearThenMonth = new RegExp(String.raw`^${yearText}[\s,/-]*([a-z]{3,9}|m(?:onth)?\s*\d{1,2})$`);

/** The month of this English name, long or short, in any case; `undefined` when it is no month. */
export function parseMonthName(text: string): number | undefined {
  return monthsByName.get(text.trim().toLowerCase());
}

/** The financial year in "2014/15", "2014-15", "2014/2015", "FY14/15"; `undefined` for "2014/16" and the like. */
export function parseFinancialYear(text: string): FinancialYear | undefined {
  const match = financialYearPattern.exec(text.trim().toLowerCase());
  return match === null ? undefined : consecutiveYears(match[1], match[2]);
}

/**
 * The quarter in "Q2 2017/18", "2017/18-Q2" or "July to September 2017"; `undefined` of any other text. "Q2 2017" is
 * either of two quarters, and is read as `style` has it; without it, that is `undefined` too.
 */
export function parseQuarter(text: string, style?: 'financial' | 'calendar'): Period | undefined {
  const reading = readPeriod(text);
  if (reading.kind === 'ambiguous') return style === undefined ? undefined : reading[style];
  return reading.kind === 'period' && isFinancialQuarter(reading.period) ? reading.period : undefined;
}

/** What `text` says: a month, a quarter, a financial year, a date, something ambiguous, or nothing known. */
export function readPeriod(text: string): PeriodReading {
  const wanted = withoutMarker(text.trim().toLowerCase().replace(/\s+/g, ' '));
  return readSimple(wanted) ?? readEnding(wanted, readOne) ?? readTwice(wanted, readSimple) ?? unknown;
}

function readSimple(text: string): PeriodReading | undefined {
  return readOne(text) ?? readBareQuarter(text) ?? readFromTo(text, readOne);
}

/** A period without what government spreadsheets put behind it: that it is provisional, revised or spoken of in a note. */
export function withoutMarker(text: string): string {
  return text.replace(
    /\s*(?:\[(?:note )?[a-z\d]{1,2}\]|\((?:note \d+|p|r|provisional|revised)\)|[*†‡]+|(?<=\d)[pr])$/i,
    '',
  );
}

function readOne(text: string): PeriodReading | undefined {
  return readNumericMonth(text) ?? readFinancial(text) ?? readMonthOfFinancialYear(text) ?? readNamedMonths(text);
}

function consecutiveYears(first: string | undefined, second: string | undefined): FinancialYear | undefined {
  if (first === undefined || second === undefined) return undefined;
  const start = first.length === 2 ? 2000 + Number(first) : Number(first);
  if (!plausibleYear(start)) return undefined;
  const end = String(start + 1);
  return second === end || second === end.slice(2) ? (start as FinancialYear) : undefined;
}

function plausibleYear(year: number): boolean {
  return year >= firstYear && year <= lastYear;
}

function month(year: string | undefined, number: number): PeriodReading {
  const full = year?.length === 2 ? 2000 + Number(year) : Number(year);
  if (!plausibleYear(full) || number < 1 || number > 12) return unknown;
  return { kind: 'period', period: { start: monthIndex(full, number), months: 1 } };
}

function readNumericMonth(text: string): PeriodReading | undefined {
  const date = /^(\d{4})-(\d{2})-(\d{2})(?:[t ]00:00(?::00)?(?:\.0+)?z?)?$/.exec(text);
  if (date !== null) return dateReading(date[1], date[2], date[3]);
  const iso = /^(\d{4})-(\d{2})$/.exec(text) ?? /^(\d{4})\s?m?(0[1-9]|1[0-2])$/.exec(text);
  if (iso !== null && Number(iso[2]) >= 1 && Number(iso[2]) <= 12) return month(iso[1], Number(iso[2]));
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return dateReading(compact[1], compact[2], compact[3]);
  const british = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: 00:00(?::00)?)?$/.exec(text);
  if (british !== null) return dateReading(british[4], british[3], british[1]);
  const monthFirst = /^(0?[1-9]|1[0-2])[/-](\d{4})$/.exec(text);
  return monthFirst === null ? undefined : month(monthFirst[2], Number(monthFirst[1]));
}

function dateReading(year: string | undefined, monthText: string | undefined, day: string | undefined): PeriodReading {
  const reading = month(year, Number(monthText));
  if (reading.kind !== 'period' || Number(day) < 1 || Number(day) > 31) return unknown;
  return Number(day) === 1 ? { kind: 'date', month: reading.period.start } : reading;
}

function readFinancial(text: string): PeriodReading | undefined {
  const year = parseFinancialYear(text);
  if (year !== undefined) return { kind: 'period', period: financialYearPeriod(year) };
  const first = quarterFirst.exec(text);
  if (first !== null) return financialQuarter(consecutiveYears(first[2], first[3]), first[1]);
  // Hospital Episode Statistics write 2014/15 as 1415; "2021" is left alone, since it is a year too.
  const joined = /^(\d{2})(\d{2})$/.exec(text);
  const year1415 = plausibleYear(Number(text)) ? undefined : consecutiveYears(joined?.[1], joined?.[2]);
  if (year1415 !== undefined) return { kind: 'period', period: financialYearPeriod(year1415) };
  const last = quarterLast.exec(text);
  return last === null ? undefined : financialQuarter(consecutiveYears(last[1], last[2]), last[3]);
}

function financialQuarter(year: FinancialYear | undefined, quarter: string | undefined): PeriodReading {
  if (year === undefined || quarter === undefined) return unknown;
  return { kind: 'period', period: financialQuarterPeriod(year, Number(quarter)) };
}

// "JULY 2014-15" is July 2014 and "January 2014/15" January 2015; "M04 2014/15" is the fourth month from April.
function readMonthOfFinancialYear(text: string): PeriodReading | undefined {
  const first = monthOfYear.exec(text);
  const last = first === null ? yearThenMonth.exec(text) : null;
  const [name, ...years] = first !== null ? first.slice(1) : [last?.[3], last?.[1], last?.[2]];
  const year = consecutiveYears(years[0], years[1]);
  if (name === undefined || year === undefined) return undefined;
  const numbered = /^m(?:onth)?\s*(\d{1,2})$/.exec(name);
  const fromApril = numbered === null ? undefined : Number(numbered[1]);
  if (fromApril !== undefined && (fromApril < 1 || fromApril > 12)) return unknown;
  const calendar = fromApril === undefined ? parseMonthName(name) : ((fromApril + 2) % 12) + 1;
  return calendar === undefined ? undefined : month(String(calendar >= 4 ? year : year + 1), calendar);
}

function readNamedMonths(text: string): PeriodReading | undefined {
  const yearFirst = /^(\d{4})[\s,/-]*([a-z]{3,9})$/.exec(text);
  const after = parseMonthName(yearFirst?.[2] ?? '');
  if (yearFirst !== null && after !== undefined) return month(yearFirst[1], after);
  const single = /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]*)?([a-z]{3,9})[\s,/'’-]*(\d{4}|\d{2})$/.exec(text);
  const named = parseMonthName(single?.[2] ?? '');
  if (single !== null && named !== undefined) {
    return single[1] === undefined ? month(single[3], named) : dateReading(single[3], String(named), single[1]);
  }
  const span = /^([a-z]{3,9})\s*(?:-|to|–)\s*([a-z]{3,9})[\s,'’]*(\d{4}|\d{2})$/.exec(text);
  const from = parseMonthName(span?.[1] ?? '');
  const to = parseMonthName(span?.[2] ?? '');
  if (span === null || from === undefined || to === undefined || to < from) return undefined;
  const first = month(span[3], from);
  if (to - from !== 2 || from % 3 !== 1 || first.kind !== 'period') return unknown;
  return { kind: 'period', period: { start: first.period.start, months: 3 } };
}

function readBareQuarter(text: string): PeriodReading | undefined {
  const match =
    /^q(?:uarter)?\s*([1-4])[\s,/-]*(\d{4})$/.exec(text) ?? /^(\d{4})[\s,/-]*q(?:uarter)?\s*([1-4])$/.exec(text);
  if (match === null) return undefined;
  const [year, quarter] = (match[1]?.length === 4 ? [match[1], match[2]] : [match[2], match[1]]).map(Number);
  if (year === undefined || quarter === undefined || !plausibleYear(year)) return unknown;
  return {
    kind: 'ambiguous',
    financial: financialQuarterPeriod(year as FinancialYear, quarter),
    calendar: { start: addMonths(monthIndex(year, 1), (quarter - 1) * 3), months: 3 },
  };
}
