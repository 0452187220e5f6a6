import type { Cell, Cells } from './cells.js';
import { sortCells, sortDistances, sortedMedian } from './sorted.js';

// The MAD of a normal sample times this is its standard deviation.
const normal = 1.4826022185056018;

/** The median of the numbers in a row; none when there are none. */
export function median(cells: Cells): Cell {
  return sortedMedian(sortCells(cells, 0, cells.length));
}

/**
 * The median distance from `centre`, scaled to estimate a standard deviation; none without numbers.
 * Half of the cells may be arbitrarily wrong.
 *
 * @param centre the median of the cells unless said
 *
 * Reference: Rousseeuw and Croux (1993), Alternatives to the Median Absolute Deviation.
 */
export function robustScale(cells: Cells, centre: Cell = median(cells)): Cell {
  if (centre === undefined) return undefined;
  const distance = sortedMedian(sortDistances(cells, centre));
  return distance === undefined ? undefined : normal * distance;
}
