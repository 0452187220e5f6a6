import type { ComparatorName } from '../areas/comparator-name.js';
import type { HiddenBounds } from '../counts/hidden-bounds.js';
import type { WindowName } from '../settings.js';
import type { DatedSpan } from '../time/dated-span.js';
import type { Direction } from './direction.js';
import type { IntervalResult } from './interval-result.js';
import type { StandardisedResult } from './standardised-result.js';

/** One cohort against its comparator, on one metric and population. */
export interface ComparisonResult {
  /** `emergency_admissions` or `emergency_bed_days`. */
  readonly metric: string;
  /** `all`, or `care_home_residents` where the cohort and its comparator are of these. */
  readonly population: string;
  /** The name of the cohort. */
  readonly cohort: string;
  /** Areas measured in the cohort: the units of the jackknife. */
  readonly areas: number;
  /** Sites of the cohort with an area measured. */
  readonly sites: number;
  /** NHS codes of the areas measured. */
  readonly area_codes: readonly string[];
  /** The rest of England; `rest` where most areas of the comparator are not known as areas of England. */
  readonly comparator: ComparatorName;
  /** Areas measured in the comparator. */
  readonly comparator_areas: number;
  /** Areas on neither side, each with the reason. */
  readonly left_out_areas: readonly { readonly area: string; readonly why: string }[];
  /** The months compared; days are YYYY-MM-DD. */
  readonly period: DatedSpan & { readonly window: WindowName };
  /** The months they are compared with. */
  readonly baseline: DatedSpan;
  /** Null, as `events`, where the rule of the outputs hides it. */
  readonly events_baseline: number | null;
  readonly events: number | null;
  /** Exposure: people times the share of a year. */
  readonly person_years_baseline: number;
  readonly person_years: number;
  /** Events per `rate_per` people a year. */
  readonly rate_baseline: number;
  /** Events per `rate_per` people a year. */
  readonly rate: number;
  readonly rate_per: number;
  readonly comparator_rate_baseline: number;
  readonly comparator_rate: number;
  /** The growth of the rate since the baseline, in percent. */
  readonly growth_percent: IntervalResult;
  /** The same of the comparator. */
  readonly comparator_growth_percent: IntervalResult;
  /** The gap: growth less the growth of the comparator, in percentage points, with its interval and degrees of freedom. */
  readonly difference_pp: IntervalResult & {
    /** Areas are left out one at a time, or with all others of their region. */
    readonly method: 'jackknife-area' | 'jackknife-cluster';
    readonly df: number | null;
    readonly df_satterthwaite: number | null;
  };
  /** The ratio of the two growths; 1 is no gap. */
  readonly growth_ratio: IntervalResult;
  /** Events that the cohort would have had at the growth of its comparator. */
  readonly expected_events: number;
  /** Expected less observed events; negative when there were more. */
  readonly avoided_events: number;
  /** Two-sided, of no gap. */
  readonly p_value: {
    readonly value: number | null;
    readonly method: 'randomisation' | 'jackknife-cluster';
    readonly draws: number;
    readonly exact: boolean;
    readonly seed: number;
    /** Adjusted for all the cohorts and metrics of the run that have a p-value (Holm); null where this one has none. */
    readonly holm: number | null;
  };
  /** The gap that such a comparison would find in 80 of 100 trials, in percentage points; null without an interval. */
  readonly detectable_pp: number | null;
  /** From the interval alone; null when there is none, with the reason in `no_interval`. */
  readonly direction: Direction | null;
  /** Why there is no interval; null when there is one. */
  readonly no_interval: string | null;
  /** The areas of the cohort without which the word would change, one at a time; null when there are none. */
  readonly rests_on: readonly string[] | null;
  /** The same of the areas of the comparator; absent in results of earlier versions. */
  readonly rests_on_comparator?: readonly string[] | null;
  /** The gap without each area in turn. */
  readonly leave_one_out: readonly LeaveOneOut[];
  /** Index of the rate over the 12 months to each quarter, 2014/15 (the baseline) = 100. */
  readonly trend: readonly TrendPoint[];
  /** The comparison without the areas that have gaps, where it differs by more than 0.1 percentage points. */
  readonly screened?: ScreenedResult;
  /** The same of age-standardised rates, where these were asked for. */
  readonly standardised?: StandardisedResult;
  /** Whether a target for the gap was met, when one was set. */
  readonly target?: TargetResult;
  /** Areas of either side whose baseline has a gap, by a finding about this metric. */
  readonly baseline_gaps: { readonly cohort: readonly string[]; readonly comparator: readonly string[] };
  /** The result in a sentence, by the table of `report/verdict.ts`. */
  readonly sentence: string;
  /** Codes of the findings that concern this result. */
  readonly findings: readonly string[];
  /** Beside the intervals, where counts of it are hidden or rounded. */
  readonly hidden_bounds?: HiddenBounds;
}

/** The same comparison with areas left out of both sides in every period. */
export interface ScreenedResult {
  readonly areas: number;
  readonly comparator_areas: number;
  /** Codes of the areas left out. */
  readonly screened_out: readonly string[];
  readonly rate_baseline: number;
  readonly rate: number;
  readonly growth_percent: IntervalResult;
  readonly comparator_growth_percent: IntervalResult;
  readonly difference_pp: ComparisonResult['difference_pp'];
  readonly growth_ratio: IntervalResult;
  readonly direction: Direction | null;
  readonly hidden_bounds?: HiddenBounds;
}

/** A target for the gap, in percentage points, and whether its interval lets one say that it was met. */
export interface TargetResult {
  readonly difference_pp: number;
  readonly verdict: 'met' | 'not met' | 'cannot tell';
}

/** The comparison without one of its areas. */
export interface LeaveOneOut {
  /** The code of the area left out. */
  readonly area: string;
  /** Null where what is left has no growth. */
  readonly difference_pp: number | null;
  readonly growth_ratio: number | null;
  readonly direction: Direction | null;
}

/** The index of a cohort and its comparator over the twelve months to one quarter; the baseline is 100. */
export interface TrendPoint {
  readonly label: string;
  /** The last day of the quarter, YYYY-MM-DD. */
  readonly end: string;
  readonly index: number | null;
  readonly comparator_index: number | null;
}
