import type { NoComparatorFacts } from '../areas/no-comparator-facts.js';
import type { MonthIndex } from '../time/period.js';
import type { ColumnFacts } from './column-facts.js';
import type { CommandLineFacts } from './command-line-facts.js';
import type { BrokenRule, FileFacts } from './file-facts.js';
import type { MissingCells, NotCovered } from './window-facts.js';

/**
 * What is known of each problem that stops a run, by its stable code. The sentences are written in
 * `report/problems`; here are only the facts they are made from.
 * VM1xx files, VM2xx contents, VM4xx the command line, VM9xx faults of the program.
 */
export interface ProblemFacts extends FileFacts, ColumnFacts, CommandLineFacts {
  readonly VM210: { readonly text: string; readonly why: string };
  readonly VM211: { readonly text: string };
  readonly VM212: { readonly text: string };
  readonly VM213: { readonly text: string };
  readonly VM214: { readonly text: string };
  readonly VM216: { readonly text: string; readonly why: string };
  readonly VM217: { readonly text: string; readonly counted: readonly string[]; readonly column: string };
  readonly VM220: {
    readonly area: string;
    readonly period: string;
    readonly same: boolean;
    readonly firstLine: number;
    readonly firstFile: string;
    readonly firstRow: string;
  };
  readonly VM221: ProblemFacts['VM220'];
  readonly VM222: { readonly area: string; readonly period: string; readonly other: string };
  readonly VM223: {
    readonly text: string;
    /** What the cell must hold, where not the code of an area. */
    readonly wanted?: 'cohort';
  };
  readonly VM230: { readonly text: string };
  readonly VM231: { readonly text: string; readonly financial: string; readonly calendar: string };
  readonly VM232: { readonly column?: string; readonly date: MonthIndex };
  readonly VM233: { readonly text: string; readonly known: readonly string[]; readonly suggestion?: string };
  readonly VM234: { readonly text: string; readonly known: readonly string[] };
  readonly VM235: { readonly column?: string; readonly date: MonthIndex };
  readonly VM240: { readonly areas: readonly string[]; readonly merged?: readonly string[] };
  readonly VM241: { readonly area: string; readonly period: string };
  readonly VM242: {
    readonly areas: readonly string[];
    readonly periods: readonly string[];
    readonly alternatives: readonly string[];
  };
  readonly VM243: {
    readonly cohort: string;
    readonly area: string;
    readonly suggestion?: string;
    /** A code of the activity that no area has, where that of the list is of one. */
    readonly slip?: string;
  };
  readonly VM244: { readonly cohort: string; readonly lost: readonly string[]; readonly screened?: true };
  readonly VM245: NoComparatorFacts;
  readonly VM246: { readonly site: string; readonly known: readonly string[] };
  readonly VM247: { readonly area: string; readonly first: string; readonly second: string };
  readonly VM248: {
    readonly area: string;
    /** The option that names it; absent where a command does. */
    readonly option?: string;
    /** How many areas the activity holds, where it must be one of them. */
    readonly areas?: number;
    readonly suggestion?: string;
    /** What it is instead, and of which areas. */
    readonly site?: { readonly kind: 'site' | 'system'; readonly areas: readonly string[] };
  };
  readonly VM249: { readonly areas: readonly string[] };
  readonly VM250: NotCovered;
  readonly VM251: MissingCells;
  readonly VM252: MissingCells;
  readonly VM253: { readonly metric: string; readonly who: string; readonly period: string };
  readonly VM254: {
    readonly metric: string;
    readonly present: readonly string[];
    /** Where the data have the metric, and no merged area is whole. */
    readonly incomplete?: {
      readonly boundaries: string;
      readonly areas: readonly {
        readonly area: string;
        readonly periods: readonly string[];
        readonly absent: readonly string[];
      }[];
    };
  };
  readonly VM255: { readonly quarter: string; readonly baseline: string };
  readonly VM256: NotCovered;
  readonly VM257: {
    readonly baseline: string;
    readonly before: number;
    readonly after: number;
    readonly first: string;
    readonly last: string;
  };
  readonly VM280: BrokenRule;
  readonly VM281: BrokenRule;
  readonly VM282: BrokenRule;
  readonly VM283: BrokenRule;
  readonly VM284: BrokenRule;
  readonly VM285: BrokenRule;
  readonly VM286: BrokenRule;
  readonly VM287: BrokenRule;
  readonly VM288: BrokenRule;
  readonly VM289: BrokenRule;
  readonly VM290: BrokenRule;
  readonly VM260: { readonly what: string; readonly codes: readonly string[] };
  readonly VM261: { readonly column: string; readonly values: readonly string[]; readonly more: number };
  readonly VM262: { readonly practices: readonly string[] };
  readonly VM263: { readonly wanted: string; readonly rows: number };
  readonly VM264: { readonly area: string; readonly period: string; readonly why: string };
  readonly VM265: { readonly text: string };
  readonly VM266: { readonly lacks: 'activity' | 'population' };
  readonly VM270: {
    readonly policy: string;
    readonly value: number;
    readonly roundsTo: number;
    readonly isHidden: boolean;
    /** How many such counts the file holds, of which the first few are problems of their own. */
    readonly total: number;
  };
  readonly VM900: { readonly message: string };
}
