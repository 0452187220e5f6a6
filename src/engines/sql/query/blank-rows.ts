import type { AggregateRequest } from '../../engine.js';
import { adderOf, type Group } from '../answer/group.js';
import type { Dialect } from '../dialect.js';
import type { ColumnType, SqlTable } from '../sql-table.js';
import { own } from './own-name.js';

/** Whether every one of these columns is blank in a row. */
export function isBlankRow(dialect: Dialect, columns: ReadonlyMap<string, ColumnType>): string {
  return [...columns]
    .map(([name, type]) => {
      const column = dialect.quote(name);
      return type === 'text' ? `${dialect.trim(`coalesce(${dialect.text(column)}, '')`)} = ''` : `${column} IS NULL`;
    })
    .join(' AND ');
}

/**
 * Groups without the rows that hold nothing in any column, which are no rows, as in a file. These are looked for only
 * where a group may hold them, since a question about all columns reads all of them.
 */
export async function withoutBlankRows(
  groups: readonly Group[],
  request: AggregateRequest,
  dialect: Dialect,
  { from, types, where }: SqlTable,
  query: (text: string) => Promise<readonly Group[]>,
): Promise<readonly Group[]> {
  const roles = adderOf(request).wanted.map(({ role }) => role);
  const mayBe = groups.filter((group) => mayHoldBlank(group, request, roles));
  const [group] = mayBe;
  if (group === undefined || where !== undefined || types.size === 0) return groups;
  const text = `SELECT ${dialect.countRows} AS ${own(dialect, 'rows')}\nFROM ${from}\nWHERE ${isBlankRow(dialect, types)}`;
  const [counted] = await query(text);
  const left = mayBe.reduce((sum, { rows }) => sum + Number(rows), -Number(counted?.rows ?? 0));
  const others = groups.filter((one) => !mayBe.includes(one));
  return left > 0 ? [...others, { ...group, rows: String(left) }] : others;
}

// Without a method a row of records is out first of all; a count that is blank is never plain.
function mayHoldBlank(group: Group, { layout }: AggregateRequest, roles: readonly string[]): boolean {
  if (layout === 'records') return group.outcome === 'methodUnknown';
  return group.outcome === 'odd' && roles.every((role) => (group[role] ?? '').trim() === '');
}
