import { adjustments } from '../compare/multiplicity.js';
import type { ComparisonResult } from '../domain/analysis.js';

/**
 * Results with their p-values adjusted for there being several: Holm over all cohorts and metrics of the run.
 * Nothing is adjusted when any of them has no p-value, since the family is then not known whole.
 */
export function adjustForMany(results: readonly ComparisonResult[]): readonly ComparisonResult[] {
  const values = results.flatMap(({ p_value }) => (p_value.value === null ? [] : [p_value.value]));
  if (values.length < results.length) return results;
  const adjusted = adjustments.holm.adjust(values);
  return results.map((result, at) => ({ ...result, p_value: { ...result.p_value, holm: adjusted[at] ?? null } }));
}
