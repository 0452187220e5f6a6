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

/** How far the rate of each quarter lies from its own year's, for a cohort and its comparator. */
export interface SeasonalCourse {
  readonly metric: string;
  readonly population: string;
  readonly cohort: string;
  /** In order of time, whole financial years alone. */
  readonly years: readonly SeasonYear[];
}

/** The four quarters of a year from April: the rate over that of the year, less 1, in per cent. */
export interface SeasonYear {
  readonly label: string;
  readonly is_baseline: boolean;
  /** Null where a month is missing. */
  readonly cohort_percent: readonly (number | null)[];
  readonly comparator_percent: readonly (number | null)[];
}

/** The gaps of mock cohorts, drawn from the comparator's areas, beside the one observed; in percentage points. */
export interface Placebos {
  readonly metric: string;
  readonly population: string;
  readonly cohort: string;
  readonly areas: number;
  readonly difference_pp: number;
  /** Of the randomisation test, which also looks at each mock cohort's own spread; null where there is none. */
  readonly p_value: number | null;
  readonly draws: number;
  /** Mock cohorts whose gap is at least as far from zero as the one observed. */
  readonly as_far: number;
  /** Next to each other and in order. */
  readonly bins: readonly { readonly lower: number; readonly upper: number; readonly count: number }[];
}
