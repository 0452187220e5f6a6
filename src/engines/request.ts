import { problem, VanguardError } from '../domain/problem.js';
import type { ReadOptions } from '../domain/settings.js';
import type { AggregateRequest } from './engine.js';
import type { Plan } from './plan.js';

/**
 * What is asked of an engine by the options of a run.
 *
 * @throws VanguardError if it would have to keep the last of repeated rows
 */
export function requestOf(plan: Plan, options: ReadOptions, practices: ReadonlySet<string>): AggregateRequest {
  const { duplicates = 'error', transfers = 'include', bedDays = 'discharge', delimiter = ',' } = options;
  if (duplicates === 'last') {
    const reason = '--duplicates last is not for files read row by row: choose first, sum or error';
    throw new VanguardError([problem('VM406', { reason })]);
  }
  return {
    layout: plan.layout,
    columns: plan.columns,
    ...(plan.dates === undefined ? {} : { dates: plan.dates }),
    delimiter,
    transfers,
    bedDays,
    by: options.standardise !== undefined && plan.columns.age !== undefined ? ['age_band'] : [],
    practices,
    duplicates,
    ...(options.quarters === undefined ? {} : { quarters: options.quarters }),
    ...(options.thousands === undefined ? {} : { thousands: options.thousands }),
  };
}
