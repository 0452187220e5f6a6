import type { Cells } from './cells.js';

/** A run of cells with one value. */
export interface StillRun {
  readonly first: number;
  readonly last: number;
  readonly value: number;
}

/** The longest runs of at least `fewest` cells in a row that hold the same value. */
export function stillRuns(cells: Cells, fewest: number): StillRun[] {
  const runs: { first: number; last: number; value: number }[] = [];
  cells.forEach((value, at) => {
    const run = runs.at(-1);
    if (Number.isNaN(value)) return;
    if (run !== undefined && run.last === at - 1 && run.value === value) run.last = at;
    else runs.push({ first: at, last: at, value });
  });
  return runs.filter(({ first, last }) => last - first + 1 >= fewest);
}
