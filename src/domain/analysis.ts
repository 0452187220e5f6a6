import type { AreaResult } from './area-result.js';
import type { DisclosureResult } from './disclosure-result.js';
import type { EventResult } from './event-result.js';
import type { HiddenBounds } from './hidden-bounds.js';
import type { Direction, IntervalResult } from './interval-result.js';
import type { Placebos, SeasonalCourse, SiteSeries } from './picture-data.js';
import type { RobustnessResult } from './robustness.js';
import type { Sensitivity } from './sensitivity.js';
import type { Clustering, Screen, WindowName } from './settings.js';
import type { TrendRow } from './trend-row.js';

export type { Direction, IntervalResult } from './interval-result.js';

/**
 * The result of a run, with everything a report may say. It is the JSON that the command prints:
 * the names below are the contract, in snake case, with the unit in the name. Fields may be added, never renamed.
 */
export interface Analysis {
  readonly schema: typeof analysisSchemaId;
  readonly schema_version: '1.0';
  readonly tool: { readonly name: string; readonly version: string };
  readonly command: string;
  /** Whether any input says that its counts are made up. */
  readonly synthetic: boolean;
  readonly inputs: readonly AnalysisInput[];
  readonly settings: AnalysisSettings;
  readonly method: AnalysisMethod;
  /** How counts were hidden and rounded, and are; absent where every count is exact and leaves as it is. */
  readonly disclosure?: DisclosureResult;
  readonly results: readonly ComparisonResult[];
  readonly quality: { readonly ok: boolean; readonly issues: readonly QualityIssue[] };
  readonly published_checks?: readonly PublishedCheck[];
  /** Of the command `sensitivity`. */
  readonly sensitivity?: Sensitivity;
  /** Of the command `sensitivity`: what the run's own comparisons rest on. */
  readonly robustness?: readonly RobustnessResult[];
  /** Of the command `area`. */
  readonly areas?: readonly AreaResult[];
  /** Of the command `trend`: by metric, population, cohort and quarter. */
  readonly trend?: readonly TrendRow[];
  /** Of the command `events`. */
  readonly events?: readonly EventResult[];
  /** Of the command `trend`: each area of each cohort by quarter. */
  readonly sites?: readonly SiteSeries[];
  /** Of the command `trend`: each cohort over the quarters of a year. */
  readonly seasons?: readonly SeasonalCourse[];
  /** Of comparisons whose p-value is drawn: what mock cohorts would show. */
  readonly placebos?: readonly Placebos[];
  /** Of an analysis that holds what several commands find: one for each, in the order of a report. */
  readonly parts?: readonly AnalysisPart[];
  /** The words after the name of the program, without those that only say where and how to write; of the command line. */
  readonly command_line?: readonly string[];
}

/** The commands whose result an analysis can hold, in the order of a report. */
export const partCommands = ['compare', 'trend', 'area', 'sensitivity', 'events'] as const;

/** A command whose result an analysis can hold. */
export type PartCommand = (typeof partCommands)[number];

/** What one command found of an analysis that holds several. */
export interface AnalysisPart {
  readonly command: PartCommand;
  readonly method: AnalysisMethod;
  /** Why there is nothing of it; null when there is. */
  readonly not_measured: { readonly code: string; readonly message: string } | null;
  readonly command_line?: readonly string[];
}

/** What `schema` of every analysis is. */
export const analysisSchemaId = 'urn:vanguard-metrics/schema/v1/analysis.json';

/** An input as it was read. */
export interface AnalysisInput {
  readonly role: string;
  readonly path: string;
  readonly sha256: string;
  /** Of the counts as they may leave, where the file holds counts that may not; of the file when absent. */
  readonly sha256_of?: 'protected counts';
  readonly rows: number;
  readonly layout: string;
}

/** What was compared, as it was settled: dates where `latest` was asked for. */
export interface AnalysisSettings {
  readonly window: WindowName;
  readonly period: string;
  readonly baseline: string;
  readonly boundaries: string;
  readonly screen: Screen;
  readonly cluster: Clustering;
  readonly unmatched_season: boolean;
  readonly excluded_programmes: readonly string[];
  readonly excluded_areas: readonly string[];
  readonly dropped_areas: readonly string[];
  /** The rule that every count of the outputs is under; absent in results of before it was kept here. */
  readonly outgoing_disclosure?: string;
  readonly cohorts: string;
  /** Every setting of the run as it was asked for or by default, by its name in snake case. */
  readonly asked: Readonly<Record<string, unknown>>;
}

/** How the numbers were made, in words. */
export interface AnalysisMethod {
  readonly growth: string;
  readonly rate: string;
  readonly exposure: string;
  readonly interval: string;
  readonly p_value: string;
  readonly seed: number;
}

/** One cohort against its comparator, on one metric and population. */
export interface ComparisonResult {
  readonly metric: string;
  readonly population: string;
  readonly cohort: string;
  /** Areas measured in the cohort: the units of the jackknife. */
  readonly areas: number;
  readonly sites: number;
  readonly area_codes: readonly string[];
  readonly comparator: string;
  readonly comparator_areas: number;
  readonly left_out_areas: readonly { readonly area: string; readonly why: string }[];
  readonly period: {
    readonly label: string;
    readonly start: string;
    readonly end: string;
    readonly window: WindowName;
  };
  readonly baseline: { readonly label: string; readonly start: string; readonly end: string };
  /** Null, as `events`, where the rule of the outputs hides it. */
  readonly events_baseline: number | null;
  readonly events: number | null;
  readonly person_years_baseline: number;
  readonly person_years: number;
  readonly rate_baseline: number;
  readonly rate: number;
  readonly rate_per: number;
  readonly comparator_rate_baseline: number;
  readonly comparator_rate: number;
  readonly growth_percent: IntervalResult;
  readonly comparator_growth_percent: IntervalResult;
  readonly difference_pp: IntervalResult & {
    /** Areas are left out one at a time, or with all others of their region. */
    readonly method: 'jackknife-area' | 'jackknife-cluster';
    readonly df: number | null;
    readonly df_satterthwaite: number | null;
  };
  readonly growth_ratio: IntervalResult;
  readonly expected_events: number;
  readonly avoided_events: number;
  readonly p_value: {
    readonly value: number | null;
    readonly method: 'randomisation' | 'jackknife-cluster';
    readonly draws: number;
    readonly exact: boolean;
    readonly seed: number;
    /** Adjusted for all the cohorts and metrics of the run (Holm); null when any of them has none. */
    readonly holm: number | null;
  };
  /** The gap that such a comparison would find in 80 of 100 trials, in percentage points; null without an interval. */
  readonly detectable_pp: number | null;
  /** From the interval alone; null when there is none, with the reason in `no_interval`. */
  readonly direction: Direction | null;
  readonly no_interval: string | null;
  /** The areas without which the word would change, one at a time; null when there are none. */
  readonly rests_on: readonly string[] | null;
  readonly leave_one_out: readonly LeaveOneOut[];
  /** Index of the rate over the 12 months to each quarter, 2014/15 (the baseline) = 100. */
  readonly trend: readonly TrendPoint[];
  /** The comparison without the areas that have gaps, where it differs by more than 0.1 percentage points. */
  readonly screened?: ScreenedResult;
  /** Whether a target for the gap was met, when one was set. */
  readonly target?: TargetResult;
  /** Areas of either side whose baseline has a gap, by a finding about this metric. */
  readonly baseline_gaps: { readonly cohort: readonly string[]; readonly comparator: readonly string[] };
  /** The result in a sentence, by the table of `report/verdict.ts`. */
  readonly sentence: string;
  /** Codes of the findings that concern this result. */
  readonly findings: readonly string[];
  /** Beside the intervals, where counts of it are hidden or rounded. */
  readonly hidden_bounds?: HiddenBounds;
}

/** The same comparison with areas left out of both sides in every period. */
export interface ScreenedResult {
  readonly areas: number;
  readonly comparator_areas: number;
  readonly screened_out: readonly string[];
  readonly rate_baseline: number;
  readonly rate: number;
  readonly growth_percent: IntervalResult;
  readonly comparator_growth_percent: IntervalResult;
  readonly difference_pp: ComparisonResult['difference_pp'];
  readonly growth_ratio: IntervalResult;
  readonly direction: Direction | null;
  readonly hidden_bounds?: HiddenBounds;
}

/** A target for the gap, in percentage points, and whether its interval lets one say that it was met. */
export interface TargetResult {
  readonly difference_pp: number;
  readonly verdict: 'met' | 'not met' | 'cannot tell';
}

/** The comparison without one of its areas. */
export interface LeaveOneOut {
  readonly area: string;
  /** Null where what is left has no growth. */
  readonly difference_pp: number | null;
  readonly growth_ratio: number | null;
  readonly direction: Direction | null;
}

/** The index of a cohort and its comparator over the twelve months to one quarter; the baseline is 100. */
export interface TrendPoint {
  readonly label: string;
  readonly end: string;
  readonly index: number | null;
  readonly comparator_index: number | null;
}

/** Something odd about the data, which stops nothing. Lines and columns count from 1; null where it is not about one. */
export interface QualityIssue {
  readonly code: string;
  readonly severity: 'warning' | 'note';
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly count: number;
  /** The areas it is about, where it is about any. */
  readonly areas?: readonly string[];
  /** What each gap is as the counts are, and without those areas on either side in every period. */
  readonly effects?: readonly {
    readonly metric: string;
    readonly cohort: string;
    readonly difference_pp: number;
    readonly without_pp: number;
  }[];
}

/** A figure set beside one that was published. */
export interface PublishedCheck {
  readonly id: string;
  readonly cohort: string;
  readonly metric: string;
  readonly period: string;
  readonly baseline: string;
  readonly source: string;
  readonly confidence: string;
  readonly verdict: 'match' | 'differs' | 'not comparable';
  readonly reason: string | null;
  readonly figures: readonly {
    readonly name: string;
    readonly published: number | string;
    readonly ours: number;
    readonly differs_by: number;
    readonly verdict: 'match' | 'differs';
  }[];
}
