import { problem, VanguardError } from '../../domain/problems/problem.js';
import type { Aggregate, AggregateRequest, Engine, LargeSource } from '../engine.js';
import { refuseFirst } from '../sql/answer/refuse-first.js';
import { aggregateTable } from '../sql/servers/database.js';
import { aggregateCsv, filesOf } from './csv-files.js';
import { type Duckdb, type DuckdbOptions, openDuckdb } from './open-duckdb.js';
import { parquetTable } from './parquet.js';
import { isAddress, isParquet, isPattern } from './paths.js';
import { headsOf, namesOfAll, refuseLackingParquet } from './same-columns.js';
import { aggregateTypedRecords, hasTypedDays } from './typed/records.js';

/**
 * The engine for Parquet, and for CSV when it is asked for. A CSV file that DuckDB refuses, or in which anything is wrong,
 * is read again by the `csv` engine, which knows the lines.
 */
export function duckdbEngine(options: DuckdbOptions = {}): Engine {
  const shared = new SharedDatabase(options);
  return {
    description: 'Parquet and CSV files, and many of them by one pattern, by DuckDB in this process',
    reads: ['file'],
    async namesOf(source, header) {
      const path = pathOf(source, options);
      if (!isParquet(path) && !isPattern(path)) return undefined;
      const database = await shared.open(source.name);
      if (isParquet(path)) return [...(await database.columnsOf(parquetTable(path))).keys()];
      return namesOfAll(await headsOf(await filesOf(database, source.name, path), header));
    },
    async aggregate(source, request) {
      const path = pathOf(source, options);
      const aggregate = isParquet(path) ? aggregateParquet : aggregateCsv;
      try {
        return await aggregate(await shared.open(source.name), source.name, path, request);
      } finally {
        await shared.close();
      }
    },
    close: () => shared.close(),
  };
}

/** One database for the names of a file and then its sums, since each takes as long to start as many rows to read. */
class SharedDatabase {
  readonly #options: DuckdbOptions;
  #opened: { readonly name: string; readonly database: Promise<Duckdb> } | undefined;

  constructor(options: DuckdbOptions) {
    this.#options = options;
  }

  async open(name: string): Promise<Duckdb> {
    if (this.#opened?.name !== name) {
      await this.close();
      this.#opened = { name, database: openDuckdb(name, this.#options) };
    }
    return this.#opened.database;
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    await opened?.database.then(
      (database) => database.close(),
      () => undefined,
    );
  }
}

async function aggregateParquet(
  database: Duckdb,
  name: string,
  path: string,
  request: AggregateRequest,
): Promise<Aggregate> {
  refuseFirst(request, 'Parquet files');
  if (isPattern(path)) await refuseLackingParquet(database, { name, path }, request);
  const from = parquetTable(path);
  const table = { from, types: await database.columnsOf(from) };
  const typed = hasTypedDays(request, table)
    ? await aggregateTypedRecords(database, name, table, request, path)
    : undefined;
  return typed ?? aggregateTable(database, name, table, request);
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
