import type { StandardName } from '../settings.js';
import type { Direction } from './direction.js';
import type { IntervalResult } from './interval-result.js';

/** A rate standardised by age, per `rate_per` people a year; its limits are of counting noise alone (Dobson). */
export interface StandardisedRate {
  /** Null with the reason in `none`. */
  readonly value: number | null;
  /** Null, as `upper`, without a rate, and for bed days, which come in stays and not one by one. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  readonly none: string | null;
}

/** A comparison of directly age-standardised rates, beside the one of crude rates. */
export interface StandardisedResult {
  readonly standard: StandardName;
  /** First ages of the bands; each ends where the next one starts, and the last has no end. */
  readonly age_bands: readonly number[];
  readonly areas: number;
  readonly comparator_areas: number;
  /** Areas of either side without a count or a population in every band. */
  readonly left_out_areas: readonly { readonly area: string; readonly why: string }[];
  readonly rate_baseline: StandardisedRate;
  readonly rate: StandardisedRate;
  readonly comparator_rate_baseline: StandardisedRate;
  readonly comparator_rate: StandardisedRate;
  readonly rate_per: number;
  /** Null, as the three below, where one of the rates is not given. */
  readonly growth_percent: IntervalResult | null;
  readonly comparator_growth_percent: IntervalResult | null;
  readonly difference_pp: (IntervalResult & { readonly df: number | null }) | null;
  readonly growth_ratio: IntervalResult | null;
  readonly direction: Direction | null;
  /** Why there is no interval of the gap; null when there is one. */
  readonly no_interval: string | null;
}

/** The age-standardised rates of one area beside those of its comparator. */
export interface StandardisedArea {
  readonly standard: StandardName;
  /** Null with the reason in `no_rate`; per `rate_per` people a year. */
  readonly rate_baseline: number | null;
  readonly rate_baseline_lower: number | null;
  readonly rate_baseline_upper: number | null;
  readonly rate: number | null;
  readonly rate_lower: number | null;
  readonly rate_upper: number | null;
  readonly level: number;
  readonly rate_per: number;
  readonly growth_percent: number | null;
  readonly comparator_growth_percent: number | null;
  readonly difference_pp: number | null;
  readonly no_rate: string | null;
}
