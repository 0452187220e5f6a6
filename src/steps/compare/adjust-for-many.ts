import { adjustFamily } from '../../compare/multiplicity.js';
import type { ComparisonResult } from '../../domain/results/analysis.js';

/**
 * Results with their p-values adjusted for there being several: Holm over all cohorts and metrics of the run that have
 * one. A comparison that could not be tested, such as a cohort of one area, can reject nothing, so it does not count.
 */
export function adjustForMany(results: readonly ComparisonResult[]): readonly ComparisonResult[] {
  const adjusted = adjustFamily(results.map(({ p_value }) => p_value.value ?? undefined));
  return results.map((result, at) => ({ ...result, p_value: { ...result.p_value, holm: adjusted[at] ?? null } }));
}
