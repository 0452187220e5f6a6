import type { RangeResult } from '../counts/hidden-bounds.js';
import type { WindowName } from '../settings.js';
import type { DatedSpan } from '../time/dated-span.js';
import type { StandardisedArea } from './standardised-result.js';

/** Where an area lies in the funnel: as most areas do, or beyond the limits that hold 95% or 99.8% of them. */
export type FunnelVerdict = 'usual' | 'low-95' | 'low-99.8' | 'high-95' | 'high-99.8';

/** Limits of a funnel, as ratios of observed to expected events. */
export interface FunnelLimits {
  readonly lower: number;
  readonly upper: number;
}

/** The growth of one area beside its comparator's, on one metric and population. */
export interface AreaResult {
  readonly metric: string;
  readonly population: string;
  readonly area: string;
  readonly name: string | null;
  /** The cohorts of the run that it is in. */
  readonly cohorts: readonly string[];
  /** `cohort`, `rest` (it is then left out of its own comparator), or `neither`. */
  readonly side: 'cohort' | 'rest' | 'neither';
  readonly comparator_areas: number;
  readonly period: DatedSpan & { readonly window: WindowName };
  readonly baseline: DatedSpan;
  /** Null, as `events`, where the rule of the outputs hides it; the mark is then in the field below it. */
  readonly events_baseline: number | null;
  readonly events_baseline_shorthand: '[c]' | null;
  readonly events: number | null;
  readonly events_shorthand: '[c]' | null;
  readonly person_years_baseline: number;
  readonly person_years: number;
  /** Null, as `rate`, where a count of the area is hidden. */
  readonly rate_baseline: number | null;
  readonly rate: number | null;
  readonly rate_per: number;
  /** Null where the area has no events in the baseline, or a hidden count. */
  readonly growth_percent: number | null;
  readonly comparator_growth_percent: number;
  readonly difference_pp: number | null;
  /** What the growth and the gap can be whatever the hidden and rounded counts are; null where all are exact. */
  readonly growth_bounds: RangeResult | null;
  readonly difference_bounds: RangeResult | null;
  /** Events had the area's rate grown as its comparator's. */
  readonly expected_events: number | null;
  /** Observed over expected events. */
  readonly growth_ratio: number | null;
  readonly limits_95: FunnelLimits | null;
  readonly limits_998: FunnelLimits | null;
  /** Log ratio over an error that holds the spread of the comparator's areas. */
  readonly z: number | null;
  /** Two-sided, of `z`. Too small where no area is odd, as the limits then are too near: see `p_value_whole_spread`. */
  readonly p_value: number | null;
  /** The same, adjusted for the number of areas tested together (Benjamini–Hochberg). */
  readonly p_adjusted: number | null;
  /** Two-sided, from the whole spread of the comparator's areas and t on their number; adjusted, it is what tables show. */
  readonly p_value_whole_spread: number | null;
  /** The same, adjusted for the number of areas tested together (Benjamini–Hochberg). */
  readonly p_adjusted_whole_spread: number | null;
  readonly areas_tested: number;
  /** How the limits were found, and how p-values allow for their number. */
  readonly method: 'funnel-additive';
  readonly adjustment: 'benjamini-hochberg';
  readonly verdict: FunnelVerdict | null;
  readonly no_verdict: string | null;
  /** Mean square of the comparator areas' z from counts alone, drawn in at 10% and 90%. */
  readonly dispersion: number;
  /** Standard deviation of log growth between areas of the comparator, beyond counts. */
  readonly between_areas_sd: number;
  /** Rates by age, where these were asked for. */
  readonly standardised?: StandardisedArea;
}
