import type { DatedSpan, IntervalResult } from './interval-result.js';

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
}

/** Whether cohort and comparator moved together before the end of the baseline. */
export interface PreTrendResult {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p_value: number;
  /** The same test by relabelling areas. */
  readonly p_permutation: number | null;
  readonly draws: number;
  readonly exact: boolean;
  /** The year before the baseline less the baseline, log ratio, with its own test. */
  readonly year_difference: number;
  readonly year_p_value: number;
  /** The difference in growth a year that the last test would find in 80 of 100 such cohorts, in per cent. */
  readonly detectable_percent_per_year: number;
  /** False when either p-value of the joint test is below 0.05. */
  readonly no_evidence_against: boolean;
}
