import { problem, VanguardError } from '../../domain/problem.js';
import { readHead } from '../csv/head.js';
import { peek } from '../csv/open-head.js';
import type { Aggregate, AggregateRequest, Engine, LargeSource } from '../engine.js';
import { aggregateTable, type Database, withDatabase } from '../sql/database.js';
import { refuseFirst } from '../sql/refuse-first.js';
import { aggregateCsv, filesOf } from './csv-files.js';
import { type DuckdbOptions, openDuckdb } from './open-duckdb.js';
import { parquetTable } from './parquet.js';
import { isAddress, isParquet, isPattern } from './paths.js';

/**
 * The engine for Parquet, and for CSV when it is asked for. A CSV file that DuckDB refuses, or in which anything is wrong,
 * is read again by the `csv` engine, which knows the lines.
 */
export function duckdbEngine(options: DuckdbOptions = {}): Engine {
  const use = <T>({ name }: LargeSource, how: (database: Database) => Promise<T>): Promise<T> =>
    withDatabase(() => openDuckdb(name, options), how);
  return {
    description: 'Parquet and CSV files, and many of them by one pattern, by DuckDB in this process',
    reads: ['file'],
    async namesOf(source, { delimiter, columns }) {
      const path = pathOf(source, options);
      if (isParquet(path)) {
        const known = await use(source, (database) => database.columnsOf(parquetTable(path)));
        return [...known.keys()];
      }
      if (!isPattern(path)) return undefined;
      const [first] = await use(source, (database) => filesOf(database, source.name, path));
      const { bytes } = await peek({ kind: 'file', name: source.name, path: first });
      return readHead(bytes, delimiter, columns)?.names ?? [];
    },
    aggregate(source, request) {
      const path = pathOf(source, options);
      const aggregate = isParquet(path) ? aggregateParquet : aggregateCsv;
      return use(source, (database) => aggregate(database, source.name, path, request));
    },
  };
}

async function aggregateParquet(
  database: Database,
  name: string,
  path: string,
  request: AggregateRequest,
): Promise<Aggregate> {
  refuseFirst(request, 'Parquet files');
  const from = parquetTable(path);
  return aggregateTable(database, name, { from, types: await database.columnsOf(from) }, request);
}

// No address is followed that the setup does not allow for.
function pathOf(source: LargeSource, { setup }: DuckdbOptions): string {
  if (source.kind !== 'file') throw new RangeError(`DuckDB reads files, not ${source.kind}`);
  const { name, path } = source;
  const refused = !isAddress(path)
    ? undefined
    : !isParquet(path)
      ? 'only Parquet is read from an address'
      : setup === undefined
        ? 'it is an address, and none is followed without --duckdb-setup'
        : undefined;
  if (refused !== undefined)
    throw new VanguardError([problem('VM140', { file: name, reason: refused }, { file: name })]);
  return path;
}
