import type { AggregateRequest } from '../../engine.js';
import type { Dialect } from '../dialect.js';
import { buildQuery } from '../query/build-query.js';
import { own } from '../query/own-name.js';
import { asTable } from '../query/select.js';
import type { SqlTable } from '../sql-table.js';
import { rowsOfAnswer } from './check-whole.js';
import { adderOf } from './group.js';

/**
 * A query with one row more, which says what was asked, so that its answer can be read without anything else. Each row
 * says how many there are, so that none is lost or added unseen on the way.
 */
export function buildAnswerQuery(dialect: Dialect, request: AggregateRequest, table: SqlTable): string {
  const { columns, layout, transfers, duplicates, practices, by } = request;
  const asked = JSON.stringify({
    layout,
    columns,
    transfers,
    duplicates,
    practices: [...practices].sort(),
    ...(by.length === 0 ? {} : { by }),
  });
  const text = buildQuery(dialect, request, table);
  const roles = adderOf(request).wanted.map(({ role }) => role as string);
  const numbers = numbersOf(request);
  const columnsOf = ['outcome', ...roles, ...numbers].map((name) => {
    const value =
      name === 'outcome' ? `'request'` : name === 'area' ? dialect.literal(asked) : numbers.includes(name) ? '0' : `''`;
    return `${value} AS ${own(dialect, name)}`;
  });
  const whole = `${text}\nUNION ALL\nSELECT ${columnsOf.join(', ')}`;
  if (dialect.countAll === undefined) return whole;
  return `SELECT *, ${dialect.countAll} AS ${own(dialect, rowsOfAnswer)}\nFROM ${asTable(dialect, whole, 'answer')}`;
}

function numbersOf({ layout, columns }: AggregateRequest): string[] {
  if (layout === 'records') return ['admitted', 'discharged', 'overnight', 'rows', 'nights', 'nights_first'];
  const sums =
    columns.metric !== undefined && columns.value !== undefined
      ? ['value']
      : ['emergency_admissions', 'emergency_bed_days'];
  const known: Readonly<Record<string, string | undefined>> = columns;
  return ['rows', ...sums.filter((role) => known[role] !== undefined).map((role) => `${role}_sum`)];
}
