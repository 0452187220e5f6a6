import type { RangeResult } from './hidden-bounds.js';

/** The rate of a cohort over the twelve months to the end of a quarter, beside its comparator's. */
export interface TrendRow {
  readonly metric: string;
  readonly population: string;
  readonly cohort: string;
  readonly areas: number;
  readonly comparator_areas: number;
  /** The last day of the quarter. */
  readonly quarter_end: string;
  readonly label: string;
  /** The baseline year's rate is 100. Null when an area of the arm lacks a month. */
  readonly index: number | null;
  /** Limits of the index relative to the baseline; null where there is none. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  /** What the index can be whatever the hidden and rounded counts are; null where all are exact. */
  readonly index_bounds: RangeResult | null;
  readonly comparator_index: number | null;
  readonly rate: number | null;
  readonly comparator_rate: number | null;
  readonly rate_per: number;
  readonly is_baseline: boolean;
  /** Of the limits. */
  readonly method: 'jackknife-area';
  readonly df: number | null;
}
