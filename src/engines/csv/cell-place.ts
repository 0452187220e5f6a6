import { decodeCell } from './decode-value.js';

/** The character, from 1, at which a cell starts in a row of one byte to a character. */
export function characterOfCell(row: string, field: number, delimiter: string): number {
  let seen = 0;
  let quoted = false;
  for (let at = 0; at < row.length && seen <= field; at++) {
    if (seen === field) return decodeCell(row.slice(0, at)).text.length + 1;
    if (row[at] === '"') quoted = !quoted;
    else if (row[at] === delimiter && !quoted) seen++;
  }
  return decodeCell(row).text.length + 1;
}
