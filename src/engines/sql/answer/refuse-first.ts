import { problem, VanguardError } from '../../../domain/problems/problem.js';
import type { AggregateRequest } from '../../engine.js';

/**
 * Refuses to keep the first row of a spell where rows have no order.
 *
 * @param what has none: "tables", say
 * @throws VanguardError VM406
 */
export function refuseFirst({ columns, duplicates }: AggregateRequest, what = 'tables'): void {
  if (columns.spell === undefined || duplicates !== 'first') return;
  const reason = `--duplicates first is not for ${what}, whose rows have no order: choose error or sum`;
  throw new VanguardError([problem('VM406', { reason })]);
}
