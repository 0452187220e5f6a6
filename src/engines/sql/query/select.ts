import type { Rows } from '../answer/rows.js';
import type { Dialect } from '../dialect.js';
import type { SqlTable } from '../sql-table.js';
import { type Columns, own } from './own-name.js';
import { selectGroupsAtOnce } from './single-select.js';

/** A `SELECT` of these keys and of these sums over the rows of each; `summed` are the expressions that sums are made of. */
export function selectGroups(dialect: Dialect, rows: Rows, keys: Columns, summed: Columns, sums: Columns): string {
  const names = Object.keys(keys).map((name) => own(dialect, name));
  const added = Object.entries(sums).map(([name, value]) => `${value} AS ${own(dialect, name)}`);
  if (dialect.binding !== undefined) {
    return selectGroupsAtOnce(dialect, dialect.binding, rows, { ...keys, ...summed }, names, added);
  }
  const keyed = `SELECT\n  ${named(dialect, { ...keys, ...summed }).join(',\n  ')}\nFROM ${nested(dialect, rows)}${whereOf(rows.where)}${dialect.fence}`;
  return `SELECT ${names.join(', ')},\n  ${added.join(', ')}\nFROM ${asTable(dialect, keyed, 'keyed')}\nGROUP BY ${names.join(', ')}`;
}

function nested(dialect: Dialect, { table, levels }: Rows): string {
  const [first = {}, ...more] = levels;
  const inner = `SELECT\n  ${named(dialect, first).join(',\n  ')}\nFROM ${table.from}${whereOf(table.where)}${dialect.fence}`;
  return more
    .filter((columns) => Object.keys(columns).length > 0)
    .reduce(
      (from, columns, level) => {
        const list = ['*', ...named(dialect, columns)].join(',\n  ');
        return asTable(dialect, `SELECT ${list}\nFROM ${from}${dialect.fence}`, `level_${level + 2}`);
      },
      asTable(dialect, inner, 'level_1'),
    );
}

function whereOf(where: string | undefined): string {
  return where === undefined ? '' : `\nWHERE ${where}`;
}

function named(dialect: Dialect, columns: Columns): string[] {
  return Object.entries(columns).map(([name, value]) => `${value} AS ${own(dialect, name)}`);
}

/** A query as something to select from. */
export function asTable(dialect: Dialect, query: string, name: string): string {
  return `(\n${query.replace(/^/gm, '  ')}\n) AS ${own(dialect, name)}`;
}

/** The first value whose condition holds, else the last. */
export function firstOf(cases: readonly (readonly [condition: string, value: string])[], otherwise: string): string {
  if (cases.length === 0) return otherwise;
  const lines = cases.map(([condition, value]) => `WHEN ${condition} THEN ${value}`);
  return `CASE\n    ${lines.join('\n    ')}\n    ELSE ${otherwise} END`;
}

/** The outcome of rows that may have been split wrongly; no case where a table has none. */
export function doubtCases(dialect: Dialect, { doubtful }: SqlTable): readonly [condition: string, value: string][] {
  return doubtful === undefined ? [] : [[own(dialect, 'doubtful'), `'doubtful'`]];
}

/** Whether a text is a spell: neither blank nor what a program writes for none. */
export function isSpell(dialect: Dialect, text: string): string {
  return `${dialect.trim(text)} <> '' AND NOT (${isOneOf(dialect, `upper(${text})`, ['NULL', 'NA'])})`;
}

/** Whether a text is one of these. */
export function isOneOf(dialect: Dialect, text: string, values: readonly string[]): string {
  return `${text} IN (${values.map(dialect.literal).join(', ')})`;
}
