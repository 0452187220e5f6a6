import { type Cell, type Cells, known } from './cells.js';
import { cellOf, kernel, layOut, layOutRow } from './kernel.js';
import { median } from './robust-scale.js';

/**
 * The median of the cells up to `reach` before and after the one at `at`, itself left out.
 * None where fewer than `fewest` neighbours are known.
 */
export function neighbourMedian(cells: Cells, at: number, reach: number, fewest: number): Cell {
  return cellOf(kernel().neighbourMedian(layOutRow(cells), cells.length, at, reach, fewest));
}

/**
 * The median of the neighbours of every cell, of the year on either side or, where that holds fewer than half a year
 * or three, of three years; not a number where there are none. In the middle of a long run of cells that are set aside
 * there is nothing left within the year.
 */
export function nearbyMedians(cells: Cells, year: number): Cells {
  const [row, near] = layOut([cells, cells.length], cells.length);
  kernel().neighbourMedians(row.at, cells.length, year, Math.max(3, year / 2), near.at);
  return near.numbers.slice();
}

/** The median of the year before a cell and that of the year after it, of each that is known for half of it. */
export function sideMedians(cells: Cells, at: number, year: number): number[] {
  const sides = [cells.subarray(Math.max(0, at - year), at), cells.subarray(at + 1, at + 1 + year)];
  return sides.flatMap((side) => (known(side) < year / 2 ? [] : [median(side) ?? 0]));
}

/** The standard deviation of each row of logs about the median of the year on either side; not a number if short. */
export function scalesAboutNeighbours(rows: readonly Cells[], year: number): Cells {
  const length = rows[0]?.length ?? 0;
  const [all, rest, scales] = layOut([rows, length, rows.length], length);
  kernel().scalesAboutNeighbours(all.at, rows.length, length, year, rest.at, scales.at);
  return scales.numbers.slice();
}
