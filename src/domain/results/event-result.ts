import type { DatedSpan } from '../time/dated-span.js';
import type { IntervalResult } from './interval-result.js';

/** The gap of a cohort year by year, each area measured from its own level, and the test of the years before. */
export interface EventResult {
  readonly metric: string;
  readonly population: string;
  readonly cohort: string;
  readonly areas: number;
  readonly comparator_areas: number;
  readonly baseline: DatedSpan;
  /** What the model counts in: every quarter, or every year where the data hold no quarters. */
  readonly cell: 'quarter' | 'year';
  readonly df: number | null;
  /** Spread of the counts, in multiples of that of Poisson counts. */
  readonly dispersion: number | null;
  /** Every year in order, the baseline itself included with a ratio of 1. */
  readonly years: readonly EventYear[];
  /** Why there are no years; null when there are. */
  readonly not_measured: string | null;
  readonly pre_trend: PreTrendResult | null;
  readonly no_pre_trend: string | null;
  readonly estimator: 'ppml';
  /** The correction of the errors for few areas, by the name that software gives it. */
  readonly correction: string;
  readonly seed: number;
  /** Every quarter beside the same quarter of the baseline, when asked for. */
  readonly quarters?: readonly EventQuarter[];
  /** What the limits that hold for all quarters at once were drawn from. */
  readonly band?: QuarterBand | null;
  /** Why there are no quarters, or no limits for all at once. */
  readonly no_quarters?: string | null;
  /** The synthetic difference-in-differences, when asked for. */
  readonly synthetic?: SyntheticResult | null;
  readonly no_synthetic?: string | null;
}

/** A quarter of an event study, less the same quarter of the baseline. */
export interface EventQuarter extends Omit<EventYear, 'df'> {
  /** Null for the baseline; absent from results saved before it was in them, when it was that of the study. */
  readonly df?: number | null;
  /** Limits of the ratio that hold for all quarters at once, and a p-value allowed for their number. */
  readonly simultaneous: { readonly lower: number; readonly upper: number; readonly p_value: number } | null;
}

/** How the limits that hold for all quarters at once were found. */
export interface QuarterBand {
  /** Standard errors from each value to its limits. */
  readonly critical: number;
  readonly draws: number;
  readonly seed: number;
}

/** A cohort beside a weighted mean of its comparator's areas that ran alongside it until the end of the baseline. */
export interface SyntheticResult {
  readonly log_ratio: number;
  /** From mock cohorts drawn from the comparator; null where it has too few areas. */
  readonly error: number | null;
  readonly growth_ratio: IntervalResult;
  /** Why the ratio has no limits; null where it has. */
  readonly no_interval: string | null;
  readonly p_value: number | null;
  /** Mock cohorts looked at, */
  readonly draws: number;
  /** and whether they are all that there are. */
  readonly exact: boolean;
  readonly seed: number;
  readonly periods_before: number;
  /** Root mean square distance, in logs, between the two until then. */
  readonly distance_before: number;
  /** How many areas of equal weight the weighted mean is worth. */
  readonly effective_areas: number;
  readonly heaviest_share: number;
}

/** One year of an event study. */
export interface EventYear extends DatedSpan {
  readonly is_baseline: boolean;
  readonly is_before: boolean;
  /** Log of the ratio of growths since the baseline. */
  readonly log_ratio: number;
  readonly error: number;
  readonly growth_ratio: IntervalResult;
  /** Two-sided, of this year alone; null for the baseline. */
  readonly p_value: number | null;
  /** Null for the baseline. */
  readonly df: number | null;
}

/** Whether cohort and comparator moved together before the end of the baseline. */
export interface PreTrendResult {
  /** Of every period jointly; null where that cannot be tested, */
  readonly f: number | null;
  readonly df1: number | null;
  readonly df2: number | null;
  readonly p_value: number | null;
  /** for this reason. */
  readonly no_joint: string | null;
  /** The same test by relabelling areas. */
  readonly p_permutation: number | null;
  readonly draws: number;
  readonly exact: boolean;
  /** The year before the baseline less the baseline, log ratio, with its own test. */
  readonly year_difference: number;
  readonly year_p_value: number;
  /** The difference in growth a year that the last test, adjusted for both, would find in 80 of 100 such cohorts, in per cent. */
  readonly detectable_percent_per_year: number;
  /** False when the joint test or that of the year before has a p-value below 0.05, adjusted for there being two (Holm). */
  readonly no_evidence_against: boolean;
}
