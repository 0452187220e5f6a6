import type { Problem } from '../../domain/problems/problem.js';
import type { ReadOptions } from '../../domain/settings.js';
import { parseMonthName, readPeriod } from '../../domain/time/parse-period.js';
import { addMonths, calendarMonthOf, type MonthIndex } from '../../domain/time/period.js';
import type { PeriodReading } from '../../domain/time/period-reading.js';
import type { Table } from '../table/extract.js';
import type { Header } from '../table/header.js';
import { type DateMonths, monthsOfDates, settlePeriod } from './date-grain.js';

/** What the cells of a row that speak of time say together, and the text shown for it. */
export interface PeriodText {
  readonly text: string;
  readonly reading: PeriodReading;
}

/** How a table tells the period of a row: in one column, or in a year beside a quarter or month. */
export interface PeriodColumn {
  readonly column: number;
  readonly problem?: Problem;
  read(record: readonly string[]): PeriodText;
}

/** The field that speaks of time, and that of the year beside it; `undefined` when none does. */
export function periodFields(columns: Header['columns']): { single: number; year?: number } | undefined {
  const year = columns.get('year');
  const single = columns.get('period') ?? columns.get('month') ?? columns.get('quarter') ?? year;
  if (single === undefined) return undefined;
  return year === undefined || year === single ? { single } : { single, year };
}

/** Whether any column speaks of time. */
export function hasPeriod({ columns }: Header): boolean {
  return periodFields(columns) !== undefined;
}

/** The period column of a table; `undefined` when no column speaks of time. */
export function periodColumn(table: Table, options: ReadOptions): PeriodColumn | undefined {
  const fields = periodFields(table.header.columns);
  if (fields === undefined) return undefined;
  const { single, year: beside } = fields;
  // FYEAR is the name in Hospital Episode Statistics, whose 2021 is 2020/21.
  const isMonth = single === table.header.columns.get('month');
  const isFyear = single === table.header.columns.get('year') && table.header.normalised[single] === 'fyear';
  const text = (record: readonly string[]): string => {
    const cell = record[single] ?? '';
    if (isFyear) return cell.replace(/^\s*(\d{2})(\d{2})\s*$/, '$1/$2');
    return beside === undefined ? cell : textOf(cell, record[beside] ?? '', isMonth);
  };
  const isEnd = /^(?:quarter|qtr)_end/.test(table.header.normalised[single] ?? '');
  const readingOf = remembered(isEnd ? (cell: string) => quarterEnding(readPeriod(cell)) : readPeriod);
  const grain = dateGrain(table, single, text, readingOf);
  const periodText = remembered((key: string) => ({
    text: key,
    reading: settlePeriod(readingOf(key), grain.months, options.quarters),
  }));
  const read = (record: readonly string[]): PeriodText => periodText(text(record));
  return { column: single, read, ...(grain.problem === undefined ? {} : { problem: grain.problem }) };
}

// A month, or a day in it, in a column that says it holds the ends of quarters.
function quarterEnding(reading: PeriodReading): PeriodReading {
  const last = reading.kind === 'date' ? reading.month : undefined;
  const month = reading.kind === 'period' && reading.period.months === 1 ? reading.period.start : last;
  if (month === undefined) return reading;
  if (calendarMonthOf(month) % 3 !== 0) return { kind: 'unknown' };
  return { kind: 'period', period: { start: addMonths(month, -2), months: 3 } };
}

// A column has few texts, however many rows.
function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = find(text);
      known.set(text, found);
    }
    return found;
  };
}

// Beside a year, "2" or "Q2" is a quarter of it, and "JULY", or "7" in a column of months, a month.
function textOf(cell: string, year: string, isMonth: boolean): string {
  if (isMonth && /^\s*\d{1,2}\s*$/.test(cell)) return `${cell.trim()}/${year.trim()}`;
  const quarter = /^\s*q?([1-4])\s*$/i.exec(cell)?.[1];
  if (quarter !== undefined) return `Q${quarter} ${year}`;
  return parseMonthName(cell) === undefined ? cell : `${cell.trim()} ${year}`;
}

function dateGrain(
  table: Table,
  column: number,
  text: (record: readonly string[]) => string,
  readingOf: (text: string) => PeriodReading,
): DateMonths {
  const { columns, row, names } = table.header;
  const seen = new Set<string>();
  for (let at = row + 1; at < table.records.length; at++) seen.add(text(table.records[at] ?? []));
  const days: MonthIndex[] = [];
  for (const cell of seen) {
    const reading = readingOf(cell);
    if (reading.kind === 'date') days.push(reading.month);
  }
  const said = column === columns.get('month') ? 'month' : column === columns.get('quarter') ? 'quarter' : undefined;
  return monthsOfDates(days, said, { column: names[column] ?? '', place: table.locator.place(row, column) });
}
