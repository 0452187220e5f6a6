/** Two sides of which each has units, areas or clusters. */
interface Sides {
  readonly cohort: { readonly events: { readonly length: number } };
  readonly comparator: { readonly events: { readonly length: number } };
}

/**
 * Degrees of freedom of a gap between two sides: those of the side with fewer areas. Nearly always that is the cohort;
 * where it is the comparator, the error is made of its few areas, and t for the cohort's would give limits too narrow.
 *
 * Reference: Welch (1938), whose degrees of freedom are never fewer than these.
 */
export function fewerAreasLessOne({ cohort, comparator }: Sides): number {
  return lessOne(cohort.events.length, comparator.events.length);
}

/** The same of numbers of areas. */
export function lessOne(areas: number, comparatorAreas: number): number {
  return Math.min(areas, comparatorAreas) - 1;
}
