import type { Cells } from './cells.js';

/** Square roots of counts as large as these lie this far apart by chance in under 1 of 1,000,000,000 pairs. */
const rootsApart = 3;
const mostHidden = 0.25;

/**
 * Whether chance does not take a usual count so far down. A square root of a Poisson count has a standard deviation of a
 * half, so 3 is six of them: 7 is far below 32, and 4 below 25.
 *
 * @param spread the standard deviation of the counts in that of Poisson counts, which bed days are far beyond
 */
export function isFarBelow(count: number, usual: number, spread = 1): boolean {
  return Math.sqrt(usual) - Math.sqrt(count) > rootsApart * spread;
}

/**
 * What a row usually holds, of which so many counts are hidden: the median of those shown, and their lower quartile where
 * a quarter and more are hidden, which may be all of its lower ones. Not a number where none is shown.
 */
export function usualOf(cells: Cells, hidden: number): number {
  const shown = cells.filter((cell) => !Number.isNaN(cell)).sort();
  const rank = hidden < mostHidden * (hidden + shown.length) ? 1 / 2 : 1 / 4;
  return shown[Math.floor(rank * shown.length)] ?? Number.NaN;
}
