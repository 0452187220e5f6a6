import type { Cells } from './cells.js';

const bases = [1000, 100, 50, 10, 5] as const;

/** The largest of 1000, 100, 50, 10 and 5 of which every number in the rows is a multiple; 1 when there is none. */
export function roundingBase(rows: Iterable<Cells | readonly number[]>): number {
  let left: readonly number[] = bases;
  for (const row of rows) {
    for (let at = 0; at < row.length; at++) {
      const value = row[at] as number;
      if (Number.isNaN(value)) continue;
      left = left.filter((base) => value % base === 0);
      if (left.length === 0) return 1;
    }
  }
  return left[0] ?? 1;
}
