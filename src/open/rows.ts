import { csvText } from '../domain/common/csv-text.js';

/** One row of a table by column name. A cell that is absent, `null` or `undefined` is empty, and never zero. */
export type Row = Readonly<Record<string, string | number | null | undefined>>;

/**
 * Rows as CSV, with the columns of all of them in the order in which they first appear, under a note if there is one.
 *
 * @throws TypeError when a cell is neither text nor a finite number
 */
export function csvOfRows(rows: Iterable<Row>, note?: string): string {
  const all = [...rows];
  const columns = [...new Set(all.flatMap((row) => Object.keys(row)))];
  const lines = all.map((row, at) => columns.map((column) => cell(row[column], column, at)).join(','));
  const title = note === undefined ? [] : [csvText(note)];
  return `${[...title, columns.map(csvText).join(','), ...lines].join('\n')}\n`;
}

function cell(value: unknown, column: string, row: number): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return csvText(value);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  throw new TypeError(`rows[${row}].${column} must be text or a finite number`);
}
