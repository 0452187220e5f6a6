import type { TellFault } from './adder.js';
import type { CodedColumn } from './columns.js';
import type { Fault } from './faults.js';

/** The rows of a batch that are still in, in their order. */
export class Selection {
  rows = new Int32Array(0);
  count = 0;

  /** Starts with every row of a batch. */
  all(rows: number): void {
    if (this.rows.length < rows) this.rows = new Int32Array(rows);
    for (let row = 0; row < rows; row++) this.rows[row] = row;
    this.count = rows;
  }

  /**
   * Keeps the rows whose cell means a number from 0 to `most`; a meaning of -1 is told as a fault, and how many rows
   * have each other meaning is added to `left` at 2 more than the meaning. A column that is not there keeps all.
   */
  keep(column: CodedColumn, most: number, left: Int32Array, tell: TellFault, fault: Fault): void {
    if (column.at < 0) return;
    const { cells, meanings } = column;
    const { rows, count } = this;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      // Rows are those of the batch, and numbers those of values that were learned.
      const row = rows[at] as number;
      const meaning = meanings[cells[row] as number] as number;
      if (meaning >= 0 && meaning <= most) rows[kept++] = row;
      else if (meaning === -1) tell(row, column.at, fault);
      else left[meaning + 2] = (left[meaning + 2] ?? 0) + 1;
    }
    this.count = kept;
  }

  /** Keeps the rows that `isKept` says. */
  filter(isKept: (row: number) => boolean): void {
    const { rows, count } = this;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const row = rows[at] as number; // one of the batch
      if (isKept(row)) rows[kept++] = row;
    }
    this.count = kept;
  }
}
