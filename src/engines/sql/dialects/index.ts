import type { Dialect } from '../dialect.js';
import { bigquery } from './bigquery.js';
import { clickhouse } from './clickhouse.js';
import { databricks } from './databricks.js';
import { duckdb } from './duckdb.js';
import { postgresql } from './postgresql.js';
import { sqlServer } from './sql-server.js';
import { trino } from './trino.js';

/** The kinds of SQL that a query can be written in. */
export const dialects = {
  databricks,
  trino,
  'sql-server': sqlServer,
  bigquery,
  duckdb,
  postgresql,
  clickhouse,
} as const satisfies Readonly<Record<string, Dialect>>;

export type DialectName = keyof typeof dialects;
