import type { Period } from './period.js';

/** The two spans of months that are compared. `seasonMatched` says whether they hold the same calendar months. */
export interface WindowPair {
  readonly baseline: Period;
  /** The twelve months that the baseline is, or is a part of: 100 in every index. */
  readonly baselineYear: Period;
  readonly window: Period;
  readonly seasonMatched: boolean;
}
