import type { AggregateRequest, LargeRole } from '../../engine.js';
import type { Dialect } from '../dialect.js';
import { type Columns, own } from './own-name.js';
import type { RoleColumns } from './role-columns.js';
import { firstOf, isOneOf } from './select.js';

type Key = (dialect: Dialect, columns: RoleColumns, request: AggregateRequest) => string;

const blank = `''`;

// What rows that are surely of one kind are grouped by; nothing where absent.
const keys: Readonly<Partial<Record<LargeRole, Key>>> = {
  area: (_, columns) => columns.text('area'),
  financial_year: (_, columns) => columns.text('financial_year'),
  practice: wantedPractice,
  care_home: (dialect, columns) =>
    `CASE WHEN ${isOneOf(dialect, columns.code('care_home'), ['1', 'Y', 'YES', 'TRUE'])} THEN '1' ELSE '0' END`,
  sex: (_, columns) => columns.code('sex'),
  age: firstAge,
};

/** What records are grouped by: their outcome, and by role what says the cell; of rows to be judged later, every text. */
export function recordKeys(dialect: Dialect, request: AggregateRequest, columns: RoleColumns): Columns {
  const judged = own(dialect, 'judged');
  const ofRole = (role: LargeRole): string => {
    const key = keys[role]?.(dialect, columns, request) ?? blank;
    const cases: [string, string][] = [[`${judged} = 'odd'`, columns.text(role)]];
    if (key !== blank) cases.push([`${judged} = 'added'`, key]);
    // A row without an area that is one is said to be that first.
    if (role === 'area') cases.push([`${judged} = 'unfinishedStay'`, key]);
    return firstOf(cases, blank);
  };
  return { outcome: judged, ...Object.fromEntries(columns.roles.map((role) => [role, ofRole(role)])) };
}

/** By role what says the cell of rows that are surely admissions. */
export function cellKeys(dialect: Dialect, request: AggregateRequest, columns: RoleColumns): Columns {
  return Object.fromEntries(
    columns.roles.flatMap((role) => {
      const key = keys[role]?.(dialect, columns, request);
      return key === undefined ? [] : [[role, key]];
    }),
  );
}

/** The practice of a row where its own cells are wanted, else nothing. */
export function wantedPractice(
  dialect: Dialect,
  columns: RoleColumns,
  { practices }: Pick<AggregateRequest, 'practices'>,
): string {
  const code = columns.code('practice');
  return `CASE WHEN ${isOneOf(dialect, code, [...practices].sort())} THEN ${code} ELSE '' END`;
}

// The first age of the band of a plain age, and the text itself of others.
function firstAge(dialect: Dialect, columns: RoleColumns): string {
  const age = columns.code('age');
  const band = dialect.text(`${dialect.divide(dialect.integer(age), 5)} * 5`);
  return `CASE WHEN ${dialect.isDigits(age, 2)} THEN ${band} ELSE ${age} END`;
}
