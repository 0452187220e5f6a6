import { problem, VanguardError } from '../../domain/problems/problem.js';
import type { Settings } from '../../domain/settings.js';

/**
 * Refuses intervals by region for a study: they would be by area, and its result would say otherwise.
 *
 * @throws VanguardError VM406
 */
export function requireByArea(cluster: Settings['cluster'] | undefined): void {
  if (cluster !== 'region') return;
  const reason = '--cluster is for compare and demo; sensitivity lists the interval by region with the others';
  throw new VanguardError([problem('VM406', { reason })]);
}
