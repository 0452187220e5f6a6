import type { ReadOptions } from '../../domain/settings.js';
import type { Source } from '../source.js';
import { locatePlain } from '../table/csv.js';
import type { Table } from '../table/extract.js';
import type { Recogniser, TableKind } from '../table/find-header.js';
import { findTable, type TableFound } from '../table/find-table.js';
import type { Header, Role } from '../table/header.js';
import { type Kind, type PlainColumn, splitRows } from './split-rows.js';

/** A small file of plain rows, of which a first run understands each distinct text once and makes no cells. */
export interface PlainFile<R = unknown> {
  /** As for any file, but without its rows; those above the header are there. */
  readonly found: TableFound<R>;
  /** The record number of the first row: every row after it is a record. */
  readonly firstRow: number;
  readonly rows: number;
  /** The columns that were asked for, by their fields. */
  readonly columns: ReadonlyMap<number, PlainColumn>;
}

/** Which fields hold codes, and which hold counts. */
export interface PlainFields {
  readonly codes: readonly number[];
  readonly counts: readonly number[];
}

/** How a layout reads plain rows by column. What it understands must be what it does cell by cell. */
export interface ByColumn<E> {
  /** The fields that are wanted; `undefined` where a header of the layout has rows that are not read so. */
  fieldsOf(header: Header): PlainFields | undefined;
  /** `undefined` where a text is not understood, for a reader that says where it stands. */
  read(file: PlainFile, options: ReadOptions): E | undefined;
}

const [lineFeed, quote] = [10, 34];
const headBytes = 4096;
const fileBytesAtMost = 1 << 20;

/**
 * A file whose table is found in its first lines and whose rows are plain; `undefined` where anything needs more
 * thought, or every cell is looked at in any case, for a reader that keeps the cells.
 */
export function readPlainFile<R extends Recogniser & { readonly byColumn?: ByColumn<unknown> }>(
  source: Source,
  layouts: readonly R[],
  needed: readonly Role[],
  options: ReadOptions,
  kind: TableKind,
): PlainFile<R> | undefined {
  const { bytes } = source;
  if (bytes.length > fileBytesAtMost || options.changes !== undefined || options.keep !== undefined) return undefined;
  const head = headOf(bytes);
  if (head === undefined) return undefined;
  const found = findTable({ ...source, bytes: head }, layouts, needed, options, kind);
  if ('problems' in found || found.encoding !== 'UTF-8') return undefined;
  const { header } = found.table;
  const fields = found.layout.byColumn?.fieldsOf(header);
  const start = startOfRows(head, header);
  if (fields === undefined || start === undefined) return undefined;
  const kinds = header.names.map((_, field): Kind => kindOf(field, fields));
  const split = splitRows(bytes.subarray(start), ',', kinds);
  if (split === undefined) return undefined;
  const wanted = [...kinds.keys()].filter((field) => kinds[field] !== 'skipped');
  const locator = locatePlain(() => new TextDecoder().decode(bytes), source.name, ',');
  const table: Table = { ...found.table, records: found.table.records.slice(0, header.row), locator };
  return {
    found: { ...found, table },
    firstRow: header.row + 1,
    rows: split.rows,
    columns: new Map(split.columns.map((column, at) => [wanted[at] as number, column])),
  };
}

function kindOf(field: number, { codes, counts }: PlainFields): Kind {
  return codes.includes(field) ? 'code' : counts.includes(field) ? 'count' : 'skipped';
}

// Whole lines without a quote, so that each of them is a record.
function headOf(bytes: Uint8Array): Uint8Array | undefined {
  const head = bytes.subarray(0, 1 + bytes.subarray(0, headBytes).lastIndexOf(lineFeed));
  return head.length === 0 || head.includes(quote) ? undefined : head;
}

function startOfRows(head: Uint8Array, { row, names }: Header): number | undefined {
  let start = 0;
  for (let line = 0; line < row; line++) start = 1 + head.indexOf(lineFeed, start);
  const end = head.indexOf(lineFeed, start);
  const text = new TextDecoder().decode(head.subarray(start, end)).replace(/\r$/, '');
  // Not so where another delimiter or line break was found to fit.
  return text === names.join(',') ? end + 1 : undefined;
}
