import type { WatchAmount } from '../domain/common/progress.js';
import type { Design } from './design.js';

/** A way of putting an interval on the gap and the ratio of growths. */
export interface Estimator {
  readonly title: string;
  readonly reference: string;
  /** Whether its limits depend on the seed, and on the order of the areas, but for chance. */
  readonly isRandom?: true;
  estimate(design: Design, options: EstimatorOptions): Estimate;
}

/** How to estimate. */
export interface EstimatorOptions {
  /** Coverage in (0, 1): 0.95 for 95%. */
  readonly level: number;
  /** For estimators that draw at random: whole number, 1 when absent. */
  readonly seed?: number;
  /** For estimators that draw at random: how many times, 9,999 when absent. */
  readonly draws?: number;
  /** Of estimators that draw at random, is told how many draws are done. */
  readonly watch?: WatchAmount;
  /** For estimators that leave out areas together: each area is on its own when absent. */
  readonly clusters?: ClusterLabels;
}

/** A label for each area, in the arm's order: areas with the same one are left out together. */
export interface ClusterLabels {
  readonly cohort: readonly string[];
  readonly comparator: readonly string[];
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
      /** Degrees of freedom of the limits of the gap; absent where they come from the normal or from resamples. */
      readonly df?: number;
      readonly dfSatterthwaite?: number;
      /** Two-sided, on the log ratio; absent where the method has none of its own. */
      readonly pValue?: number;
      /** How many times the spread of counts alone the areas have, where the method estimates it. */
      readonly dispersion?: number;
      /** What must be said wherever these limits are shown. */
      readonly note?: string;
    }
  | { readonly none: string };
