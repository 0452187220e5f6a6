import { csvText } from '../../domain/common/csv-text.js';
import type { FlatValue } from '../flat/flat-row.js';
import { flatTable } from '../flat/flat-table.js';
import type { Format } from '../format.js';

/** A header row and one row for each result; an empty cell is null. */
export const csv: Format = {
  description: 'one row for each result, for spreadsheets and statistics packages',
  extension: 'csv',
  render: (analysis) => {
    const { columns, rows } = flatTable(analysis);
    const cells = rows.map((row) => columns.map((name) => cell(row[name] ?? null)));
    return [columns, ...cells].map((line) => `${line.join(',')}\n`).join('');
  },
};

// A spreadsheet runs text that starts so; a single quote before it keeps it text. Numbers stay numbers.
const formulaStart = /^[=+\-@\t\r\n]/;

function cell(value: FlatValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return csvText(formulaStart.test(value) ? `'${value}` : value);
}
