import type { DuckDBDataChunk } from '@duckdb/node-api';
import { problem, VanguardError } from '../../domain/problems/problem.js';
import { loadOptional } from '../optional-package.js';
import { groupOf } from '../sql/answer/group.js';
import { duckdb } from '../sql/dialects/duckdb.js';
import type { Database } from '../sql/servers/database.js';
import type { ColumnType } from '../sql/sql-table.js';

/** How DuckDB works. */
export interface DuckdbOptions {
  readonly threads?: number;
  /** SQL that is run first: what it takes to reach remote files. Without it no address is followed. */
  readonly setup?: string;
}

/** A DuckDB whose answers can be read row by row, without an object for each. */
export interface Duckdb extends Database {
  /** Calls `take` for each row of an answer, with what gives the value in a column by its place. */
  eachRow(text: string, take: (valueAt: (column: number) => unknown) => void): Promise<void>;
}

/** A DuckDB in this process, with nothing in it. `name` is what messages call the file that it reads. */
export async function openDuckdb(name: string, options: DuckdbOptions): Promise<Duckdb> {
  const { instance, connection } = await start(options);
  const told = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      throw new VanguardError([problem('VM140', { file: name, reason: kindOf(error) }, { file: name })]);
    }
  };
  const run = async (text: string): Promise<Record<string, unknown>[]> =>
    (await told(connection.runAndReadAll(text))).getRowObjects();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  if (options.setup !== undefined) {
    await run(options.setup).catch((error: unknown) => {
      close();
      throw error;
    });
  }
  const described = new Map<string, ReadonlyMap<string, ColumnType>>();
  return {
    dialect: duckdb,
    async columnsOf(from) {
      const before = described.get(from);
      if (before !== undefined) return before;
      const rows = await run(`DESCRIBE SELECT * FROM ${from}`);
      const columns = new Map(rows.map((row) => [String(row.column_name), typeOf(String(row.column_type))]));
      described.set(from, columns);
      return columns;
    },
    async query(text) {
      return (await run(text)).map(groupOf);
    },
    async eachRow(text, take) {
      const result = await told(connection.run(text));
      for (const chunk of await told(result.fetchAllChunks())) takeRows(chunk, take);
    },
    async close() {
      close();
    },
  };
}

async function start({ threads }: DuckdbOptions) {
  const { DuckDBInstance } = await loadOptional('@duckdb/node-api', () => import('@duckdb/node-api'));
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(threads === undefined ? {} : { threads: String(threads) }),
  });
  return { instance, connection: await instance.connect() };
}

function takeRows(chunk: DuckDBDataChunk, take: (valueAt: (column: number) => unknown) => void): void {
  const columns = Array.from({ length: chunk.columnCount }, (_, column) => chunk.getColumnVector(column));
  const { rowCount } = chunk;
  let row = 0;
  const valueAt = (column: number): unknown => columns[column]?.getItem(row);
  for (; row < rowCount; row++) take(valueAt);
}

function typeOf(name: string): ColumnType {
  if (/^(?:DATE|TIMESTAMP(?:_S|_MS|_NS)?)$/.test(name)) return 'day';
  return /^U?(?:TINY|SMALL|BIG)?INT(?:EGER)?$/.test(name) ? 'integer' : 'text';
}

// What DuckDB says may hold what stands in a row, so only what kind of error it is.
function kindOf(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  if (/magic bytes|footer|too small to be a Parquet/i.test(text)) return 'it is no whole Parquet file';
  if (/No files found/i.test(text)) return 'no file has such a name';
  return /^([A-Z][A-Za-z/ -]{2,40}):/.exec(text)?.[1] ?? 'DuckDB does not say why';
}
