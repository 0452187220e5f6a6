import { duckdb } from '../sql/dialects/duckdb.js';
import { pathForDuckdb } from './paths.js';

/** Parquet files by their path or pattern, as a table. */
export function parquetTable(path: string): string {
  return `read_parquet(${duckdb.literal(pathForDuckdb(path))}, union_by_name = true)`;
}
