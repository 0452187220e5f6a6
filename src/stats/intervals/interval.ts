/** The two limits of a confidence interval, lower ≤ upper, on the scale of the estimate. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
