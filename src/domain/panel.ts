import type { AreaCode } from './area.js';
import type { Period } from './period.js';

/** Events and exposure of the areas of one arm in the baseline and in the window: five arrays of one length. */
export interface Arm {
  readonly areas: readonly AreaCode[];
  readonly baselineEvents: readonly number[];
  /** Person-years. */
  readonly baselineExposure: readonly number[];
  readonly events: readonly number[];
  /** Person-years. */
  readonly exposure: readonly number[];
}

/** The two spans of months that are compared. `season` says whether they hold the same calendar months. */
export interface WindowPair {
  readonly baseline: Period;
  /** The twelve months that the baseline is, or is a part of: 100 in every index. */
  readonly baselineYear: Period;
  readonly window: Period;
  readonly seasonMatched: boolean;
}
