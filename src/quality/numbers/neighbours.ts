import type { Cell, Cells } from './cells.js';
import { sortCells, sortedMedian } from './sorted.js';

/**
 * The median of the cells up to `reach` before and after the one at `at`, itself left out; cells for which `skip`
 * is not 0 stand aside. None where fewer than `fewest` neighbours are known.
 */
export function neighbourMedian(cells: Cells, at: number, reach: number, fewest: number, skip?: Uint8Array): Cell {
  const near = sortCells(cells, Math.max(0, at - reach), Math.min(cells.length, at + reach + 1), at, skip);
  return near < fewest ? undefined : sortedMedian(near);
}

/** The median of the neighbours of every cell. */
export function neighbourMedians(cells: Cells, reach: number, fewest: number): Cells {
  const medians = new Float64Array(cells.length);
  for (let at = 0; at < cells.length; at++) medians[at] = neighbourMedian(cells, at, reach, fewest) ?? Number.NaN;
  return medians;
}
