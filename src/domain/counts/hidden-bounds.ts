/** The least and the most that a figure can be; null where it has no end on that side. */
export interface RangeResult {
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * What a comparison can be whatever its hidden and rounded counts are. These are bounds, not intervals: they say
 * nothing of chance, and stand beside the intervals.
 */
export interface HiddenBounds {
  /** Counts of the cohort and of its comparator that a mark hides in either span, and those that are only rounded. */
  readonly hidden_counts: number;
  readonly rounded_counts: number;
  readonly events_baseline: RangeResult;
  readonly events: RangeResult;
  readonly growth_percent: RangeResult;
  readonly comparator_growth_percent: RangeResult;
  readonly difference_pp: RangeResult;
  readonly growth_ratio: RangeResult;
  readonly avoided_events: RangeResult;
  /** Whether the gap lies on the side that the word says whatever the counts are; null without slower or faster. */
  readonly direction_holds: boolean | null;
}
