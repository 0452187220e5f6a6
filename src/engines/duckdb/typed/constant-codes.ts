import type { LargeRole } from '../../engine.js';
import type { Group } from '../../sql/answer/group.js';
import { duckdb } from '../../sql/dialects/duckdb.js';
import { own } from '../../sql/query/own-name.js';
import { pathForDuckdb } from '../paths.js';

/** The text that every row of a table has in a column, by the role of the column. */
export type ConstantCodes = Readonly<Partial<Record<LargeRole, string>>>;

type ColumnNames = Readonly<Partial<Record<LargeRole, string>>>;

/** A query for the columns that hold one text, by what Parquet files state of every group of their rows. */
export function statisticsQuery(path: string, columns: ColumnNames): string {
  const [column, text] = [own(duckdb, 'column'), own(duckdb, 'text')];
  const files = duckdb.literal(pathForDuckdb(path));
  const names = Object.values(columns).map(duckdb.literal).join(', ');
  // A column that a file lacks is null in all of its rows, and none of its groups speaks of it.
  return (
    `SELECT path_in_schema AS ${column}, min(stats_min_value) AS ${text}\n` +
    `FROM parquet_metadata(${files})\nWHERE path_in_schema IN (${names})\nGROUP BY path_in_schema\n` +
    "HAVING bool_and(coalesce(type = 'BYTE_ARRAY' AND stats_null_count = 0, false))\n" +
    '  AND bool_and(coalesce(stats_min_value = stats_max_value, false)) AND min(stats_min_value) = max(stats_min_value)\n' +
    `  AND count(*) = (SELECT sum(num_row_groups) FROM parquet_file_metadata(${files}))`
  );
}

// Longer texts may be stated in part.
const isCode = /^[0-9A-Z]{1,2}$/;

/** The codes that are the same in every row, by the answer to that query. */
export function constantCodes(stated: readonly Group[], columns: ColumnNames): ConstantCodes {
  const roles = Object.entries(columns) as [LargeRole, string][];
  const constants = roles.flatMap(([role, name]) => {
    const { text = '' } = stated.find(({ column }) => column === name) ?? {};
    return isCode.test(text) ? [[role, text]] : [];
  });
  return Object.fromEntries(constants);
}
