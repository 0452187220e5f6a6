import type { LargeRole } from '../../engine.js';
import type { Dialect } from '../dialect.js';
import { type Columns, own } from './own-name.js';
import type { RoleColumns } from './role-columns.js';
import { firstOf } from './select.js';

const dateRoles = ['admission_date', 'discharge_date'] as const satisfies readonly LargeRole[];
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/**
 * Two levels of columns: each date that is text or a number (20140401) as 2014-04-01, and then each date as a day, `<role>_day`, NULL where the
 * query cannot be sure of it.
 */
export function dayLevels(dialect: Dialect, columns: RoleColumns): Columns[] {
  const used = dateRoles.filter((role) => columns.has(role));
  const isDay = (role: LargeRole): boolean => columns.type(role) === 'day';
  const iso = used.filter((role) => !isDay(role)).map((role) => [`${role}_iso`, isoText(dialect, columns.code(role))]);
  const days = used.map((role) => [
    `${role}_day`,
    isDay(role) ? columns.column(role) : dialect.day(own(dialect, `${role}_iso`)),
  ]);
  return [Object.fromEntries(iso), Object.fromEntries(days)];
}

/** Whether the day of a role is one that every dialect can count with. */
export function isKnownDay(dialect: Dialect, role: LargeRole): string {
  return `coalesce(${dialect.month(own(dialect, `${role}_day`))}, 0) BETWEEN 197001 AND 206912`;
}

// 2014-04-01, 01/04/2014, 01APR2014 and 20140401 as 2014-04-01, and a time of day passed over.
function isoText(dialect: Dialect, text: string): string {
  const part = (from: number, length: number): string => `substring(${text}, ${from}, ${length})`;
  const joined = (year: string, month: string, day: string): string => dialect.concat(year, `'-'`, month, `'-'`, day);
  const month = firstOf(
    months.map((name, at) => [`${part(3, 3)} = '${name}'`, `'${String(at + 1).padStart(2, '0')}'`]),
    `'00'`,
  );
  const [british, named] = [joined(part(7, 4), part(4, 2), part(1, 2)), joined(part(6, 4), month, part(1, 2))];
  return firstOf(
    [
      [dialect.hasShape(text, 'dddd-dd-dd'), text],
      [dialect.hasShape(text, 'dd/dd/dddd'), british],
      [dialect.hasShape(text, 'ddAAAdddd'), named],
      [dialect.hasShape(text, 'dddddddd'), joined(part(1, 4), part(5, 2), part(7, 2))],
      [isTimed(dialect, text, ['dddd-dd-dd dd:dd', 'dddd-dd-ddTdd:dd']), part(1, 10)],
      [isTimed(dialect, text, ['dd/dd/dddd dd:dd', 'dd/dd/ddddTdd:dd']), british],
      [isTimed(dialect, text, ['ddAAAdddd:dd:dd', 'ddAAAdddd dd:dd']), named],
    ],
    `''`,
  );
}

// What may stand behind the minutes: programs write no, three, six, seven or nine places behind the second.
const seconds = ['', ':dd', ':dd.d', ':dd.ddd', ':dd.dddddd', ':dd.ddddddd', ':dd.ddddddddd'];

// Whether a text is a date and a time to the minute of one of these shapes, all as long, perhaps with seconds behind.
function isTimed(dialect: Dialect, text: string, shapes: readonly [string, ...string[]]): string {
  const [{ length }] = shapes;
  const [start, rest] = [`substring(${text}, 1, ${length})`, `substring(${text}, ${length + 1}, 12)`];
  const starts = shapes.map((shape) => dialect.hasShape(start, shape));
  const ends = seconds.flatMap((shape) => [shape, `${shape}Z`]).map((shape) => dialect.hasShape(rest, shape));
  const isShort = `${dialect.length(text)} <= ${length + 12}`;
  return `(${isShort} AND (${starts.join(' OR ')}) AND (${ends.join(' OR ')}))`;
}
