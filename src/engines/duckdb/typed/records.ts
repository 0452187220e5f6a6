import type { Aggregate, AggregateRequest } from '../../engine.js';
import { adderOf, type Group } from '../../sql/answer/group.js';
import { GroupReading, readGroups } from '../../sql/answer/group-reader.js';
import { withoutBlankRows } from '../../sql/query/blank-rows.js';
import type { SqlTable } from '../../sql/sql-table.js';
import type { Duckdb } from '../open-duckdb.js';
import { codesQuery, judgeCodes } from './code-groups.js';
import { constantCodes, statisticsQuery } from './constant-codes.js';
import { eachStay, repeatedSpellsQuery, stayQueries } from './stays-query.js';

/** Whether a table holds records whose days are days, so that its types say most of what a rule asks. */
export function hasTypedDays(request: AggregateRequest, { types }: SqlTable): boolean {
  const { columns, layout } = request;
  const isDay = (name: string | undefined): boolean => name !== undefined && types.get(name) === 'day';
  return layout === 'records' && isDay(columns.admission_date) && isDay(columns.discharge_date);
}

/**
 * What the records of Parquet files with typed days add up to, in two light queries where a text of each cell would be a
 * heavy one: the combinations of codes, each judged once; then the admissions by area and month. A code that never
 * changes is not read. Rows that those queries leave are asked for only when the counts say that there are any.
 * `undefined` when some of them may repeat a spell of the others.
 */
export async function aggregateTypedRecords(
  database: Duckdb,
  name: string,
  table: SqlTable,
  request: AggregateRequest,
  path: string,
): Promise<Aggregate | undefined> {
  const query = (text: string): Promise<readonly Group[]> => database.query(text);
  const constants = constantCodes(await query(statisticsQuery(path, request.columns)), request.columns);
  const codes = judgeCodes(request, await query(codesQuery(request, table, constants)));
  const leftOut = await withoutBlankRows(codes.leftOut, request, database.dialect, table, query);
  const queries = stayQueries(request, table, codes.isAdmission);
  const reading = new GroupReading(request);
  await eachStay(database, queries.sure, (stays) => reading.addStays(stays));
  const isWhole = codes.admissions === reading.rows;
  const comparesSpells = adderOf(request).wanted.some(({ role }) => role === 'spell');
  if (comparesSpells && !isWhole) return undefined;
  const others = isWhole ? [] : await query(queries.others);
  const spells = comparesSpells ? await query(repeatedSpellsQuery(request, table, codes.isAdmission)) : [];
  return readGroups(name, [...leftOut, ...others, ...spells], request, reading);
}
