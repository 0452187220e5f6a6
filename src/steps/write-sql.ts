import { problem, VanguardError } from '../domain/problems/problem.js';
import type { ReadOptions } from '../domain/settings.js';
import { planOf } from '../engines/plan.js';
import { requestOf } from '../engines/request.js';
import { buildAnswerQuery } from '../engines/sql/answer/answer-query.js';
import { refuseFirst } from '../engines/sql/answer/refuse-first.js';
import { type DialectName, dialects } from '../engines/sql/dialects/index.js';
import { isBlankRow } from '../engines/sql/query/blank-rows.js';
import { quoteTable } from '../engines/sql/query/build-query.js';
import type { Source } from '../read/source.js';
import { practicesOf } from './inputs/add-large-activity.js';

/** What a query is written for. */
export interface SqlWish {
  readonly dialect: DialectName;
  /** Its name, with its schema before a dot. */
  readonly table: string;
  /** The names of its columns. */
  readonly columns: readonly string[];
  readonly read: ReadOptions;
  readonly practices?: Source;
}

/**
 * The query that adds up a table on its own server, and whose answer, as CSV, is an activity file.
 *
 * @throws VanguardError VM141 if the columns are those of no large layout
 */
export function writeSql({ dialect, table, columns, read, practices }: SqlWish): string {
  const plan = planOf(columns, read.columns);
  if (plan === undefined) throw new VanguardError([problem('VM141', { file: table, columns })]);
  const request = requestOf(plan, read, practicesOf(practices));
  refuseFirst(request);
  const chosen = dialects[dialect];
  return `${buildAnswerQuery(chosen, request, {
    from: quoteTable(chosen, table),
    types: new Map(),
    where: `NOT (${isBlankRow(chosen, new Map(columns.map((name) => [name, 'text'])))})`,
  })}\n`;
}
