import { type Finding, finding } from '../../domain/problems/finding.js';
import type { Csv } from '../table/csv.js';

const grouped = /^\s*[1-9]\d{0,2}(?:,\d{3})+\s*$/;
const decimalComma = /^\s*(?:\d+,(?:\d{1,2}|\d{4,})|(?:0|\d{4,}),\d+)\s*$/;

/**
 * Whether commas in the numbers of a file can only stand between thousands: some cells are groups of three
 * digits and none has a decimal comma. Counts are whole, so that holds between semicolons too, as of a spreadsheet whose
 * decimals have commas. Nothing is looked at unless the file could hold such a cell.
 */
export function thousandsIn(text: string, { records, locator }: Csv, delimiter: string): readonly Finding[] {
  if (delimiter === ',' && !/"\s*\d{1,3}(?:,\d{3})+\s*"/.test(text)) return [];
  if (delimiter !== ',' && !/\d,\d{3}/.test(text)) return [];
  let count = 0;
  let first: { row: number; column: number } | undefined;
  for (const [row, record] of records.entries()) {
    for (const [column, cell] of record.entries()) {
      if (!cell.includes(',')) continue;
      if (decimalComma.test(cell)) return [];
      if (!grouped.test(cell)) continue;
      first ??= { row, column };
      count++;
    }
  }
  if (first === undefined) return [];
  const place = locator.place(first.row, first.column);
  return [finding('VM361', 'note', { separator: ',' }, { count, place })];
}
