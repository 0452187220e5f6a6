import { type CsvOptions, csvEngine } from './csv/csv.js';
import type { DuckdbOptions } from './duckdb/open-duckdb.js';
import { readsByDuckdb } from './duckdb/paths.js';
import type { Engine, LargeSource } from './engine.js';
import type { SqlOptions } from './sql/servers/open-database.js';

/** The engines by the names that the command line knows. */
export type EngineName = 'csv' | 'duckdb' | 'sql';

/** Which engine reads, and how each works. */
export interface EngineOptions extends CsvOptions {
  readonly engine?: EngineName;
  readonly duckdb?: DuckdbOptions;
  readonly sql?: SqlOptions;
  /**
   * Whether CSV of practices by month is looked through for rows that repeat a practice and month, and for practices
   * without a row between their others; `validate` does.
   */
  readonly checkRows?: boolean;
}

/** The engine for a source: the one that was asked for, else DuckDB for Parquet and `csv` for text. Loads what it needs. */
export async function chooseEngine(source: LargeSource, options: EngineOptions): Promise<Engine> {
  if (source.kind === 'table') {
    const { sqlEngine } = await import('./sql/sql.js');
    return sqlEngine(options.sql ?? {});
  }
  if (source.kind === 'file' && (options.engine === 'duckdb' || readsByDuckdb(source.path))) {
    const { duckdbEngine } = await import('./duckdb/duckdb.js');
    return duckdbEngine({ ...(options.threads === undefined ? {} : { threads: options.threads }), ...options.duckdb });
  }
  return csvEngine(options);
}
