import type { Direction } from './direction.js';

/** What the run's own comparison of a cohort rests on, beyond its interval. */
export interface RobustnessResult {
  readonly metric: string;
  readonly population: string;
  readonly cohort: string;
  readonly areas: number;
  readonly comparator_areas: number;
  readonly difference_pp: number;
  readonly direction: Direction | null;
  /** The gap under every estimator of the list, the headline first. */
  readonly estimators: readonly EstimatorResult[];
  /** The areas of the cohort without which the word would change, one at a time; null when there are none. */
  readonly rests_on: readonly string[] | null;
  /** The lowest and the highest gap without one area; null with one area alone. */
  readonly without_one_pp: { readonly lowest: number; readonly highest: number } | null;
  /** The gap that would be found in 80 of 100 such comparisons, in percentage points. */
  readonly detectable_pp: number | null;
  readonly misrecorded: MisrecordedResult | null;
  /** Why no misrecorded events of one area would change the word; null when some would. */
  readonly no_misrecorded: string | null;
  readonly baseline_level: BaselineLevelResult | null;
  readonly no_baseline_level: string | null;
}

/** The gap under one estimator, or why that gives none. */
export interface EstimatorResult {
  /** Its name in the list of estimators. */
  readonly estimator: string;
  readonly title: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  readonly df: number | null;
  /** Two-sided, on the log ratio. */
  readonly p_value: number | null;
  /** Spread of the counts, in multiples of that of Poisson counts. */
  readonly dispersion: number | null;
  readonly draws: number | null;
  readonly seed: number | null;
  readonly direction: Direction | null;
  /** What must be said wherever these limits are shown. */
  readonly note: string | null;
  readonly no_interval: string | null;
}

/** The fewest events of one area of the cohort that, misrecorded, would give the comparison another word. */
export interface MisrecordedResult {
  readonly area: string;
  readonly span: 'baseline' | 'window';
  readonly events: number;
  /** Those events as a share of the area's own in the span. */
  readonly share: number;
  /** Whether the area would have had more events or fewer than are recorded. */
  readonly change: 'more' | 'fewer';
  readonly direction: Direction;
}

/** How high a cohort began beside its comparator, and the gap among areas that began alike. */
export interface BaselineLevelResult {
  /** Per `rate_per` people a year. */
  readonly rate: number;
  readonly comparator_rate: number;
  readonly rate_per: number;
  readonly rate_ratio: number;
  /** Mean log rate of the cohort's areas less the comparator's, in standard deviations of the comparator's areas. */
  readonly gap_in_deviations: number;
  /** The gap, had all areas had one rate in the year before; null without the year before. */
  readonly adjusted_pp: number | null;
  readonly adjusted_growth_ratio: number | null;
  /** Of the log of that ratio. */
  readonly adjusted_error: number | null;
  /** Whether the adjustment moves the gap by over half a standard error. */
  readonly is_moved: boolean | null;
  readonly no_adjusted: string | null;
}
