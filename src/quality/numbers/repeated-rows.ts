import { type Cells, cellAt, longest } from './cells.js';

/** Two rows that hold the same values from one cell to another. */
export interface Repeat {
  readonly row: number;
  readonly other: number;
  readonly first: number;
  readonly last: number;
}

/** How many such runs a table without any copy would hold by chance. */
export const repeatsByChance = 0.001;

const seed = 3;
// Rows that are all the same are named in a chain: every pair of thousands would be millions.
const othersTried = 8;
// Three values under this in a row say nothing.
const telling = 5;

/**
 * The runs that two rows have in common and that would not come by chance in a table of this size. Two Poisson counts
 * of mean m are equal with a probability of about 1 / (2 sqrt(pi m)), which `base` multiplies when they are rounded.
 */
export function findRepeats(rows: readonly Cells[], base: number): Repeat[] {
  const length = longest(rows);
  const tries = (rows.length * (rows.length - 1) * length) / 2;
  const found: Repeat[] = [];
  for (let first = 0; first + seed <= length; first++) {
    for (const alike of rowsBySeed(rows, first)) {
      alike.forEach((row, index) => {
        for (const other of alike.slice(index + 1, index + 1 + othersTried)) {
          const repeat = repeatFrom(rows, row, other, first);
          if (repeat !== undefined && tries * chanceOf(rows[row] as Cells, repeat, base) < repeatsByChance) {
            found.push(repeat);
          }
        }
      });
    }
  }
  return found;
}

function rowsBySeed(rows: readonly Cells[], first: number): number[][] {
  const alike = new Map<number | string, number | number[]>();
  const several = new Set<number[]>();
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Cells;
    const a = row[first] as number;
    const b = row[first + 1] as number;
    const c = row[first + 2] as number;
    // A hole is not at least anything.
    if (!(Math.max(a, b, c) >= telling)) continue;
    const key = seedKey(a, b, c);
    const before = alike.get(key);
    const all = before === undefined ? index : typeof before === 'number' ? [before, index] : before;
    if (typeof before === 'object') before.push(index);
    if (typeof all === 'object') several.add(all);
    alike.set(key, all);
  }
  return [...several];
}

// Three counts under 2^17 fit into one exact number.
function seedKey(a: number, b: number, c: number): number | string {
  const fits = Math.max(a, b, c) < 131072 && Number.isInteger(a) && Number.isInteger(b) && Number.isInteger(c);
  return fits ? a + 131072 * (b + 131072 * c) : `${a},${b},${c}`;
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

function chanceOf(row: Cells, { first, last }: Repeat, base: number): number {
  return row
    .subarray(first, last + 1)
    .reduce((chance, cell) => chance * Math.min(1, base / (2 * Math.sqrt(Math.PI * Math.max(cell, 0.1)))), 1);
}
