import { benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm } from '../stats/p-adjust.js';

/** A way of allowing for the number of tests. */
export interface Adjustment {
  readonly title: string;
  readonly holds: 'familywise error' | 'false discovery rate';
  adjust(pValues: readonly number[]): number[];
}

/** The ways of allowing for the number of tests; the first is for cohorts and metrics, the second for area funnels. */
export const adjustments = {
  holm: { title: 'Holm', holds: 'familywise error', adjust: holm },
  'benjamini-hochberg': { title: 'Benjamini-Hochberg', holds: 'false discovery rate', adjust: benjaminiHochberg },
  'benjamini-yekutieli': { title: 'Benjamini-Yekutieli', holds: 'false discovery rate', adjust: benjaminiYekutieli },
  hochberg: { title: 'Hochberg', holds: 'familywise error', adjust: hochberg },
  bonferroni: { title: 'Bonferroni', holds: 'familywise error', adjust: bonferroni },
} as const satisfies Record<string, Adjustment>;

/**
 * The p-values of a family of comparisons, every cohort on every metric, allowed for their number; in the order given.
 * A comparison without a p-value keeps its place without one and does not count.
 *
 * @throws RangeError if a p-value is out of range
 */
export function adjustFamily(
  pValues: readonly (number | undefined)[],
  { adjust }: Adjustment = adjustments.holm,
): (number | undefined)[] {
  const adjusted = adjust(pValues.filter((pValue) => pValue !== undefined)).values();
  return pValues.map((pValue) => (pValue === undefined ? undefined : adjusted.next().value));
}
