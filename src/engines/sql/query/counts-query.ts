import { totalNames } from '../../../read/cells/total-codes.js';
import type { AggregateRequest, LargeRole } from '../../engine.js';
import type { Dialect } from '../dialect.js';
import type { SqlTable } from '../sql-table.js';
import { own } from './own-name.js';
import { wantedPractice } from './record-keys.js';
import { RoleColumns } from './role-columns.js';
import { doubtCases, firstOf, selectGroups } from './select.js';

const countRoles = ['value', 'emergency_admissions', 'emergency_bed_days'] as const satisfies readonly LargeRole[];

/**
 * The query that adds up counts of practices: a row for each area, period and kind as they are written, with the sums of
 * cells that are plain numbers. Rows with anything else in place of a count (`odd`: marks, decimals, no number at all) come
 * as they are written, each distinct one with how often it stands, for the rules that read files.
 */
export function countsQuery(
  dialect: Dialect,
  request: AggregateRequest,
  table: SqlTable,
  roles: readonly LargeRole[],
): string {
  const columns = new RoleColumns(dialect, request, table, roles);
  const counts = countRoles.filter((role) => columns.has(role));
  const odd = counts.map((role): [string, string] => [`NOT (${dialect.isDigits(columns.text(role), 9)})`, `'odd'`]);
  const rows = {
    table,
    levels: [
      columns.selected(),
      columns.codes(),
      { judged: firstOf([...doubtCases(dialect, table), ...odd], `'added'`) },
    ],
  };
  const added = `${own(dialect, 'judged')} = 'added'`;
  const withTotals = { practices: new Set([...request.practices, ...totalNames]) };
  const keyOf = (role: LargeRole): string => {
    if (countRoles.some((one) => one === role)) return `CASE WHEN ${added} THEN '' ELSE ${columns.text(role)} END`;
    return role === 'practice' ? wantedPractice(dialect, columns, withTotals) : columns.text(role);
  };
  const number = (role: LargeRole): string =>
    `CASE WHEN ${added} THEN ${dialect.integer(columns.text(role))} ELSE 0 END`;
  return selectGroups(
    dialect,
    rows,
    { outcome: own(dialect, 'judged'), ...Object.fromEntries(roles.map((role) => [role, keyOf(role)])) },
    Object.fromEntries(counts.map((role) => [`${role}_number`, number(role)])),
    {
      rows: dialect.countRows,
      ...Object.fromEntries(counts.map((role) => [`${role}_sum`, `sum(${own(dialect, `${role}_number`)})`])),
    },
  );
}
