/** How far the rate of each quarter lies from its own year's, for a cohort and its comparator. */
export interface SeasonalityData {
  readonly metric: string;
  readonly population: string;
  readonly cohort: string;
  /** In order of time, whole financial years alone. */
  readonly years: readonly SeasonYear[];
}

export interface SeasonYear {
  readonly label: string;
  readonly is_baseline: boolean;
  /** The four quarters from April: the rate over that of the year, less 1, in per cent; null where one is missing. */
  readonly cohort_percent: readonly (number | null)[];
  readonly comparator_percent: readonly (number | null)[];
}

/** The quarters of a financial year. */
export const seasonNames = ['Apr to Jun', 'Jul to Sep', 'Oct to Dec', 'Jan to Mar'] as const;
