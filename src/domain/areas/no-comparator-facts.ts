import type { ComparatorName } from './comparator-name.js';

/** Why nobody is left to compare with. */
export interface NoComparatorFacts {
  readonly population: string;
  readonly comparator: ComparatorName;
  /** Areas that could be compared with and have no counts of this population. */
  readonly uncounted: readonly string[];
  /** Areas on neither side, each with why. */
  readonly leftOut: readonly { readonly area: string; readonly why: string }[];
  /** Whether areas with findings were to be left out. */
  readonly isScreened: boolean;
}
