/** What is known of each finding about the numbers themselves, by its code (VM33x and VM34x). */
export interface QualityFacts {
  readonly VM330: {
    readonly area: string;
    readonly metric: string;
    readonly span: string;
    readonly share: number;
    readonly missing: number;
    readonly open: boolean;
    readonly initial: boolean;
    readonly besideStep: boolean;
    /** Whether there are too few areas to take out what they share. */
    readonly alone: boolean;
    /** Where counts are hidden: in how many periods, the most that any may be, and the average that is usual there. */
    readonly hidden?: { readonly periods: number; readonly most: number; readonly usual: number };
    /** In how many periods a part of the count is hidden, if in any. */
    readonly parts?: number;
  };
  readonly VM331: {
    readonly metric: string;
    readonly steps: readonly {
      readonly area: string;
      readonly from: string;
      readonly change: number;
      /** From when on it is back, if within 18 months. */
      readonly until?: string;
      /** Whether a part of the count is hidden in the period from which on, or in the one before. */
      readonly part?: boolean;
    }[];
    readonly clear: boolean;
    /** Whether there are too few areas to take out what they share. */
    readonly alone: boolean;
  };
  readonly VM332: {
    readonly metric: string;
    readonly baseline: string;
    readonly defects: readonly {
      readonly area: string;
      readonly what: 'gap' | 'step';
      readonly span: string;
      readonly change: number;
      readonly ofBaseline: number;
    }[];
    readonly clear: boolean;
  };
  readonly VM333: {
    readonly area: string;
    readonly group: string;
    readonly at: string;
    readonly before: number;
    readonly after: number;
    readonly mirror?: { readonly area: string; readonly before: number; readonly after: number };
  };
  readonly VM334: { readonly areas: readonly string[]; readonly group: string; readonly span: string };
  readonly VM335: {
    readonly area: string;
    readonly metric: string;
    readonly years: readonly string[];
    readonly rate: number;
    readonly typical: number;
    readonly lowest: number;
    readonly highest: number;
  };
  readonly VM336: {
    readonly area: string;
    readonly other: string;
    /** Further areas with the same counts. */
    readonly also: readonly string[];
    readonly metric: string;
    readonly span: string;
    readonly periods: number;
  };
  readonly VM337: { readonly metric: string; readonly base: number; readonly counts: number };
  readonly VM338: {
    readonly metric: string;
    readonly period: string;
    readonly periods: number;
    /** Of the lowest period. */
    readonly share: number;
    /** In the last period. */
    readonly low: number;
    readonly areas: number;
    /** Whether it may as well be an event common to all. */
    readonly event: boolean;
  };
  readonly VM339: {
    readonly sites: readonly { readonly site: string; readonly areas: readonly string[]; readonly from: string }[];
    readonly baseline: string;
  };
  readonly VM340: {
    readonly metric: string;
    readonly period: string;
    readonly change: number;
    /** Whether it stays so for half a year and more from the period on. */
    readonly lasting?: boolean;
  };
  readonly VM341: {
    readonly metric: string;
    readonly span: string;
    readonly areas: readonly string[];
    readonly of: number;
  };
  readonly VM342: { readonly group: string; readonly at: string; readonly change: number };
  readonly VM343: {
    readonly area: string;
    readonly metric: string;
    readonly period: string;
    readonly ratio: number;
    readonly count: number;
    readonly expected: number;
    readonly open: boolean;
    /** The period beside it that lacks as much. */
    readonly lacking?: string;
  };
  readonly VM344: {
    readonly areas: readonly string[];
    readonly metric: string;
    readonly span: string;
    /** The earlier one with the same counts. */
    readonly before: string;
    readonly periods: number;
    /** Among how many areas, where most of them repeat it together. */
    readonly of?: number;
  };
  readonly VM345: {
    readonly metric: string;
    readonly admissions: string;
    readonly areas: readonly string[];
    /** Among how many with many admissions. */
    readonly of: number;
    /** Bed days for each admission of these areas. */
    readonly days: number;
    /** Where it is so in one financial year alone, which: 2016/17. */
    readonly year?: string;
  };
  readonly VM346: {
    readonly areas: readonly string[];
    readonly metric: string;
    readonly span: string;
    readonly periods: number;
    /** The count, where it is of one area. */
    readonly count?: number;
  };
  readonly VM347: {
    readonly areas: readonly string[];
    readonly of: number;
    readonly metric: string;
    readonly years: readonly string[];
    /** Months in a period. */
    readonly months: number;
  };
  readonly VM348: {
    readonly metric: string;
    readonly years: readonly string[];
    /** Events a year per 1,000 people of the middle area, in the first of these years. */
    readonly rate: number;
    readonly high: boolean;
  };
  readonly VM349: {
    readonly metric: string;
    readonly years: readonly string[];
    readonly areas: number;
    /** Of the ranks of events and people, in the first of these years. */
    readonly correlation: number;
  };
}
