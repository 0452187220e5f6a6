import { problem, VanguardError } from '../domain/problems/problem.js';
import type { ReadOptions } from '../domain/settings.js';
import type { AggregateRequest } from './engine.js';
import type { Plan } from './plan.js';

/**
 * What is asked of an engine by the options of a run.
 *
 * @throws VanguardError if it would have to keep the last of repeated rows, or some rows alone
 */
export function requestOf(plan: Plan, options: ReadOptions, practices: ReadonlySet<string>): AggregateRequest {
  const { duplicates = 'error', transfers = 'include', bedDays = 'discharge', delimiter = ',' } = options;
  if (duplicates === 'last')
    throw refused('--duplicates last is not for files read row by row: choose first, sum or error');
  if (Object.keys(options.keep ?? {}).length > 0) {
    throw refused('--keep is not for files read row by row: leave the other rows out of the file first');
  }
  refuseSuppression(plan, options);
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

/**
 * Refuses a rule for counts that are sums: it hid and rounded those of practices, and a sum of several may be anything.
 *
 * @throws VanguardError VM406
 */
export function refuseSuppression({ layout }: Pick<Plan, 'layout'>, { suppression }: ReadOptions): void {
  if (suppression === undefined || layout !== 'practice-months') return;
  throw refused(
    '--suppression is for counts as they are written: the ranges of practices are added up only of a file that is read whole, without --engine and up to 64 MB',
  );
}

function refused(reason: string): VanguardError {
  return new VanguardError([problem('VM406', { reason })]);
}
