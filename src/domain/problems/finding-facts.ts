import type { Duplicates, Suppressed } from '../settings.js';
import type { QualityFacts } from './quality-facts.js';

/** What is known of each finding that a run reports and goes on with, by its stable code (VM3xx). */
export interface FindingFacts extends QualityFacts {
  readonly VM301: { readonly file: string };
  readonly VM302: { readonly marks: readonly string[] };
  readonly VM303: { readonly area: string; readonly periods: readonly string[]; readonly metric: string };
  readonly VM304: {
    readonly metric: string;
    readonly period: string;
    readonly stated: number;
    readonly added: number;
    readonly rows: number;
    /** Of totals of one area among its practices. */
    readonly area?: string;
  };
  readonly VM305: {
    readonly text: string;
    /** The month that the file is of, where it is of one. */
    readonly period?: string;
  };
  readonly VM306: { readonly text: string; readonly used: string };
  readonly VM307: {
    readonly column: string;
    readonly metric: string;
    /** Who counts so, where not NHS England. */
    readonly publisher?: 'Public Health Scotland';
  };
  readonly VM308: { readonly file: string };
  readonly VM309: { readonly columns: readonly string[] };
  readonly VM310: { readonly areas: readonly string[]; readonly why: string };
  readonly VM311: { readonly areas: readonly string[] };
  readonly VM312: {
    readonly site: string;
    readonly from: readonly string[];
    readonly into: string;
    readonly share?: number;
  };
  readonly VM313: { readonly sites: readonly string[]; readonly areas: readonly string[] };
  readonly VM314: { readonly cohort: string; readonly site: string; readonly areas: readonly string[] };
  readonly VM315: { readonly cohort: string };
  readonly VM316: { readonly areas: readonly string[] };
  readonly VM317: { readonly area: string; readonly date: string; readonly before: string; readonly after: string };
  readonly VM318: { readonly period: string; readonly months: readonly string[] };
  readonly VM319: { readonly metric: string; readonly quarter: string; readonly biasPercent: number };
  readonly VM320: { readonly who: string; readonly areas: number };
  readonly VM321: { readonly metric: string; readonly cohort: string; readonly areas: readonly string[] };
  /** The share of the person-years of the baseline. */
  readonly VM322: { readonly who: string; readonly area: string; readonly share: number };
  /** The periods, in order. */
  readonly VM323: { readonly periods: readonly string[]; readonly counts: number };
  readonly VM324: { readonly areas: readonly string[]; readonly periods: readonly string[]; readonly metric: string };
  readonly VM325: {
    readonly area: string;
    readonly into: string;
    readonly periods: readonly string[];
    readonly absent: readonly string[];
  };
  readonly VM326: {
    readonly area: string;
    readonly parts: readonly string[];
    readonly periods: readonly string[];
    /** What a count was used in place of; counts of the parts unless said. */
    readonly passedOver?: 'zeros of the parts' | 'zeros of the whole' | 'hidden whole';
  };
  readonly VM327: { readonly areas: readonly string[]; readonly near?: readonly string[] };
  readonly VM328: { readonly areas: readonly string[]; readonly near?: readonly string[] };
  readonly VM329: {
    readonly area: string;
    readonly metric: string;
    readonly span: string;
    /** How many others add up to it. */
    readonly areas: number;
  };
  readonly VM350: {
    readonly policy: string;
    readonly how: 'declared' | 'detected';
    readonly hidden: number;
    readonly rounded: number;
    /** The least and the most that any hidden count may be. */
    readonly lower: number;
    readonly upper: number;
    readonly suppressed: Suppressed;
    /** Whether the rule also hides counts of any size, to protect these. */
    readonly hidesOthers: boolean;
    readonly from?: string;
  };
  readonly VM351: {
    readonly policy: string;
    readonly areas: readonly string[];
    readonly why: 'no rule known' | 'too large for the rule';
  };
  readonly VM352: {
    readonly metric: string;
    readonly value: number;
    readonly counts: number;
    /** The largest of the counts from 1 on that never stand, but for the value itself. */
    readonly noneUpTo?: number;
  };
  readonly VM360: { readonly delimiterName: string };
  readonly VM361: { readonly separator: string };
  readonly VM362: { readonly why: string };
  readonly VM363: { readonly practices: number; readonly areas: readonly string[] };
  readonly VM364: { readonly area: string; readonly periods: readonly string[]; readonly absent: readonly string[] };
  readonly VM365: { readonly practices: readonly string[]; readonly lacks: string };
  readonly VM366: {
    readonly what: 'activity' | 'population';
    readonly how: Exclude<Duplicates, 'error'>;
    readonly rows: number;
    /** The first of them. */
    readonly area: string;
    readonly period: string;
    /** Whether each said what the row before it did. */
    readonly same: boolean;
  };
  readonly VM367: {
    readonly areas: readonly string[];
    /** One of the others, as an example of their kind. */
    readonly like: string;
    /** Whether they are on neither side, since those of one kind hold those of the other. */
    readonly isOut?: true;
  };
  readonly VM370: { readonly rows: number; readonly reasons: Readonly<Record<string, number>> };
  readonly VM371: { readonly rows: number; readonly reasons: Readonly<Record<string, number>> };
  readonly VM372: { readonly transfers: string; readonly bedDays: string; readonly stays: string };
  readonly VM373: { readonly first: string; readonly last: string; readonly months: readonly string[] };
  readonly VM374: { readonly percent: number };
  readonly VM375: { readonly rows: number };
  readonly VM376: {
    /** Of the months that lie far from those of most admissions. */
    readonly admissions: number;
    readonly months: readonly string[];
    /** The stays that end long after the last of most admissions, and what they are of all bed days, or of a month's. */
    readonly stays?: { readonly until: string; readonly percent: number } & (
      | { readonly bedDays: number }
      | { readonly stays: number; readonly month: string }
    );
  };
  readonly VM377: {
    readonly stays: number;
    /** What they are of all bed days. */
    readonly percent: number;
    /** The areas and years of which they are much, most first. */
    readonly areas: readonly { readonly area: string; readonly year: string; readonly percent: number }[];
  };
  readonly VM378: {
    /** How many, and which of them changed from which area to which, from the first month of the new one. */
    readonly practices: number;
    readonly moves: readonly {
      readonly practices: readonly string[];
      readonly from: string;
      readonly to: string;
      readonly since: string;
    }[];
    readonly counted: 'by row' | 'in the last';
  };
  /** Whether they are used as a check of their areas. */
  readonly VM379: { readonly rows: number; readonly checked: boolean };
  readonly VM380: {
    readonly sex: 'male' | 'female';
    /** How many have people of that sex alone. */
    readonly areas: number;
  };
  /** The ages in the words of the file. */
  readonly VM381: { readonly ages: string };
  /** The own name of what is measured, and the name that it is measured under. */
  readonly VM382: { readonly text: string; readonly metric: string };
  readonly VM383: { readonly cohorts: readonly string[] };
  readonly VM384: {
    readonly unfinished: number;
    /** Those that are counted. */
    readonly admissions: number;
    /** How many are in hospital on a day, by the bed days of these. */
    readonly inHospital: number;
  };
}
