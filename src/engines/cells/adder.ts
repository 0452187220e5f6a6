import type { PracticeMonths } from '../../domain/areas/practice-months.js';
import type { Period } from '../../domain/time/period.js';
import type { IncompleteArea, LargeRole } from '../engine.js';
import type { CellStore } from './cell-store.js';
import type { Dictionary } from './dictionary.js';
import type { Fault } from './faults.js';
import type { KeySet } from './key-set.js';
import type { LeftOutCounts } from './left-out.js';

/** A column that an adder needs, and how its cells are handed over. */
export interface WantedColumn {
  readonly role: LargeRole;
  /**
   * `code`: every cell is the number of its value in `values`. `count`: a whole number below 2^31 is itself, and any
   * other text is -1 minus the number of its value. `key`: half of a 64-bit hash, the other half in `highKeys`.
   */
  readonly kind: 'code' | 'count' | 'key';
  readonly values: Dictionary;
}

/** Whether a column holds days, of which a time of day says nothing. */
export function holdsDays({ role }: WantedColumn): boolean {
  return role === 'admission_date' || role === 'discharge_date';
}

/** Rows in columns, in the order of the wanted columns. */
export interface Batch {
  readonly rows: number;
  readonly columns: readonly Int32Array[];
  readonly highKeys: Int32Array;
}

/** Hears of a row that breaks a rule, and which wanted column does. */
export type TellFault = (row: number, column: number, fault: Fault) => void;

/** Adds rows of one layout into cells. */
export interface Adder {
  readonly wanted: readonly WantedColumn[];
  readonly store: CellStore;
  readonly leftOut: LeftOutCounts;
  /** The spells that were met, where a second row of one matters. */
  readonly spells: KeySet;
  /** The period with this number of the store. */
  periodOf(period: number): Period;
  add(batch: Batch, tell: TellFault): void;
  /** The areas that lack practices, where that is looked for. */
  incomplete?(): IncompleteArea[];
  /** The areas of practices that are in several, where that is looked for. */
  practiceMonths?(): PracticeMonths;
}
