import { countsOf, type Grid } from './grid.js';
import { isFarBelow } from './numbers/far-below.js';
import { medians } from './numbers/robust-scale.js';

/**
 * The grid with each hidden count that is far below what its area shows at the most that it may be, and without the
 * others. Such a count is known as well as one of thousands need be, and is judged like one that is shown.
 */
export function withHiddenLows(grid: Grid): Grid {
  if (grid.hidden.length === 0) return grid;
  const usual = medians(grid.counts);
  const hidden = grid.hidden.filter(({ row, most }) => isFarBelow(most, usual[row] as number));
  const rows = new Set(hidden.map(({ row }) => row));
  const counts = grid.counts.map((own, row) => (rows.has(row) ? own.slice() : own));
  for (const { row, at, most } of hidden) countsOf({ ...grid, counts }, row)[at] = most;
  return { ...grid, counts, hidden };
}
