/**
 * The numbers of one row, period by period. Not a number where there is a hole.
 *
 * A typed array, since the checks look at every cell of every area before anything of them has been compiled: plain
 * arrays with holes in them box each number.
 */
export type Cells = Float64Array;

/** What a single number is that may not be there. */
export type Cell = number | undefined;

/** A row of numbers and holes. */
export function cellsOf(values: readonly Cell[]): Cells {
  return Float64Array.from(values, (value) => value ?? Number.NaN);
}

/** A row in which every cell is a hole. */
export function holes(length: number): Cells {
  return new Float64Array(length).fill(Number.NaN);
}

/** A row with holes at these places. */
export function withHolesAt(cells: Cells, places: readonly { readonly at: number }[]): Cells {
  const kept = cells.slice();
  for (const { at } of places) kept[at] = Number.NaN;
  return kept;
}

/** Rows of holes. They share one buffer, which is made in a fraction of the time of one for each. */
export function rowsOfHoles(count: number, length: number): Cells[] {
  return rowsIn(holes(count * length), length);
}

/** The rows of one length that follow each other in `all`. */
export function rowsIn(all: Cells, length: number): Cells[] {
  const rows: Cells[] = [];
  for (let at = 0; at < all.length; at += length) rows.push(all.subarray(at, at + length));
  return rows;
}

/** The number in a cell; none for a hole or beyond the row. */
export function cellAt(cells: Cells, at: number): Cell {
  const value = cells[at];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

/** How many cells hold a number. */
export function known(cells: Cells): number {
  let count = 0;
  for (let at = 0; at < cells.length; at++) if (!Number.isNaN(cells[at])) count++;
  return count;
}

/** Each cell less the one of another row at its place; a hole where either is. */
export function less(cells: Cells, other: Cells, rest: Cells = new Float64Array(cells.length)): Cells {
  for (let at = 0; at < cells.length; at++) rest[at] = (cells[at] as number) - (other[at] ?? Number.NaN);
  return rest;
}

/** Every row less another. */
export function allLess(rows: readonly Cells[], other: Cells): Cells[] {
  const rest = rowsOfHoles(rows.length, longest(rows));
  return rows.map((row, index) => less(row, other, rest[index]));
}

/** The length of the longest row. */
export function longest(rows: readonly Cells[]): number {
  return rows.reduce((length, row) => Math.max(length, row.length), 0);
}

/** All rows, one after the other. */
export function joined(rows: readonly Cells[]): Cells {
  const all = new Float64Array(rows.reduce((length, row) => length + row.length, 0));
  let at = 0;
  for (const row of rows) {
    all.set(row, at);
    at += row.length;
  }
  return all;
}
