/** A number with its two-sided interval; the limits are null where fewer than two areas allow none. */
export interface IntervalResult {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Coverage, in (0, 1). */
  readonly level: number;
}
