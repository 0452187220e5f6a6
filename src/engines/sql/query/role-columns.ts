import type { AggregateRequest, LargeRole } from '../../engine.js';
import type { Dialect } from '../dialect.js';
import type { ColumnType, SqlTable } from '../sql-table.js';
import { type Columns, own } from './own-name.js';

const asWritten: ReadonlySet<LargeRole> = new Set([
  'financial_year',
  'length_of_stay',
  'spell',
  'period',
  'metric',
  'value',
  'emergency_admissions',
  'emergency_bed_days',
]);

/** The columns of a request, as the expressions of one dialect. */
export class RoleColumns {
  readonly roles: readonly LargeRole[];
  readonly #dialect: Dialect;
  readonly #request: AggregateRequest;
  readonly #table: SqlTable;

  constructor(dialect: Dialect, request: AggregateRequest, table: SqlTable, roles: readonly LargeRole[]) {
    this.#dialect = dialect;
    this.#request = request;
    this.#table = table;
    this.roles = roles;
  }

  has(role: LargeRole): boolean {
    return this.roles.includes(role);
  }

  type(role: LargeRole): ColumnType {
    return this.#table.types.get(this.#request.columns[role] ?? '') ?? 'text';
  }

  /** What the innermost query selects: texts as they are, days and whole numbers as such. */
  selected(): Readonly<Record<string, string>> {
    const { doubtful } = this.#table;
    return {
      ...Object.fromEntries(this.roles.map((role) => [`in_${role}`, this.#innermost(role)])),
      ...(doubtful === undefined ? {} : { doubtful }),
    };
  }

  #innermost(role: LargeRole): string {
    const column = this.#dialect.quote(this.#request.columns[role] ?? '');
    const type = this.type(role);
    if (type === 'day') return this.#dialect.toDay(column);
    return type === 'integer' ? column : `coalesce(${this.#dialect.text(column)}, '')`;
  }

  /** A column by its role, above the innermost query. */
  column(role: LargeRole): string {
    return own(this.#dialect, `in_${role}`);
  }

  /** A column as text, blank where it has nothing. */
  text(role: LargeRole): string {
    const column = this.column(role);
    return this.type(role) === 'text' ? column : `coalesce(${this.#dialect.text(column)}, '')`;
  }

  /** Made of those: each column that holds codes or dates as text: in capitals, without blanks. */
  codes(): Columns {
    return Object.fromEntries(
      this.roles
        .filter((role) => !this.#isPlain(role))
        .map((role) => [`code_${role}`, `upper(${this.#dialect.trim(this.text(role))})`]),
    );
  }

  // Counts are not trimmed, what only a group is made of is left as it is, and a day needs no text.
  #isPlain(role: LargeRole): boolean {
    return asWritten.has(role) || this.type(role) === 'day';
  }

  /** A column's text in capitals, without blanks around it. */
  code(role: LargeRole): string {
    if (!this.#isPlain(role)) return own(this.#dialect, `code_${role}`);
    return `upper(${this.#dialect.trim(this.text(role))})`;
  }
}
