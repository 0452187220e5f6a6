import type { Cells } from './cells.js';
import { robustScale } from './robust-scale.js';

// Over three years a gap of a year and more is a minority of the neighbours of every cell. Fewer changes are no sample.
const longYears = 3;
const fewestChanges = 5;

/**
 * The standard deviation of a row that a gap may be in. In a short one a long gap is among the neighbours of most cells,
 * and widens their spread about them.
 *
 * @param scale that spread
 */
export function scaleAboutGaps(cells: Cells, year: number, scale: number): number {
  return cells.length <= longYears * year ? Math.min(scale, stepwiseScale(cells)) : scale;
}

/**
 * The standard deviation of a row of logs by the changes from each cell to the next, of which a gap touches two however
 * long it is; without bound where there are under five.
 *
 * Reference: von Neumann et al. (1941), The Mean Square Successive Difference, with the median in place of the mean.
 */
function stepwiseScale(cells: Cells): number {
  const known = cells.filter((cell) => !Number.isNaN(cell));
  const changes = known.subarray(1).map((cell, at) => cell - (known[at] as number));
  if (changes.length < fewestChanges) return Number.POSITIVE_INFINITY;
  return (robustScale(changes, 0) ?? Number.POSITIVE_INFINITY) / Math.SQRT2;
}
