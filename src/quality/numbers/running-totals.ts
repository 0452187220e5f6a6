import type { Cells } from './cells.js';
import { telling } from './repeated-rows.js';

// The last of twelve equal months added up is twelve times the first.
const leastOfLength = 0.6;
const leastDrop = 0.5;
/** Standard deviations of chance between the first and the last: small counts may climb by it. */
const leastClimb = 4;

/**
 * Whether the cells from one on for a year are totals of the year so far: each at least the one before, the last several
 * times the first, and the next year begins anew.
 */
export function isRunningTotal(cells: Cells, from: number, year: number): boolean {
  const first = cells[from] as number;
  const last = cells[from + year - 1] as number;
  if (!(first >= telling && last >= leastOfLength * year * first)) return false;
  if (climbOf(cells, from, year) < leastClimb) return false;
  for (let at = from + 1; at < from + year; at++)
    if (!((cells[at] as number) >= (cells[at - 1] as number))) return false;
  // Where the data end with it, the year before must have climbed as well.
  const [before, after] = [cells[from - 1] ?? Number.NaN, cells[from + year] ?? Number.NaN];
  return Number.isNaN(after) ? !(first > leastDrop * before) : after <= leastDrop * last;
}

/** How far the last of a year of cells lies above the first, in standard deviations of chance. */
export function climbOf(cells: Cells, from: number, year: number): number {
  const [first, last] = [cells[from] as number, cells[from + year - 1] as number];
  return (last - first) / Math.sqrt(first + last);
}
