import { type Finding, finding } from '../../domain/problems/finding.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
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

  /** The problem of rows that were left out down to the last; none where any was used, or none was left out. */
  noneLeft(used: readonly unknown[], wanted: string): Problem[] {
    const rows = [...this.#dropped.values()].reduce((sum, { count }) => sum + count, 0);
    const { header, locator } = this.#table;
    return used.length > 0 || rows === 0 ? [] : [problem('VM263', { wanted, rows }, locator.place(header.row))];
  }

  /** One note for each reason, at the first of its rows. */
  findings(): Finding[] {
    return [...this.#dropped].map(([why, { count, row }]) =>
      finding('VM362', 'note', { why }, { count, place: this.#table.locator.place(row) }),
    );
  }
}
