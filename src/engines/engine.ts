import type { PracticeMonths } from '../domain/areas/practice-months.js';
import type { Quantity, Shorthand } from '../domain/counts/observation.js';
import type { PopulationGroup } from '../domain/counts/population-group.js';
import type { Finding } from '../domain/problems/finding.js';
import type { Problem } from '../domain/problems/problem.js';
import type { BedDayRule, Duplicates, QuarterStyle, TransferRule } from '../domain/settings.js';
import type { Period } from '../domain/time/period.js';
import type { DateGrain } from '../read/cells/date-grain.js';

/** A large input: a file that is streamed, bytes that are already here, or a table that stays where it is. */
export type LargeSource =
  | { readonly kind: 'file'; readonly name: string; readonly path: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  /** `connection` names the environment variable that holds the connection string, which no message repeats. */
  | { readonly kind: 'table'; readonly name: string; readonly connection: string; readonly table: string };

/** What one row of a large input is: one admission, or the count of a practice in a month (or quarter). */
export type LargeLayout = 'records' | 'practice-months';

/** What a column of a large input is for. */
export type LargeRole =
  | 'area'
  | 'practice'
  | 'admission_date'
  | 'discharge_date'
  | 'admission_method'
  | 'financial_year'
  | 'length_of_stay'
  | 'episode_status'
  | 'episode_order'
  | 'patient_class'
  | 'spell'
  | 'age'
  | 'sex'
  | 'care_home'
  | 'period'
  | 'metric'
  | 'value'
  | 'emergency_admissions'
  | 'emergency_bed_days';

/** What rows are added up into, by the same rules in every engine. */
export interface AggregateRequest {
  readonly layout: LargeLayout;
  /** The columns used, by the name that the header gives them. */
  readonly columns: Readonly<Partial<Record<LargeRole, string>>>;
  readonly delimiter: string;
  /** Whether admission method 2B (transfer of an admitted patient) is an emergency admission. */
  readonly transfers: TransferRule;
  /** Whether the days of a stay belong to the month of its discharge, or each to its own month. */
  readonly bedDays: BedDayRule;
  /** Cells are kept apart by these too. */
  readonly by: readonly ('age_band' | 'sex')[];
  /** Practices whose own cells are wanted, beside their area's; in capitals. */
  readonly practices: ReadonlySet<string>;
  /** What to do with a second row of one spell: `error`, `first` (keep the first) or `sum` (keep all). */
  readonly duplicates: Exclude<Duplicates, 'last'>;
  readonly quarters?: QuarterStyle;
  /** What the dates of a period column are the first days of; absent where its name does not say. */
  readonly dates?: Exclude<DateGrain, undefined>;
  readonly thousands?: string;
  /**
   * Whether counts are looked through for rows that repeat a practice and period, and for practices without a row between
   * their others. It takes longer, and is for CSV alone.
   */
  readonly checkRows?: boolean;
}

/** An area that lacks practices in a period: its sum is not all of it. */
export interface IncompleteArea {
  readonly area: string;
  readonly quantity: Quantity;
  readonly period: Period;
  readonly practices: readonly string[];
}

/** Same-day stays, stays of a night or more, those of over 365 nights, or all where the input does not say. */
export type Stay = 'zero_day' | 'one_plus_days' | 'over_a_year' | 'all';

/** Events added up, and how many cells with a mark stand beside them: a sum with a mark is not known. */
export interface Sum {
  readonly events: number;
  readonly marks: Readonly<Partial<Record<Shorthand, number>>>;
}

/** The events of one area (or practice asked for) in one period, and of one kind. */
export interface Cell {
  /** The code, trimmed and in capitals. */
  readonly area: string;
  /** Of no months where a date stands for a month or a quarter, as all dates of the input say together. */
  readonly period: Period;
  readonly group: PopulationGroup;
  readonly stay: Stay;
  /** The first age of a five-year band (90 for 90 and over); absent unless asked for or unknown. */
  readonly ageBand?: number;
  /** Present only when asked for. */
  readonly sex?: 'male' | 'female' | 'unknown';
  /** Absent when the input does not count it. */
  readonly admissions?: Sum;
  readonly bedDays?: Sum;
}

/** Why rows are in no cell, each with how many. */
export interface RowsLeftOut {
  readonly notEmergency: number;
  readonly methodUnknown: number;
  readonly transfers: number;
  readonly unfinished: number;
  readonly laterEpisodes: number;
  readonly regularAttenders: number;
  readonly noArea: number;
  readonly repeatedSpells: number;
  /** Of practices: rows that are the total of their area. */
  readonly areaTotals: number;
}

/** What a large input holds, in cells sorted by area, period, group, stay, age band and sex. */
export interface Aggregate {
  readonly cells: readonly Cell[];
  /** Rows that hold anything, the header apart. */
  readonly rows: number;
  readonly leftOut: RowsLeftOut;
  readonly encoding: string;
  /** Whether a row above the header says that the data are synthetic. */
  readonly synthetic: boolean;
  readonly findings: readonly Finding[];
  /** At most `placesKept` of each kind, in the order of the file; their facts say how many there are. Never a value. */
  readonly problems: readonly Problem[];
  /** Present only when it was looked for. */
  readonly incomplete?: readonly IncompleteArea[];
  /** Of practices in several areas; present only when it was looked for. */
  readonly practiceMonths?: PracticeMonths;
}

/** How many places of one kind of problem are kept of a large input. */
export const placesKept = 100;

/** How the header of a text is known. */
export interface HeaderOptions {
  readonly delimiter: string;
  readonly columns?: Readonly<Record<string, string>>;
}

/** One way to add up a large input. All engines give the same cells, findings and problems. */
export interface Engine {
  readonly description: string;
  /** The kinds of source that it can read. */
  readonly reads: readonly LargeSource['kind'][];
  /** The names of a source's columns; `undefined` when the header of its text has them. */
  namesOf?(source: LargeSource, header: HeaderOptions): Promise<readonly string[] | undefined>;
  aggregate(source: LargeSource, request: AggregateRequest): Promise<Aggregate>;
  /** Lets go of what `namesOf` opened, when nothing is to be added up. */
  close?(): Promise<void>;
}
