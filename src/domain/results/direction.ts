/** How a cohort grew beside its comparator, from the interval of the gap alone. */
export type Direction = 'slower' | 'faster' | 'unclear';

/** Percentage points below which a limit is nothing but rounding: gaps are left over from numbers of a hundred or so. */
const rounding = 1e-9;

/** The word that an interval of the gap allows: slower below zero, faster above it, unclear when it holds zero. */
export function directionOf({ lower, upper }: { readonly lower: number; readonly upper: number }): Direction {
  if (upper < -rounding) return 'slower';
  return lower > rounding ? 'faster' : 'unclear';
}
