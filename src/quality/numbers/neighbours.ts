import type { Cell } from './cell.js';
import { sortCells, sortedMedian } from './sorted.js';

/**
 * The median of the cells up to `reach` before and after the one at `at`, itself left out; cells for which `skip`
 * holds stand aside. None where fewer than `fewest` neighbours are known.
 */
export function neighbourMedian(
  cells: readonly Cell[],
  at: number,
  reach: number,
  fewest: number,
  skip?: readonly boolean[],
): Cell {
  const near = sortCells(cells, Math.max(0, at - reach), Math.min(cells.length, at + reach + 1), at, skip);
  return near < fewest ? undefined : sortedMedian(near);
}

/** The median of the neighbours of every cell. */
export function neighbourMedians(cells: readonly Cell[], reach: number, fewest: number): Cell[] {
  return cells.map((_, at) => neighbourMedian(cells, at, reach, fewest));
}
