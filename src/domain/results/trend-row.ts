import type { RangeResult } from '../counts/hidden-bounds.js';

/** The rate of a cohort over the twelve months to the end of a quarter, beside its comparator's. */
export interface TrendRow {
  readonly metric: string;
  readonly population: string;
  readonly cohort: string;
  /** Areas measured in the cohort. */
  readonly areas: number;
  readonly comparator_areas: number;
  /** The last day of the quarter. */
  readonly quarter_end: string;
  /** The twelve months in words. */
  readonly label: string;
  /** The baseline year's rate is 100. Null when an area of the arm lacks a month. */
  readonly index: number | null;
  /** Limits of the index relative to the baseline; null where there is none. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Coverage of the limits, in (0, 1). */
  readonly level: number;
  /** What the index can be whatever the hidden and rounded counts are; null where all are exact. */
  readonly index_bounds: RangeResult | null;
  /** The same of the comparator. */
  readonly comparator_index: number | null;
  /** Events per `rate_per` people a year; null as `index`. */
  readonly rate: number | null;
  /** The same of the comparator. */
  readonly comparator_rate: number | null;
  readonly rate_per: number;
  readonly is_baseline: boolean;
  /** Of the limits. */
  readonly method: 'jackknife-area';
  readonly df: number | null;
}
