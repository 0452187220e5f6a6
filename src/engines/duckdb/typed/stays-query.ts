import type { AggregateRequest } from '../../engine.js';
import { blankTexts } from '../../rules/blank.js';
import { adderOf } from '../../sql/answer/group.js';
import { duckdb } from '../../sql/dialects/duckdb.js';
import { knownPerson } from '../../sql/query/admission-outcome.js';
import { dayLevels } from '../../sql/query/days.js';
import { own } from '../../sql/query/own-name.js';
import { cellKeys } from '../../sql/query/record-keys.js';
import { recordsQuery } from '../../sql/query/records-query.js';
import { RoleColumns } from '../../sql/query/role-columns.js';
import { isOneOf, isSpell, selectGroups } from '../../sql/query/select.js';
import { stayColumns } from '../../sql/query/stay-columns.js';
import type { StayGroup } from '../../sql/query/stay-groups.js';
import type { SqlTable } from '../../sql/sql-table.js';
import type { Duckdb } from '../open-duckdb.js';

/** Queries for the admissions of a table with days. */
export interface StayQueries {
  /** Adds up the rows that are surely of a cell, by that cell. */
  readonly sure: { readonly text: string; readonly columns: readonly string[] };
  /** Gives all others as they are written, each distinct one once. */
  readonly others: string;
}

/** The queries for the rows that `isAdmission`: the first makes no text of anything, and asks nothing that a type answers. */
export function stayQueries(request: AggregateRequest, table: SqlTable, isAdmission: string): StayQueries {
  const admissions = { ...table, where: isAdmission };
  const roles = adderOf(request).wanted.map(({ role }) => role);
  const columns = new RoleColumns(duckdb, request, table, roles);
  const isSure = sureRows(columns);
  const rows = {
    table: admissions,
    // A blank area is none, written or not.
    levels: [
      { ...columns.selected(), in_area: textOfArea(request.columns) },
      columns.codes(),
      ...dayLevels(duckdb, columns),
    ],
    where: isSure,
  };
  return {
    sure: sureStays(request, columns, rows),
    others: recordsQuery(duckdb, request, admissions, roles, `NOT coalesce(${isSure}, false)`),
  };
}

function textOfArea(columns: AggregateRequest['columns']): string {
  return duckdb.text(duckdb.quote(columns.area ?? ''));
}

// Bounds that Parquet's own statistics answer for whole groups of rows.
function sureRows(columns: RoleColumns): string {
  const [first, last] = [own(duckdb, 'admission_date_day'), own(duckdb, 'discharge_date_day')];
  const conditions = [
    `${first} >= DATE '1970-01-01'`,
    `${last} >= ${first}`,
    `${last} < DATE '2070-01-01'`,
    ...knownPerson(duckdb, columns).map(([isOdd]) => `NOT (${isOdd})`),
  ];
  return `(${conditions.join(' AND ')})`;
}

function sureStays(
  request: AggregateRequest,
  columns: RoleColumns,
  rows: Parameters<typeof selectGroups>[1],
): StayQueries['sure'] {
  const { keys, summed } = stayColumns(duckdb, columns);
  const sumOf = (name: string): string => `sum(${own(duckdb, name)})`;
  const sums = {
    rows: duckdb.countRows,
    nights: sumOf('stay_nights'),
    ...(request.bedDays === 'daily' ? { nights_first: sumOf('first_nights') } : {}),
  };
  const codes = Object.keys(cellKeys(duckdb, request, columns));
  const text = selectGroups(duckdb, rows, { ...cellKeys(duckdb, request, columns), ...keys }, summed, sums);
  const isDaily = request.bedDays === 'daily';
  const numbers = isDaily ? [...Object.keys(keys), ...Object.keys(sums)] : ['admitted', 'overnight', 'rows', 'nights'];
  // Numbers that are handed over as such, exact to 2^53.
  const selected = [...codes.map((name) => own(duckdb, name)), ...numbers.map(asDouble)];
  const from = isDaily ? `(${text})` : `(${byMonth(text, codes)})`;
  return { text: `SELECT ${selected.join(', ')}\nFROM ${from}`, columns: [...codes, ...numbers] };
}

// Admissions of a month beside the nights of the stays that ended in it: fewer rows to hand over.
function byMonth(stays: string, codes: readonly string[]): string {
  const [admitted, discharged, overnight] = ['admitted', 'discharged', 'overnight'].map((name) => own(duckdb, name));
  const [rows, nights] = [own(duckdb, 'rows'), own(duckdb, 'nights')];
  const keys = codes.map((name) => `${own(duckdb, name)}, `).join('');
  return (
    `WITH stays AS MATERIALIZED (\n${stays}\n)\n` +
    `SELECT ${keys}${admitted}, ${overnight}, sum(${rows}) AS ${rows}, sum(${nights}) AS ${nights}\nFROM (\n` +
    `  SELECT ${keys}${admitted}, ${overnight}, ${rows}, 0 AS ${nights} FROM stays\n  UNION ALL\n` +
    `  SELECT ${keys}${discharged}, ${overnight}, 0, ${nights} FROM stays WHERE ${nights} > 0\n)\nGROUP BY ALL`
  );
}

function asDouble(name: string): string {
  return `CAST(${own(duckdb, name)} AS DOUBLE)`;
}

/** Hands over the stays that the first of these queries adds up. */
export async function eachStay(
  database: Duckdb,
  { text, columns }: StayQueries['sure'],
  take: (stays: StayGroup) => void,
): Promise<void> {
  const at = (name: string): number => columns.indexOf(name);
  const [area, practice, age, sex, careHome] = [at('area'), at('practice'), at('age'), at('sex'), at('care_home')];
  const [admitted, discharged, overnight] = [at('admitted'), at('discharged'), at('overnight')];
  const [rows, nights, firstNights] = [at('rows'), at('nights'), at('nights_first')];
  await database.eachRow(text, (valueAt) => {
    const textAt = (column: number): string => (column < 0 ? '' : String(valueAt(column) ?? ''));
    const numberAt = (column: number): number => (column < 0 ? 0 : Number(valueAt(column)));
    take({
      rows: numberAt(rows),
      area: textAt(area),
      practice: textAt(practice),
      age: textAt(age),
      sex: textAt(sex),
      careHome: textAt(careHome),
      financialYear: '',
      admitted: numberAt(admitted),
      discharged: numberAt(discharged < 0 ? admitted : discharged),
      overnight: numberAt(overnight),
      nights: numberAt(nights),
      firstNights: numberAt(firstNights),
    });
  });
}

/** A query for how many admissions are of a spell that another one is of too, if every one of them is sure. */
export function repeatedSpellsQuery({ columns }: AggregateRequest, { from }: SqlTable, isAdmission: string): string {
  const spell = duckdb.text(duckdb.quote(columns.spell ?? ''));
  const hasArea = `NOT (${isOneOf(duckdb, `upper(${duckdb.trim(textOfArea(columns))})`, blankTexts)})`;
  return (
    `SELECT 'repeatedSpells' AS ${own(duckdb, 'outcome')}, ` +
    `count(${spell}) - count(DISTINCT ${spell}) AS ${own(duckdb, 'rows')}\n` +
    `FROM ${from}\nWHERE ${isAdmission} AND ${hasArea} AND ${isSpell(duckdb, spell)}`
  );
}
