/** A number with its two-sided interval; the limits are null where fewer than two areas allow none. */
export interface IntervalResult {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Coverage, in (0, 1). */
  readonly level: number;
}

/** How a cohort grew beside its comparator, from the interval of the gap alone. */
export type Direction = 'slower' | 'faster' | 'unclear';

/** Whole months by their first and last day, with what they are called. */
export interface DatedSpan {
  readonly label: string;
  /** YYYY-MM-DD. */
  readonly start: string;
  /** YYYY-MM-DD. */
  readonly end: string;
}
