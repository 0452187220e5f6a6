import type { Source } from './source.js';
import type { TableFound } from './table/find-table.js';

/** How one input was read. */
export interface InputRead {
  /** `activity`, `population`, `cohorts`, `practices` or `excluded areas`. */
  readonly role: string;
  /** The name of the input as it was given. */
  readonly path: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /** What `sha256` is of, where not of the bytes of the file. */
  readonly sha256_of?: 'protected counts' | 'cells added up';
  /** Rows that held data. */
  readonly rows: number;
  /** Columns of its table. */
  readonly columns: number;
  /** The layout it was recognised as. */
  readonly layout: string;
  /** `UTF-8`, `Windows-1252` and so on. */
  readonly encoding: string;
  /** Whether the file says that its counts are made up. */
  readonly synthetic: boolean;
}

/** The record of an input whose table was found, with the number of its rows that held data. */
export function describeInput(
  role: string,
  source: Source,
  found: TableFound<{ readonly name: string }>,
  rows: number,
): InputRead {
  return {
    role,
    path: source.name,
    sha256: source.sha256,
    rows,
    columns: found.table.header.names.length,
    layout: found.layout.name,
    encoding: found.encoding,
    synthetic: found.synthetic,
  };
}

/** How many rows these numbers came from; numbers of one row stand together. */
export function countRows(numbers: readonly { readonly row: number }[]): number {
  let rows = 0;
  let last = -1;
  for (let at = 0; at < numbers.length; at++) {
    const row = numbers[at]?.row ?? -1;
    if (row !== last) rows++;
    last = row;
  }
  return rows;
}
