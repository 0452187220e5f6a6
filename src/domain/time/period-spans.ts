import { addMonths, calendarMonthOf, formatMonth, type MonthIndex, type Period } from './period.js';
import type { PeriodReading } from './period-reading.js';

/** What a text that is no span says of time, `undefined` where nothing. */
type Read = (text: string) => PeriodReading | undefined;

const unknown: PeriodReading = { kind: 'unknown' };

/** A span of whole months by its first and its last: a month, a quarter of a financial year, or a financial year. */
export function readFromTo(text: string, read: Read): PeriodReading | undefined {
  const ends = /^(.+?)\s*(?:\bto\b|–|—| - |\.\.)\s*(.+)$/.exec(text);
  if (ends === null) return undefined;
  const [from = '', to = ''] = ends.slice(1);
  const first = monthOfEnd(from, (day) => day === 1, read);
  const last = monthOfEnd(to, (day) => day >= 28, read);
  if (first === undefined || last === undefined || last < first) return undefined;
  const months = last - first + 1;
  const isWhole = months === 1 || (months === 3 && first % 3 === 0) || (months === 12 && calendarMonthOf(first) === 4);
  return isWhole ? { kind: 'period', period: { start: first, months } } : unknown;
}

/** "Quarter ending June 2014", "3 months to 30 June 2014", "year ending March 2015". */
export function readEnding(text: string, read: Read): PeriodReading | undefined {
  const match = /^(quarter|qtr|3 months|three months|year|12 months|twelve months) (?:ending|ended|to) (.+)$/.exec(
    text,
  );
  if (match === null) return undefined;
  const last = monthOfEnd(match[2] ?? '', (day) => day >= 28, read);
  const months = /^(?:year|12|twelve)/.test(match[1] ?? '') ? 12 : 3;
  if (last === undefined || (calendarMonthOf(last) + 9) % months !== 0) return unknown;
  return { kind: 'period', period: { start: addMonths(last, 1 - months), months } };
}

/** "Q1 14/15 (Apr 14 - Jun 14)", "Q4 (Jan-Mar 2015)", "2014/15 Q1 (Apr-Jun)": the same period twice, or nothing known. */
export function readTwice(text: string, read: Read): PeriodReading | undefined {
  const match = /^([^()]+?)\s*\(([^()]+)\)$/.exec(text);
  if (match === null) return undefined;
  const [outer = '', inner = ''] = match.slice(1);
  const one = periodOf(read(outer));
  const other = periodOf(read(inner) ?? (one === undefined ? undefined : read(`${inner} ${yearOf(one)}`)));
  if (other === undefined) return undefined;
  const number = /^q(?:uarter|tr)?\s*([1-4])$/.exec(outer)?.[1];
  const quarter = Math.ceil(calendarMonthOf(other.start) / 3);
  const isNumber = other.months === 3 && [quarter, ((quarter + 2) % 4) + 1].includes(Number(number));
  const isSame = one !== undefined && one.start === other.start && one.months === other.months;
  return isSame || isNumber ? { kind: 'period', period: other } : unknown;
}

function periodOf(reading: PeriodReading | undefined): Period | undefined {
  return reading?.kind === 'period' ? reading.period : undefined;
}

function yearOf({ start }: Period): string {
  return formatMonth(start).replace(/^\D+/, '');
}

// A month, or a day of one that is where a whole month begins or ends.
function monthOfEnd(text: string, isEnd: (day: number) => boolean, read: Read): MonthIndex | undefined {
  const day = /^(\d{1,2})(?!\d)/.exec(text)?.[1] ?? /^\d{4}-\d{2}-(\d{2})$/.exec(text)?.[1];
  if (day !== undefined && !isEnd(Number(day))) return undefined;
  const reading = read(text);
  if (reading?.kind === 'date') return reading.month;
  return reading?.kind === 'period' && reading.period.months === 1 ? reading.period.start : undefined;
}
