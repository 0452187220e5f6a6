import { otherKindIn, rateWordsIn } from '../cells/measure-words.js';
import { isBlankRecord } from '../rows/row-reader.js';
import type { Csv } from './csv.js';

const about =
  /(?:^|_)(?:code|id|key|method|order|sort|sortorder|year|month|population|denominator|flag|rank|target|change|growth|share|ci|limit|lower|upper|attendances?|attends)$|(?:^|_)(?:ci|lower|upper)_|(?:^|_)(?:last|previous|prior)_/;

/** Whether a column of this name, normalised, holds no counts of emergency admissions or bed days. */
export function isNoCount(name: string): boolean {
  return about.test(name) || rateWordsIn(name) !== undefined || otherKindIn(name) !== undefined;
}

/** Whether a cell is a whole number. */
export function isNumber(cell: string): boolean {
  return /^\s*\d[\d,]*\s*$/.test(cell);
}

/** The columns of which most cells are so, among the first rows below the header. */
export function columnsOf(csv: Csv, headerRow: number, is: (cell: string) => boolean): readonly number[] {
  const body = csv.records.slice(headerRow + 1, headerRow + 200).filter((record) => !isBlankRecord(record));
  const mostly = (column: number): boolean =>
    body.length > 0 && body.filter((record) => is(record[column] ?? '')).length >= 0.8 * body.length;
  return [...(csv.records[headerRow] ?? []).keys()].filter(mostly);
}
