import type { Watch } from './common/progress.js';
import type { Quantity } from './counts/observation.js';
import type { ChangeLog } from './problems/change-log.js';

/** Which months are compared with the baseline. */
export type WindowName = 'rolling-year' | 'quarter' | 'financial-year';

/**
 * Which findings take their areas out of both sides in every period: gaps, all, or none of them. `beside` measures
 * the counts as they are and, where it differs, what the comparison is without the areas that have gaps.
 */
export type Screen = 'none' | 'gaps' | 'all' | 'beside';

/** Whether a month without a number stops the run, and does not merely take its area out. */
export function stopsAtHoles(screen: Screen): boolean {
  return screen === 'none' || screen === 'beside';
}

/** Which areas are left out together for an interval: each on its own, or all those of a region of NHS England. */
export type Clustering = 'area' | 'region';

/** What to do with two rows for one area and period. */
export type Duplicates = 'error' | 'first' | 'last' | 'sum';

/** Whether admissions by method 2B, the transfer of an admitted patient, count as emergency admissions. */
export type TransferRule = 'include' | 'exclude';

/** Whether a stay's days belong to the month of its discharge, or each day to its own month. */
export type BedDayRule = 'discharge' | 'daily';

/** Which stays are admissions, by their nights. */
export type StayChoice = 'all' | 'zero_day' | 'one_plus_days';

/** How to read "Q2 2017": as the second financial quarter of 2017/18, or of calendar 2017. */
export type QuarterStyle = 'financial' | 'calendar';

/** The population that rates are standardised to by age. */
export type StandardName = 'esp2013';

/** How the input is to be read, where it could be read in two ways. */
export interface ReadOptions {
  readonly quarters?: QuarterStyle;
  readonly duplicates?: Duplicates;
  /** The character between thousands in counts; refused unless given. */
  readonly thousands?: string;
  readonly delimiter?: string;
  /** Role (area, period, …, or a quantity) to the column that holds it. */
  readonly columns?: Readonly<Record<string, string>>;
  /** The layout to read files in, of those that have a layout of this name. */
  readonly layout?: string;
  /** Column name to the value that a row must have there to be used. */
  readonly keep?: Readonly<Record<string, string>>;
  /** What a wide file without a metric column holds. */
  readonly wideMeasure?: Quantity;
  /** Of record-level data: whether transfers count, where bed days belong, which stays count. */
  readonly transfers?: TransferRule;
  readonly bedDays?: BedDayRule;
  readonly stays?: StayChoice;
  /** Counts are kept apart by age band too, for rates standardised to this population. */
  readonly standardise?: StandardName;
  /**
   * Is told how far the reading of a file is.
   *
   * @internal
   */
  readonly watch?: Watch;
  /**
   * Is told of each row of a file that is read.
   *
   * @internal
   */
  readonly rowWatch?: (row: number) => void;
  /**
   * Where every change is written down, for a tidy copy.
   *
   * @internal
   */
  readonly changes?: ChangeLog;
  /** The rule that counts were hidden and rounded under, as `parseDatedRules` reads it; found from the file when absent. */
  readonly suppression?: string;
  /** What is used in the place of a hidden count; `midpoint` when absent. */
  readonly suppressed?: Suppressed;
  /** The rule that outputs are under: its name, or `auto` (when absent) for that of the input. */
  readonly disclosure?: string;
}

/**
 * What to do with a hidden count of a known range: use the middle of the range, leave its area out of both sides in
 * every period, or stop where it is needed. Zero is no choice: it would be wrong for every such count.
 */
export type Suppressed = 'midpoint' | 'drop' | 'error';

/** What to compare, and how. Every field has a default, given by `defaultSettings`. */
export interface Settings {
  /** Quantities to compare; all that the data hold when empty. */
  readonly metrics: readonly Quantity[];
  /** Cohorts to compare by name; the built-in MCP, PACS and EHCH, or all of the cohorts file, when empty. */
  readonly cohorts: readonly string[];
  readonly window: WindowName;
  /** `latest`, or a quarter, month or financial year as text. */
  readonly period: string;
  /** A financial year, or a span of twelve months as `2014-10..2015-09`. */
  readonly baseline: string;
  /** The date (YYYY-MM-DD) whose areas are used; the latest in the activity when absent. */
  readonly boundaries?: string;
  readonly screen: Screen;
  /** Which areas an interval leaves out together; the studies beside `compare` refuse `region` (VM406). */
  readonly cluster: Clustering;
  /** Coverage of the intervals, in (0, 1). */
  readonly level: number;
  /** Rates are shown per this many people a year. */
  readonly per: number;
  /** Allows a quarter against a whole year. */
  readonly unmatchedSeason: boolean;
  /** Areas to leave out of both sides. */
  readonly drop: readonly string[];
  /** Areas whose boundary moved under a kept code, taken as they are all the same. */
  readonly acceptBoundary: readonly string[];
  /** Programmes whose areas leave the comparator: `uec`, `acs`, `stp:E54000041` and so on. */
  readonly excludeProgrammes: readonly string[];
  /** Further areas that leave the comparator. */
  readonly excludeAreas: readonly string[];
  /** Targets for the gap by cohort, in percentage points: −3 for three points below the comparator. */
  readonly targets: Readonly<Record<string, number>>;
  readonly seed: number;
  /** Random relabellings for the p-value when there are too many to list them all; up to a million. */
  readonly draws: number;
  readonly read: ReadOptions;
}

/** The most relabellings or resamples of a run: a p-value of 0.05 is then off by 0.0002 from chance. */
export const mostDraws = 1_000_000;

/** The settings of a run that gives none. */
export const defaultSettings: Settings = {
  metrics: [],
  cohorts: [],
  window: 'rolling-year',
  period: 'latest',
  baseline: '2014/15',
  screen: 'beside',
  cluster: 'area',
  level: 0.95,
  per: 1000,
  unmatchedSeason: false,
  drop: [],
  acceptBoundary: [],
  excludeProgrammes: [],
  excludeAreas: [],
  targets: {},
  seed: 20150401,
  draws: 9999,
  read: {},
};
