import { type Finding, finding } from '../../domain/problems/finding.js';
import type { ReadOptions } from '../../domain/settings.js';
import type { Table } from '../table/extract.js';

/** Keeps account of the rows of a published file that are not used, by the reason. */
export class RowFilter {
  readonly #table: Table;
  readonly #options: ReadOptions;
  readonly #dropped = new Map<string, { count: number; row: number }>();

  constructor(table: Table, options: ReadOptions) {
    this.#table = table;
    this.#options = options;
  }

  /** Says that a row is not used. */
  drop(row: number, why: string): void {
    const { locator, records } = this.#table;
    const known = this.#dropped.get(why) ?? { count: 0, row };
    this.#dropped.set(why, { ...known, count: known.count + 1 });
    this.#options.changes?.dropRow(locator, row, records[row] ?? [], why);
  }

  /** One note for each reason, at the first of its rows. */
  findings(): Finding[] {
    return [...this.#dropped].map(([why, { count, row }]) =>
      finding('VM362', 'note', { why }, { count, place: this.#table.locator.place(row) }),
    );
  }
}
