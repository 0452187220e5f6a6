import type { ComparatorName } from '../areas/comparator-name.js';
import type { Clustering, Screen, WindowName } from '../settings.js';
import type { AreaResult } from './area-result.js';
import type { ComparisonResult } from './comparison.js';
import type { DisclosureResult } from './disclosure-result.js';
import type { EventResult } from './event-result.js';
import type { Placebos, SeasonalCourse, SiteSeries } from './picture-data.js';
import type { RobustnessResult } from './robustness.js';
import type { Sensitivity } from './sensitivity.js';
import type { TrendRow } from './trend-row.js';

export type { ComparisonResult, LeaveOneOut, ScreenedResult, TargetResult, TrendPoint } from './comparison.js';
export type { Direction } from './direction.js';
export type { IntervalResult } from './interval-result.js';

/**
 * The result of a run, with everything a report may say. It is the JSON that the command prints:
 * the names below are the contract, in snake case, with the unit in the name. Fields may be added, never renamed.
 */
export interface Analysis {
  readonly schema: typeof analysisSchemaId;
  readonly schema_version: '1.0';
  readonly tool: { readonly name: string; readonly version: string };
  /** The command that finds the same: `compare`, `trend`, `area`, `sensitivity`, `events`, or `report` of several. */
  readonly command: string;
  /** Whether any input says that its counts are made up. */
  readonly synthetic: boolean;
  /** Every input in the order given, activity first. */
  readonly inputs: readonly AnalysisInput[];
  /** What was compared, as it was settled and as it was asked for. */
  readonly settings: AnalysisSettings;
  /** How the numbers were made, in words. */
  readonly method: AnalysisMethod;
  /** How counts were hidden and rounded, and are; absent where every count is exact and leaves as it is. */
  readonly disclosure?: DisclosureResult;
  /** Of `compare` and `report`: by metric, cohort and period; empty of the others. */
  readonly results: readonly ComparisonResult[];
  /** What is odd about the data: `ok` unless an error makes the result unusable, which warnings and notes do not. */
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
  /**
   * The words after the name of the program, without those that only say where and how to write, and with those that say
   * what the configuration and the environment did; of the command line.
   */
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
  /** `activity`, `population`, `cohorts`, `practices` or `excluded areas`. */
  readonly role: string;
  /** The name of the input as it was given. */
  readonly path: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /**
   * What the hash is of; the file when absent. The counts as they may leave, where the file holds counts that may not; or
   * the cells that an engine added up of it, since a hash of all its bytes would take as long again.
   */
  readonly sha256_of?: 'protected counts' | 'cells added up';
  /** Rows that held data. */
  readonly rows: number;
  /** The layout it was recognised as. */
  readonly layout: string;
}

/** What was compared, as it was settled: dates where `latest` was asked for. */
export interface AnalysisSettings {
  readonly window: WindowName;
  /** As it was asked for: `latest`, or a quarter or year. */
  readonly period: string;
  /** As it was asked for. */
  readonly baseline: string;
  /** The date (YYYY-MM-DD) whose areas are used. */
  readonly boundaries: string;
  readonly screen: Screen;
  readonly cluster: Clustering;
  readonly unmatched_season: boolean;
  readonly excluded_programmes: readonly string[];
  /** Codes of areas that left the comparator. */
  readonly excluded_areas: readonly string[];
  /** Codes of areas that were asked to be left out of both sides. */
  readonly dropped_areas: readonly string[];
  /** The rule that every count of the outputs is under; absent in results of before it was kept here. */
  readonly outgoing_disclosure?: string;
  /** The name of the list of cohorts. */
  readonly cohorts: string;
  /** What the cohorts are set against, as in every result. */
  readonly comparator: ComparatorName;
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

/** Something odd about the data, which stops nothing. Lines and columns count from 1; null where it is not about one. */
export interface QualityIssue {
  /** The stable code, as `VM310`. */
  readonly code: string;
  readonly severity: 'warning' | 'note';
  /** The finding in a sentence. */
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** How many things it is about: rows, areas or months. */
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
  /** The figure, as docs/deviations.md lists it. */
  readonly id: string;
  readonly cohort: string;
  readonly metric: string;
  readonly period: string;
  readonly baseline: string;
  /** Where it was published. */
  readonly source: string;
  readonly confidence: string;
  readonly verdict: 'match' | 'differs' | 'not comparable';
  /** Why it cannot be compared; null when it can. */
  readonly reason: string | null;
  /** Each number beside ours; growth in percent, gaps in percentage points. */
  readonly figures: readonly {
    readonly name: string;
    readonly published: number | string;
    readonly ours: number;
    readonly differs_by: number;
    readonly verdict: 'match' | 'differs';
  }[];
}
