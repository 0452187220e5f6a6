/** A number with its two-sided interval; the limits are null where fewer than two areas allow none. */
export interface IntervalResult {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
}

export type Direction = 'slower' | 'faster' | 'unclear';

/** Whole months by their first and last day, with what they are called. */
export interface DatedSpan {
  readonly label: string;
  readonly start: string;
  readonly end: string;
}
