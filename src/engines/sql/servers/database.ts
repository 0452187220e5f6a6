import type { Aggregate, AggregateRequest } from '../../engine.js';
import type { Group } from '../answer/group.js';
import { readGroups } from '../answer/group-reader.js';
import type { Dialect } from '../dialect.js';
import { withoutBlankRows } from '../query/blank-rows.js';
import { buildQuery } from '../query/build-query.js';
import type { ColumnType, SqlTable } from '../sql-table.js';

/** Something that answers queries and is closed afterwards. */
export interface Database {
  readonly dialect: Dialect;
  /** The columns of what stands behind FROM, in their order. */
  columnsOf(from: string): Promise<ReadonlyMap<string, ColumnType>>;
  /** The rows of an answer, all of it or a `VanguardError`. */
  query(text: string): Promise<readonly Group[]>;
  close(): Promise<void>;
}

/** What an opener needs: `variable` is what messages call the connection string. */
export interface Connection {
  readonly address: string;
  readonly variable: string;
  readonly timeoutSeconds: number;
}

/** What one table adds up to, by one query. */
export async function aggregateTable(
  database: Database,
  name: string,
  table: SqlTable,
  request: AggregateRequest,
): Promise<Aggregate> {
  const { dialect } = database;
  const query = (text: string): Promise<readonly Group[]> => database.query(text);
  const groups = await query(buildQuery(dialect, request, table));
  return readGroups(name, await withoutBlankRows(groups, request, dialect, table, query), request);
}

/** Uses a database and closes it, whatever happens. */
export async function withDatabase<D extends Database, T>(
  open: () => Promise<D>,
  use: (database: D) => Promise<T>,
): Promise<T> {
  const database = await open();
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}
