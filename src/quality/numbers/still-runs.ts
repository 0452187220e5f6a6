import type { Cells } from './cells.js';

/** A run of cells with one value. */
export interface StillRun {
  readonly first: number;
  readonly last: number;
  readonly value: number;
}

/** The longest runs of at least `fewest` cells in a row that hold the same value. */
export function stillRuns(cells: Cells, fewest: number): StillRun[] {
  const runs: StillRun[] = [];
  for (let first = 0, end = 0; first < cells.length; first = end) {
    const value = cells[first] as number;
    end = first + 1;
    while (end < cells.length && cells[end] === value) end++;
    if (!Number.isNaN(value) && end - first >= fewest) runs.push({ first, last: end - 1, value });
  }
  return runs;
}
