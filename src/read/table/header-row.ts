import { isBlankRecord } from '../rows/row-reader.js';
import { titleRows } from './find-header.js';

/**
 * The row that probably names the columns where no layout knows a header: the first that is neither a comment nor a
 * title, which has one cell or less than half of those of the fullest row; where every row is one of these, the first
 * that is no comment. `-1` when every row is blank.
 */
export function likelyHeaderRow(records: readonly (readonly string[])[]): number {
  const filled = records.findIndex((record) => !isBlankRecord(record));
  const start = Math.max(filled, 0);
  const rows = records.slice(start, start + titleRows);
  const isSpoken = (record: readonly string[]): boolean => !isBlankRecord(record) && !isComment(record);
  const fullest = Math.max(0, ...rows.map(filledCells));
  const isShort = (record: readonly string[]): boolean => filledCells(record) < fullest / 2;
  const likely = rows.findIndex((record) => isSpoken(record) && !isTitle(record) && !isShort(record));
  const spoken = rows.findIndex(isSpoken);
  return likely >= 0 ? start + likely : spoken >= 0 ? start + spoken : filled;
}

function filledCells(record: readonly string[]): number {
  return record.filter((cell) => cell.trim() !== '').length;
}

function isComment([first = '']: readonly string[]): boolean {
  return first.trimStart().startsWith('#');
}

// A cell with another delimiter in it may be a row that was split at the wrong one.
function isTitle(record: readonly string[]): boolean {
  const [only = '', ...more] = record.filter((cell) => cell.trim() !== '');
  return more.length === 0 && !/[;\t|]/.test(only);
}
