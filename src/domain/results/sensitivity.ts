import type { Screen, WindowName } from '../settings.js';
import type { DatedSpan } from '../time/dated-span.js';
import type { Direction } from './direction.js';
import type { IntervalResult } from './interval-result.js';

/** The gap under every reasonable way of measuring it, and how far these agree. */
export interface Sensitivity {
  readonly specifications: readonly Specification[];
  readonly summaries: readonly SensitivitySummary[];
}

/** Whose heads count: those of each year, or those of the window's latest year throughout. */
export type PeopleChoice = 'moving-list' | 'fixed-list';

/** Whether an area counts by its size, or each area once. */
export type Weighting = 'pooled' | 'mean-of-areas';

/** One way of measuring the gap of a cohort, with what it gives or why it gives nothing. */
export interface Specification {
  readonly metric: string;
  readonly population: string;
  readonly cohort: string;
  /** As `--baseline` takes it; two years together are written 2013/14..2014/15. */
  readonly baseline: DatedSpan & { readonly choice: string };
  readonly period: DatedSpan & { readonly window: WindowName };
  readonly screen: Exclude<Screen, 'beside'>;
  /** `all`, or the programmes whose areas leave the rest of England: `less uec`. */
  readonly comparator: string;
  readonly people: PeopleChoice;
  readonly weighting: Weighting;
  readonly areas: number | null;
  readonly comparator_areas: number | null;
  readonly growth_percent: number | null;
  readonly comparator_growth_percent: number | null;
  readonly difference_pp: (IntervalResult & { readonly method: 'jackknife-area'; readonly df: number | null }) | null;
  readonly direction: Direction | null;
  readonly no_interval: string | null;
  /** Why nothing could be measured; null where it could. */
  readonly not_measured: string | null;
  /** Whether this is the comparison that the run's own settings ask for. */
  readonly own: boolean;
  /** The published figures that were measured in this way, as `--check published` lists them. */
  readonly published: readonly string[];
}

/** How far the specifications of one cohort on one metric agree with the run's own. Shares are in [0, 1]. */
export interface SensitivitySummary {
  readonly metric: string;
  readonly population: string;
  readonly cohort: string;
  readonly specifications: number;
  readonly measured: number;
  readonly own_difference_pp: number | null;
  readonly own_direction: Direction | null;
  /** Share of the measured whose gap lies on the same side of zero as the run's own. */
  readonly same_sign_share: number | null;
  readonly same_direction_share: number | null;
  readonly lowest_pp: number | null;
  readonly median_pp: number | null;
  readonly highest_pp: number | null;
}
