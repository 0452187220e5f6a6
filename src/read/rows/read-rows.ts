import { type Problem, problem } from '../../domain/problems/problem.js';
import type { ReadOptions } from '../../domain/settings.js';
import { type ByColumn, readPlainFile } from '../plain/plain-file.js';
import type { Source } from '../source.js';
import type { Table } from '../table/extract.js';
import type { Recogniser, TableKind } from '../table/find-header.js';
import { findTable, type TableFound } from '../table/find-table.js';
import type { Role } from '../table/header.js';
import { withoutNotesBelow } from '../table/notes-below.js';
import { isBlankRecord } from './row-reader.js';

/** A layout that understands the rows of a table, and plain ones by column where it can. */
interface Layout<E> extends Recogniser {
  read(table: Table, options: ReadOptions): E;
  readonly byColumn?: ByColumn<E>;
  /** Whether it understands the notes below the rows by itself. */
  readonly readsNotes?: true;
}

/** A file's table with what its layout understood of its rows, or what stands against the file. */
export type RowsRead<E> =
  | { readonly found: TableFound<Layout<E>>; readonly extract: E }
  | { readonly problems: readonly Problem[] };

/** Finds the table in a file and reads its rows: by column where they are plain, else cell by cell. */
export function readRows<E>(
  source: Source,
  layouts: readonly Layout<E>[],
  needed: readonly Role[],
  options: ReadOptions,
  kind: TableKind,
): RowsRead<E> {
  const plain = readPlainFile(source, layouts, needed, options, kind);
  const extract = plain?.found.layout.byColumn?.read(plain, plain.found.options);
  if (plain !== undefined && plain.rows > 0 && extract !== undefined) return { found: plain.found, extract };
  const whole = findTable(source, layouts, needed, options, kind);
  if ('problems' in whole) return whole;
  const found = whole.layout.readsNotes === true ? whole : aboveNotes(whole);
  const { header, locator } = found.table;
  if (isEmpty(found.table)) return { problems: [problem('VM118', { file: source.name }, locator.place(header.row))] };
  return { found, extract: found.layout.read(found.table, found.options) };
}

function aboveNotes<R>(found: TableFound<R>): TableFound<R> {
  const { records, findings } = withoutNotesBelow(found.table, found.options.changes);
  if (records === found.table.records) return found;
  return { ...found, table: { ...found.table, records }, findings: [...found.findings, ...findings] };
}

function isEmpty({ header, records }: Table): boolean {
  return !records.some((record, row) => row > header.row && !isBlankRecord(record));
}
