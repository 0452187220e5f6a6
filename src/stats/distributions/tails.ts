/** The two tail probabilities of a distribution at one point, each computed without subtracting from 1 where it is small. */
export interface Tails {
  /** P(X ≤ x), in [0, 1]. */
  readonly lower: number;
  /** P(X > x), in [0, 1]. */
  readonly upper: number;
}

/** Both tails of a point below the whole distribution. */
export const belowEverything: Tails = { lower: 0, upper: 1 };

/** Both tails of a point above the whole distribution. */
export const aboveEverything: Tails = { lower: 1, upper: 0 };
