import { type Cell, median } from './robust-scale.js';

/**
 * For each cell, the median of the cells up to `reach` before and after it, itself left out; cells for which
 * `skip` holds stand aside. None where fewer than `fewest` neighbours are known.
 */
export function neighbourMedians(
  cells: readonly Cell[],
  reach: number,
  fewest: number,
  skip: readonly boolean[] = [],
): Cell[] {
  return cells.map((_, at) => {
    const near: number[] = [];
    for (let other = Math.max(0, at - reach); other <= Math.min(cells.length - 1, at + reach); other++) {
      const cell = cells[other];
      if (other !== at && cell !== undefined && skip[other] !== true) near.push(cell);
    }
    return near.length < fewest ? undefined : median(near);
  });
}
