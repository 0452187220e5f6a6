import type { AggregateRequest, LargeRole } from '../../engine.js';
import { blankTexts } from '../../rules/blank.js';
import type { Rows } from '../answer/rows.js';
import type { Dialect } from '../dialect.js';
import type { SqlTable } from '../sql-table.js';
import { countsAsAdmission, knownPerson } from './admission-outcome.js';
import { dayLevels, isKnownDay } from './days.js';
import { type Columns, own } from './own-name.js';
import { recordKeys } from './record-keys.js';
import { RoleColumns } from './role-columns.js';
import { asTable, doubtCases, firstOf, isOneOf, isSpell, selectGroups } from './select.js';
import { stayColumns } from './stay-columns.js';

/**
 * The query that adds up record-level data: a row for each outcome, and within it each area, month of admission, month of
 * discharge and kind of person. Rows that the query is not sure of (`odd`) come as they are written, each distinct one
 * with how often it stands, for the rules that read files. Of the rows only those count that fulfil `where`, a condition
 * on what the levels below are made of.
 */
export function recordsQuery(
  dialect: Dialect,
  request: AggregateRequest,
  table: SqlTable,
  roles: readonly LargeRole[],
  where?: string,
): string {
  const columns = new RoleColumns(dialect, request, table, roles);
  const judged = { judged: outcome(dialect, request, columns, table) };
  const levels = [columns.selected(), columns.codes(), ...dayLevels(dialect, columns), judged];
  const rows = { table, levels, ...(where === undefined ? {} : { where }) };
  const stay = stayColumns(dialect, columns, `${own(dialect, 'judged')} = 'added'`);
  const keys = { ...recordKeys(dialect, request, columns), ...stay.keys };
  const text = selectGroups(dialect, rows, keys, stay.summed, {
    rows: dialect.countRows,
    nights: `sum(${own(dialect, 'stay_nights')})`,
    nights_first: `sum(${own(dialect, 'first_nights')})`,
  });
  return columns.has('spell') ? `${text}\nUNION ALL\n${repeatedSpells(dialect, columns, rows, keys)}` : text;
}

function outcome(dialect: Dialect, request: AggregateRequest, columns: RoleColumns, table: SqlTable): string {
  const cases: [string, string][] = [
    ...doubtCases(dialect, table),
    ...countsAsAdmission(dialect, request, columns),
    [isOneOf(dialect, columns.code('area'), blankTexts), `'noArea'`],
    ...knownPerson(dialect, columns),
    ...stayOutcome(dialect, columns),
  ];
  return firstOf(cases, `'added'`);
}

function stayOutcome(dialect: Dialect, columns: RoleColumns): [string, string][] {
  const length: [string, string] = [
    columns.has('length_of_stay') ? `NOT (${dialect.isDigits(columns.text('length_of_stay'), 4)})` : '',
    `'odd'`,
  ];
  if (!columns.has('admission_date')) return columns.has('length_of_stay') ? [length] : [];
  const admitted: [string, string] = [`NOT (${isKnownDay(dialect, 'admission_date')})`, `'odd'`];
  if (columns.has('length_of_stay')) return [admitted, length];
  if (!columns.has('discharge_date')) return [admitted];
  const blank =
    columns.type('discharge_date') === 'day'
      ? `${columns.column('discharge_date')} IS NULL`
      : isOneOf(dialect, columns.code('discharge_date'), blankTexts);
  const [first, last] = [own(dialect, 'admission_date_day'), own(dialect, 'discharge_date_day')];
  return [
    admitted,
    [blank, `'unfinishedStay'`],
    [`NOT (${isKnownDay(dialect, 'discharge_date')})`, `'odd'`],
    [`${last} < ${first}`, `'odd'`],
  ];
}

// How many sure rows are of a spell that another one is of too; and, of each spell of rows that are not sure, how many
// are sure. A blank is no spell.
function repeatedSpells(dialect: Dialect, columns: RoleColumns, rows: Rows, keys: Columns): string {
  const judged = own(dialect, 'judged');
  const [spell, times, odd] = ['one_spell', 'times', 'odd_times'].map((name) => own(dialect, name));
  const counts = `${isOneOf(dialect, judged, ['added', 'odd'])} AND ${isSpell(dialect, columns.text('spell'))}`;
  const counted = selectGroups(
    dialect,
    rows,
    { one_spell: `CASE WHEN ${counts} THEN ${columns.text('spell')} ELSE '' END` },
    { is_odd: `CASE WHEN ${judged} = 'odd' THEN 1 ELSE 0 END` },
    { times: dialect.countRows, odd_times: `sum(${own(dialect, 'is_odd')})` },
  );
  const told =
    `SELECT CASE WHEN ${odd} = 0 THEN '' ELSE ${spell} END AS ${own(dialect, 'told_spell')}, ` +
    `CASE WHEN ${odd} = 0 THEN ${times} - 1 ELSE ${times} - ${odd} END AS ${own(dialect, 'told_rows')}\n` +
    `FROM ${asTable(dialect, counted, 'spells')}\nWHERE ${spell} <> ''`;
  const selected = Object.keys(keys).map((name) => {
    const isNumber = ['admitted', 'discharged', 'overnight'].includes(name);
    const value = name === 'outcome' ? `'repeatedSpells'` : name === 'spell' ? own(dialect, 'told_spell') : `''`;
    return `${isNumber ? '0' : value} AS ${own(dialect, name)}`;
  });
  const sums = [
    `sum(${own(dialect, 'told_rows')}) AS ${own(dialect, 'rows')}`,
    ...['nights', 'nights_first'].map((name) => `0 AS ${own(dialect, name)}`),
  ];
  return (
    `SELECT ${[...selected, ...sums].join(', ')}\nFROM ${asTable(dialect, told, 'told')}\n` +
    `GROUP BY ${own(dialect, 'told_spell')}`
  );
}
