import type { Locator } from '../counts/observation.js';

/** What was done to a part of a file. */
export type ChangeKind =
  | 'code'
  | 'period'
  | 'number'
  | 'mark'
  | 'group'
  | 'dropped-row'
  | 'not-understood'
  | 'roll-up'
  | 'duplicate';

/** One thing in a file that is written otherwise in its tidy copy. Lines and columns count from 1. */
export interface Change {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly kind: ChangeKind;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** Every change made while files are read, in the order of reading. Made only for a tidy copy: it costs time. */
export class ChangeLog {
  readonly changes: Change[] = [];

  /** A cell that is written in another way; nothing when it is not. */
  cell(locator: Locator, row: number, column: number, change: Omit<Change, 'file' | 'line' | 'column'>): void {
    if (change.from === change.to) return;
    const { file, line, column: at } = locator.place(row, column);
    this.changes.push({ file, line: line ?? null, column: at ?? null, ...change });
  }

  /** Something about a row that no one cell says. */
  row(locator: Locator, row: number, change: Omit<Change, 'file' | 'line' | 'column'>): void {
    const { file, line } = locator.place(row);
    this.changes.push({ file, line: line ?? null, column: null, ...change });
  }

  /** A row that is not in the tidy copy. */
  dropRow(locator: Locator, row: number, record: readonly string[], why: string): void {
    this.row(locator, row, { kind: 'dropped-row', from: record.join(','), to: '', why });
  }
}
