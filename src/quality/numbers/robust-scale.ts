import type { Cell } from './cell.js';
import { sortCells, sortedMedian } from './sorted.js';

// The MAD of a normal sample times this is its standard deviation.
const normal = 1.4826022185056018;

/** The cells that hold a number. */
export function present(cells: readonly Cell[]): number[] {
  return cells.filter((cell) => cell !== undefined);
}

/** The median of the cells that hold a number; none when there are none. */
export function median(cells: readonly Cell[]): Cell {
  return sortedMedian(sortCells(cells, 0, cells.length));
}

/**
 * The median distance from `centre`, scaled to estimate a standard deviation; none without cells.
 * Half of the cells may be arbitrarily wrong.
 *
 * @param centre the median of the cells unless said
 *
 * Reference: Rousseeuw and Croux (1993), Alternatives to the Median Absolute Deviation.
 */
export function robustScale(cells: readonly Cell[], centre: Cell = median(cells)): Cell {
  if (centre === undefined) return undefined;
  const distance = median(cells.map((cell) => (cell === undefined ? undefined : Math.abs(cell - centre))));
  return distance === undefined ? undefined : normal * distance;
}
