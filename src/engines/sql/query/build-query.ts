import type { AggregateRequest } from '../../engine.js';
import { adderOf } from '../answer/group.js';
import type { Dialect } from '../dialect.js';
import type { SqlTable } from '../sql-table.js';
import { countsQuery } from './counts-query.js';
import { recordsQuery } from './records-query.js';

/** The one query that adds up a table as a request says, in one dialect. */
export function buildQuery(dialect: Dialect, request: AggregateRequest, table: SqlTable): string {
  const roles = adderOf(request).wanted.map(({ role }) => role);
  return (request.layout === 'records' ? recordsQuery : countsQuery)(dialect, request, table, roles);
}

/** A table by its name, whose parts stand between dots. */
export function quoteTable(dialect: Dialect, table: string): string {
  return table.split('.').map(dialect.quote).join('.');
}
