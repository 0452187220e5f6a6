/** An area or site of a cohort quarter by quarter, with what was found in its counts. */
export interface SiteSeries {
  readonly metric: string;
  readonly population: string;
  readonly cohort: string;
  readonly area: string;
  readonly name: string | null;
  /** Every quarter in order. */
  readonly quarters: readonly SiteQuarter[];
  /** Last days of the quarters at which the level of the counts was found to jump. */
  readonly steps: readonly string[];
}

/** Yearly rates of a quarter, that of the baseline year being 100; null where a month is missing. */
export interface SiteQuarter {
  readonly quarter_end: string;
  readonly label: string;
  readonly index: number | null;
  readonly comparator_index: number | null;
}

/** Sites of one metric, and what their baseline year is called. */
export interface SiteMultiplesData {
  readonly baseline: string;
  readonly sites: readonly SiteSeries[];
}
