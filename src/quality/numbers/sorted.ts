import type { Cell, Cells } from './cells.js';

/**
 * Numbers sorted in one buffer that is used again and again: a median is asked for at every cell of every area,
 * and most are of a handful of neighbours. What a call leaves in it is good until the next.
 */
let buffer = new Float64Array(64);

const fewForInsertion = 40;

/**
 * Sorts the numbers of `cells[from]` to `cells[to - 1]` into the buffer, without the cell `except` and those for
 * which `skip` is not 0, and gives how many there are.
 */
export function sortCells(cells: Cells, from: number, to: number, except = -1, skip?: Uint8Array): number {
  reserve(to - from);
  let length = 0;
  for (let at = from; at < to; at++) {
    const cell = cells[at] as number;
    if (Number.isNaN(cell) || at === except || (skip !== undefined && skip[at] !== 0)) continue;
    buffer[length++] = cell;
  }
  return sortFirst(length);
}

/** Sorts a row less another into the buffer and gives how many numbers there are. */
export function sortDifferences(cells: Cells, other: Cells): number {
  reserve(cells.length);
  let length = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = (cells[at] as number) - (other[at] as number);
    if (!Number.isNaN(cell)) buffer[length++] = cell;
  }
  return sortFirst(length);
}

/** Sorts how far the numbers lie from a centre into the buffer and gives how many there are. */
export function sortDistances(cells: Cells, centre: number): number {
  reserve(cells.length);
  let length = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] as number;
    if (!Number.isNaN(cell)) buffer[length++] = Math.abs(cell - centre);
  }
  return sortFirst(length);
}

/** Sorts one cell of each row, less the level of the row, into the buffer and gives how many there are. */
export function sortColumn(rows: readonly Cells[], at: number, levels: Cells): number {
  reserve(rows.length);
  let length = 0;
  for (let row = 0; row < rows.length; row++) {
    const cell = (rows[row]?.[at] ?? Number.NaN) - (levels[row] as number);
    if (!Number.isNaN(cell)) buffer[length++] = cell;
  }
  return sortFirst(length);
}

/** The median of the first `length` sorted numbers; none when there are none. */
export function sortedMedian(length: number): Cell {
  if (length === 0) return undefined;
  return ((buffer[(length - 1) >> 1] as number) + (buffer[length >> 1] as number)) / 2;
}

/** The mean of the first `length` sorted numbers without `cut` at either end; none when nothing is left. */
export function sortedMean(length: number, cut: number): Cell {
  let sum = 0;
  for (let at = cut; at < length - cut; at++) sum += buffer[at] as number;
  return length <= 2 * cut ? undefined : sum / (length - 2 * cut);
}

function reserve(length: number): void {
  if (buffer.length < length) buffer = new Float64Array(2 * length);
}

function sortFirst(length: number): number {
  if (length > fewForInsertion) buffer.subarray(0, length).sort();
  else sortByInsertion(length);
  return length;
}

function sortByInsertion(length: number): void {
  for (let next = 1; next < length; next++) {
    const value = buffer[next] as number;
    let at = next;
    for (; at > 0 && (buffer[at - 1] as number) > value; at--) buffer[at] = buffer[at - 1] as number;
    buffer[at] = value;
  }
}
