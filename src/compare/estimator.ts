import type { Design } from './design.js';

/** A way of putting an interval on the gap and the ratio of growths. */
export interface Estimator {
  readonly title: string;
  readonly reference: string;
  estimate(design: Design, options: { readonly level: number }): Estimate;
}

/** Limits of a two-sided interval. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** Intervals, or why there are none. */
export type Estimate =
  | {
      /** In percentage points. */
      readonly differencePp: Limits;
      readonly growthRatio: Limits;
      /** As shares. */
      readonly growth: Limits;
      readonly comparatorGrowth: Limits;
      readonly df: number;
      readonly dfSatterthwaite: number;
      /** Two-sided, from t with `df` degrees of freedom on the log ratio. */
      readonly pValue: number;
    }
  | { readonly none: string };
