import type { ReadOptions } from '../domain/settings.js';
import type { ByColumn } from './plain/plain-file.js';
import type { Extract, Table } from './table/extract.js';
import type { Header } from './table/header.js';

/** One layout that extracts of activity come in. */
export interface Dialect {
  /** What `validate` and the docs call the layout. */
  readonly description: string;
  /** Whether these columns are this layout. At most one dialect recognises a header. */
  recognises(header: Header): boolean;
  read(table: Table, options: ReadOptions): Extract;
  readonly byColumn?: ByColumn<Extract>;
  /** Whether it understands the notes below the rows by itself. */
  readonly readsNotes?: true;
}
