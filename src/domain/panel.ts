import type { AreaCode } from './area.js';
import type { Period } from './period.js';

/** Events and exposure of one arm in the baseline and in the window, area by area, all of one length. */
export interface Arm {
  readonly areas: readonly AreaCode[];
  readonly baseline: readonly Cell[];
  readonly window: readonly Cell[];
}

/** Events, and person-years of exposure, of one area over one window. */
export interface Cell {
  readonly events: number;
  readonly personYears: number;
}

/** The two spans of months that are compared. `season` says whether they hold the same calendar months. */
export interface WindowPair {
  readonly baseline: Period;
  /** The twelve months that the baseline is, or is a part of: 100 in every index. */
  readonly baselineYear: Period;
  readonly window: Period;
  readonly seasonMatched: boolean;
}
