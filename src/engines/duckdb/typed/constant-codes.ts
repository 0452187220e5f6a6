import type { LargeRole } from '../../engine.js';
import { duckdb } from '../../sql/dialects/duckdb.js';
import type { Group } from '../../sql/group.js';
import { own } from '../../sql/own-name.js';

/** The text that every row of a table has in a column, by the role of the column. */
export type ConstantCodes = Readonly<Partial<Record<LargeRole, string>>>;

/** A query for the least and the highest text of each column that Parquet files state for every group of their rows. */
export function statisticsQuery(path: string): string {
  const metadata = `parquet_metadata(${duckdb.literal(path)})`;
  const column = (name: string, value: string): string => `${value} AS ${own(duckdb, name)}`;
  const selected = [
    column('column', 'path_in_schema'),
    column('least', 'min(stats_min_value)'),
    column('highest', 'max(stats_max_value)'),
  ];
  // A column that a file lacks is null in all of its rows, and none of its groups speaks of it.
  return (
    `SELECT ${selected.join(', ')}\nFROM ${metadata}\nGROUP BY path_in_schema\n` +
    `HAVING bool_and(type = 'BYTE_ARRAY' AND coalesce(stats_null_count = 0, false))\n` +
    '  AND count(stats_min_value) = count(*) AND count(stats_max_value) = count(*)\n' +
    `  AND count(*) = (SELECT count(DISTINCT (file_name, row_group_id)) FROM ${metadata})`
  );
}

// Longer texts may be stated in part.
const isCode = /^[0-9A-Z]{1,2}$/;

/** The codes that are the same in every row, by the answer to that query. */
export function constantCodes(
  statistics: readonly Group[],
  columns: Readonly<Partial<Record<LargeRole, string>>>,
): ConstantCodes {
  const roles = Object.entries(columns) as [LargeRole, string][];
  const constants = roles.flatMap(([role, name]) => {
    const stated = statistics.find(({ column }) => column === name);
    const [least, highest] = [stated?.least ?? '', stated?.highest];
    return least === highest && isCode.test(least) ? [[role, least]] : [];
  });
  return Object.fromEntries(constants);
}
