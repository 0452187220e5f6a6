import { type Cells, longest } from './cells.js';
import { kernel, layOut } from './kernel.js';
import { chanceOf, repeatsByChance, telling } from './repeated-rows.js';
import { roundingBase } from './rounding-base.js';

/** A run of cells that holds the same values as the cells whole years before it. */
export interface OwnRepeat {
  readonly row: number;
  readonly first: number;
  readonly last: number;
  /** How many cells before. */
  readonly lag: number;
}

type Run = Omit<OwnRepeat, 'row'>;

/**
 * The runs that rows have in common with themselves whole years before, and that would not come by chance in a table of
 * this size. Of years that are all the same, each is told against the one before it alone.
 */
export function findOwnRepeats(rows: readonly Cells[], year: number): OwnRepeat[] {
  const length = longest(rows);
  let tries = 0;
  for (let lag = year; lag < length; lag += year) tries += rows.length * (length - lag);
  const isTelling = (row: Cells, { first, last }: Run): boolean => {
    // Counts may be rounded from some month on, so the run itself says to what.
    const base = roundingBase([row.subarray(first, last + 1)]);
    return tries * chanceOf(row, { first, last }, base) < repeatsByChance;
  };
  return rowsThatMay(rows, length, year).flatMap((row) => {
    const own = rows[row] as Cells;
    const runs = runsIn(own, year).filter((run) => isTelling(own, run));
    return withoutTold(runs, length).map((run) => ({ row, ...run }));
  });
}

function rowsThatMay(rows: readonly Cells[], length: number, year: number): number[] {
  const [all, flags] = layOut([rows, Math.ceil(rows.length / 8)], 0);
  kernel().ownRepeats(all.at, rows.length, length, year, telling, flags.at);
  const { buffer, byteOffset } = flags.numbers;
  const isFlagged = new Uint8Array(buffer, byteOffset, rows.length);
  return [...rows.keys()].filter((row) => isFlagged[row] === 1);
}

function runsIn(row: Cells, year: number): Run[] {
  const runs: Run[] = [];
  for (let lag = year; lag < row.length; lag += year) {
    for (let first = lag, end = lag; first < row.length; first = end + 1) {
      end = first;
      while (isSame(row, end, lag)) end++;
      if (end > first) runs.push({ first, last: end - 1, lag });
    }
  }
  return runs;
}

function isSame(row: Cells, at: number, lag: number): boolean {
  return (row[at] as number) >= telling && row[at] === row[at - lag];
}

function withoutTold(runs: readonly Run[], length: number): Run[] {
  const told = new Uint8Array(length);
  return runs.filter(({ first, last }) => {
    const isNew = told.subarray(first, last + 1).includes(0);
    told.fill(1, first, last + 1);
    return isNew;
  });
}
