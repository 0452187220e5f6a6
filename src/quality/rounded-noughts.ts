import { countsOf, type Grid } from './grid.js';
import { medians } from './numbers/robust-scale.js';
import { reachOfRounding } from './numbers/rounding-reach.js';

// Bed days that vary as widely as they do are shown as nought now and then where twice the base is usual.
const mostUsual = 5;

/**
 * The grid with the middle of what a rounded nought may be in its place, in areas whose usual count is small enough for
 * one. The log of a nought is far from that of the next count, which rounding alone may give.
 */
export function withRoundedNoughts(grid: Grid): Grid {
  if (grid.rounding === 0) return grid;
  const half = reachOfRounding(grid.rounding);
  const usual = medians(grid.counts);
  const counts = grid.counts.map((_, row) => {
    const own = countsOf(grid, row);
    const mayBeNought = (usual[row] as number) <= mostUsual * half;
    return mayBeNought ? own.map((count) => (count === 0 ? Math.max(0.5, half / 2) : count)) : own;
  });
  return { ...grid, counts };
}
