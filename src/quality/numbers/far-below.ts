import type { Cells } from './cells.js';

/** Square roots of counts as large as these lie this far apart by chance in under 1 of 1,000,000,000 pairs. */
const rootsApart = 3;
const leastRank = 0.25;

/**
 * Whether chance does not take a usual count so far down. A square root of a Poisson count has a standard deviation of a
 * half, so 3 is six of them: 7 is far below 32, and 4 below 25.
 */
export function isFarBelow(count: number, usual: number): boolean {
  return Math.sqrt(usual) - Math.sqrt(count) > rootsApart;
}

/**
 * What a row usually holds, of which so many counts are hidden: the median of all, where those hidden are the lowest,
 * and the lower quartile of those shown at least. Not a number where none is shown.
 */
export function usualOf(cells: Cells, hidden: number): number {
  const shown = cells.filter((cell) => !Number.isNaN(cell)).sort();
  const rank = Math.max(leastRank, (shown.length - hidden) / (2 * shown.length));
  return shown[Math.floor(rank * (shown.length - 1))] ?? Number.NaN;
}
