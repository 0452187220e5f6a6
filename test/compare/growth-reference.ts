import type { Design } from '../../src/compare/design.js';
import { type Count, designOf, readJson, readPanel } from './panel-data.js';

interface Totals {
  readonly y0: number;
  readonly py0: number;
  readonly y1: number;
  readonly py1: number;
  readonly growth: number;
}

/** Limits on the log ratio and on the ratio, with their standard error and critical value. */
export interface RatioLimits {
  readonly se_log: number;
  readonly ror_lower: number;
  readonly ror_upper: number;
}

/** Limits on the gap, in percentage points. */
export interface GapLimits {
  readonly se: number;
  readonly lower: number;
  readonly upper: number;
}

/** One comparison of 01_growth.json. */
export interface GrowthCase {
  readonly label: string;
  readonly cohort: string;
  readonly metric: Count;
  readonly baseline_periods: number[];
  readonly comparison_periods: number[];
  readonly treated: Totals;
  readonly control: Totals;
  readonly ratio_of_ratios: number;
  readonly diff_pp: number;
  readonly counterfactual: { readonly expected_events: number; readonly avoided_events: number };
  readonly poisson: {
    readonly ror: RatioLimits;
    readonly diff_pp_delta: GapLimits;
    readonly diff_pp_mover: Omit<GapLimits, 'se'>;
  };
  readonly quasi: {
    readonly phi_two_period: number;
    readonly df: number;
    readonly ror: RatioLimits;
    readonly diff_pp_delta: GapLimits;
    readonly diff_pp_mover: Omit<GapLimits, 'se'>;
  };
  readonly taylor: {
    readonly df_ws: number;
    readonly df_nt1: number;
    readonly ror_nt1: RatioLimits;
    readonly diff_pp_delta_nt1: GapLimits;
  };
  readonly jackknife: {
    readonly df_nt1: number;
    readonly ror_nt1: RatioLimits;
    readonly p_nt1: number;
    readonly diff_pp: {
      readonly df_ws: number;
      readonly lower_nt1: number;
      readonly upper_nt1: number;
    };
  };
  readonly leave_one_out: readonly { readonly area_code: string; readonly ror: number; readonly diff_pp: number }[];
  readonly fe_ppml_two_period: { readonly coef: number; readonly ror: number; readonly se_quasi: number };
}

/** Every comparison of a folder's 01_growth.json, with the data it was made from. */
export function growthCases(folder: 'panel' | 'tiny'): (GrowthCase & { readonly design: Design })[] {
  const rows = readPanel(`${folder}/${folder}.csv`);
  return readJson<GrowthCase[]>(`${folder}/01_growth.json`).map((one) => ({
    ...one,
    design: designOf(rows, { ...one, baseline: one.baseline_periods, window: one.comparison_periods }),
  }));
}
