import type { Cells } from './cells.js';
import { median } from './robust-scale.js';

/**
 * The cells of runs so long that they outnumber their neighbours, as 1: more than half a year, at least `depth` below
 * the median of the row, and as far below the year before the run and the year after it. A fall that does not come
 * back is no such run.
 *
 * @param depth how far below, in the unit of the cells, above 0
 * @param noise how far below a run of so many cells may lie by chance
 */
export function longShortfalls(
  cells: Cells,
  year: number,
  depth: number,
  noise: (length: number) => number = () => 0,
): Uint8Array {
  const found = new Uint8Array(cells.length);
  const level = median(cells);
  if (level === undefined) return found;
  for (const { first, last } of runsBelow(cells, level - depth)) {
    if (last - first + 1 <= year / 2) continue;
    const within = median(cells.subarray(first, last + 1)) ?? 0;
    const before = median(cells.subarray(Math.max(0, first - year), first));
    const after = median(cells.subarray(last + 1, last + 1 + year));
    if (before === undefined || after === undefined) continue;
    const below = Math.min(before, after) - within;
    if (below >= depth && below > noise(last - first + 1)) found.fill(1, first, last + 1);
  }
  return found;
}

// A hole in the row neither ends a run nor is part of one.
function runsBelow(cells: Cells, bound: number): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  let open = false;
  cells.forEach((cell, at) => {
    if (Number.isNaN(cell)) return;
    const run = runs.at(-1);
    if (cell > bound) open = false;
    else if (open && run !== undefined) run.last = at;
    else {
      runs.push({ first: at, last: at });
      open = true;
    }
  });
  return runs;
}
