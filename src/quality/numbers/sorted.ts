import type { Cell } from './cell.js';

/**
 * Numbers sorted in one buffer that is used again and again: a median is asked for at every cell of every area,
 * and most are of a handful of neighbours. What a call leaves in it is good until the next.
 */
let buffer = new Float64Array(64);

const fewForInsertion = 40;

/**
 * Sorts the numbers of `cells[from]` to `cells[to - 1]` into the buffer, without the cell `except` and those for
 * which `skip` holds, and gives how many there are.
 */
export function sortCells(
  cells: readonly Cell[],
  from: number,
  to: number,
  except = -1,
  skip?: readonly boolean[],
): number {
  if (buffer.length < to - from) buffer = new Float64Array(2 * (to - from));
  let length = 0;
  for (let at = from; at < to; at++) {
    const cell = cells[at];
    if (cell === undefined || at === except || skip?.[at] === true) continue;
    buffer[length++] = cell;
  }
  if (length > fewForInsertion) buffer.subarray(0, length).sort();
  else sortByInsertion(length);
  return length;
}

/** The median of the first `length` sorted numbers; none when there are none. */
export function sortedMedian(length: number): Cell {
  const [below, above] = [buffer[(length - 1) >> 1], buffer[length >> 1]];
  return length === 0 || below === undefined || above === undefined ? undefined : (below + above) / 2;
}

/** The mean of the first `length` sorted numbers without `cut` at either end; none when nothing is left. */
export function sortedMean(length: number, cut: number): Cell {
  let sum = 0;
  for (let at = cut; at < length - cut; at++) sum += buffer[at] ?? 0;
  return length <= 2 * cut ? undefined : sum / (length - 2 * cut);
}

function sortByInsertion(length: number): void {
  for (let next = 1; next < length; next++) {
    const value = buffer[next] ?? 0;
    let at = next;
    for (; at > 0 && (buffer[at - 1] ?? 0) > value; at--) buffer[at] = buffer[at - 1] ?? 0;
    buffer[at] = value;
  }
}
