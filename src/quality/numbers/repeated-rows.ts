import { type Cells, cellAt, longest } from './cells.js';
import { kernel, layOut } from './kernel.js';

/** Two rows that hold the same values from one cell to another. */
export interface Repeat {
  readonly row: number;
  readonly other: number;
  readonly first: number;
  readonly last: number;
}

/** How many such runs a table without any copy would hold by chance. */
export const repeatsByChance = 0.001;

// Rows that are all the same are named in a chain: every pair of thousands would be millions.
const othersTried = 8;
/** Three values under this in a row say nothing. */
export const telling = 5;

/**
 * The runs that two rows have in common and that would not come by chance in a table of this size. Two Poisson counts
 * of mean m are equal with a probability of about 1 / (2 sqrt(pi m)), which `base` multiplies when they are rounded.
 */
export function findRepeats(rows: readonly Cells[], base: number): Repeat[] {
  const tries = (rows.length * (rows.length - 1) * longest(rows)) / 2;
  const found: Repeat[] = [];
  for (const { first, alike } of rowsBySeed(rows)) {
    alike.forEach((row, index) => {
      for (const other of alike.slice(index + 1, index + 1 + othersTried)) {
        const repeat = repeatFrom(rows, row, other, first);
        if (repeat !== undefined && tries * chanceOf(rows[row] as Cells, repeat, base) < repeatsByChance) {
          found.push(repeat);
        }
      }
    });
  }
  return found;
}

/** Rows that hold the same three values from a cell on. */
interface Seeded {
  readonly first: number;
  readonly alike: number[];
}

function rowsBySeed(rows: readonly Cells[]): Seeded[] {
  const length = longest(rows);
  const [all, table, same] = layOut([rows, 2 * rows.length + 1, 3 * rows.length * length], 0);
  const count = kernel().sameSeeds(all.at, rows.length, length, telling, table.at, same.at);
  const seeded: Seeded[] = [];
  const known = new Map<number, Seeded>();
  for (let at = 0; at < 3 * count; at += 3) {
    const [first, row, before] = same.numbers.subarray(at, at + 3) as unknown as [number, number, number];
    const key = first * rows.length + before;
    const group = known.get(key) ?? { first, alike: [before] };
    if (group.alike.length === 1) seeded.push(group);
    group.alike.push(row);
    known.set(key, group);
  }
  return seeded;
}

// Only from its first cell, so that a run is found once.
function repeatFrom(rows: readonly Cells[], row: number, other: number, first: number): Repeat | undefined {
  const same = (at: number): boolean => {
    const cell = cellAt(rows[row] as Cells, at);
    return cell !== undefined && cell === rows[other]?.[at];
  };
  if (same(first - 1)) return undefined;
  let last = first;
  while (same(last + 1)) last++;
  return { row, other, first, last };
}

/** The chance of the values of a run to come again. */
export function chanceOf(row: Cells, { first, last }: Pick<Repeat, 'first' | 'last'>, base: number): number {
  return row.subarray(first, last + 1).reduce((chance, cell) => chance * chanceOfCell(cell, base), 1);
}

/** The chance of a count, rounded to `base`, to come again. */
export function chanceOfCell(cell: number, base: number): number {
  return Math.min(1, base / (2 * Math.sqrt(Math.PI * Math.max(cell, 0.1))));
}
