import type { Columns } from '../query/own-name.js';
import type { SqlTable } from '../sql-table.js';

/** Rows of a table with columns made of it, each level of those that the level before made. */
export interface Rows {
  readonly table: SqlTable;
  readonly levels: readonly Columns[];
  /** Which of these rows count, by those columns; all when absent. */
  readonly where?: string;
}
