import type { Rows } from '../answer/rows.js';
import type { Binding, Dialect } from '../dialect.js';
import { type Columns, own } from './own-name.js';

/**
 * The groups of `selectGroups` by one `SELECT` on the table itself, without inner queries: a server that spreads its
 * tables hands every shard only the query that names the table, so that each adds up its own rows and sends groups.
 */
export function selectGroupsAtOnce(
  dialect: Dialect,
  binding: Binding,
  { table, levels }: Rows,
  made: Columns,
  keys: readonly string[],
  sums: readonly string[],
): string {
  const all = own(dialect, 'made');
  const bound = [...levels]
    .reverse()
    .filter((columns) => Object.keys(columns).length > 0)
    .reduce((body, columns) => bindAll(dialect, binding, columns, body), binding.tuple(Object.values(made)));
  const parts = Object.keys(made).map((name, at) => `${binding.part(all, at + 1)} AS ${own(dialect, name)}`);
  const where = table.where === undefined ? '' : `\nWHERE ${table.where}`;
  return (
    `WITH\n  ${bound} AS ${all},\n  ${parts.join(',\n  ')}\n` +
    `SELECT ${keys.join(', ')},\n  ${sums.join(', ')}\nFROM ${table.from}${where}\nGROUP BY ${keys.join(', ')}`
  );
}

function bindAll(dialect: Dialect, binding: Binding, columns: Columns, body: string): string {
  const names = Object.keys(columns).map((name) => own(dialect, name));
  return binding.bind(names, Object.values(columns), body);
}
