import type { RangeResult } from '../../domain/counts/hidden-bounds.js';
import type { Column, NumberFormat } from './workbook.js';

/** What stands where there is no number, by what it means; a sheet explains those that it holds. */
export const shorthand = {
  '[c]': 'hidden, since a count behind it is too small to show',
  '[x]': 'not available, for the reason beside it or in the notes',
  '[z]': 'does not apply to this row',
} as const;

/** Numbers that a program reads and a person looks at: a table before it becomes a sheet. */
export interface DataTable {
  /** Of the sheet. */
  readonly name: string;
  readonly title: string;
  /** What a row is: "each cohort on each measure". */
  readonly each: string;
  readonly notes: readonly string[];
  readonly columns: readonly NotedColumn[];
}

/** A column, with what must be known to read it. */
export interface NotedColumn extends Column {
  readonly note?: string;
}

/** What a row says in a column; nothing where it is not available. */
type Value = string | number | null | undefined;

/** How a column is made from rows. */
export interface ColumnOf<Row> {
  readonly heading: string;
  readonly format: NumberFormat;
  readonly note?: string;
  of(row: Row): Value;
}

/** The columns of rows; no cell stays empty. */
export function columnsOf<Row>(rows: readonly Row[], columns: readonly ColumnOf<Row>[]): NotedColumn[] {
  return columns.map(({ of, ...column }) => ({ ...column, cells: rows.map((row) => present(of(row))) }));
}

/** Ways to make a column of these rows, by what its cells are. */
export function columnKinds<Row>() {
  const kind =
    (format: NumberFormat) =>
    (heading: string, of: (row: Row) => Value, note?: string): ColumnOf<Row> => ({
      heading,
      format,
      of,
      ...(note === undefined ? {} : { note }),
    });
  const signed = kind('signed-tenths');
  const thousandths = kind('thousandths');
  return {
    text: kind('number'),
    whole: kind('whole'),
    tenths: kind('tenths'),
    signed,
    thousandths,
    percent: kind('percent'),
    /** A number and both its limits, in three columns. */
    interval: (heading: string, of: (row: Row) => Limits | null, format: 'signed' | 'thousandths', note?: string) => {
      const column = format === 'signed' ? signed : thousandths;
      return [
        column(heading, (row) => of(row)?.value, note),
        column(`${heading}, lower limit`, (row) => of(row)?.lower),
        column(`${heading}, upper limit`, (row) => of(row)?.upper),
      ];
    },
  };
}

/** The end of a range: what it is, that it is open, or that nothing is hidden and there is no range. */
export function rangeEnd(range: RangeResult | null | undefined, end: keyof RangeResult): Value {
  return range === null || range === undefined ? '[z]' : (range[end] ?? 'no end');
}

interface Limits {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Words in one cell; `none` where there are none. */
export function listed(words: readonly string[]): string {
  return words.length === 0 ? 'none' : words.join(', ');
}

function present(value: Value): string | number {
  if (value === null || value === undefined || value === '') return '[x]';
  return typeof value === 'number' && !Number.isFinite(value) ? '[x]' : value;
}
