import type { Cells } from './cells.js';
import { kernel, layOut } from './kernel.js';
import { chanceOfCell, repeatsByChance, telling } from './repeated-rows.js';
import { roundingBase } from './rounding-base.js';

/** A run of periods in which most rows hold what they hold a number of periods before. */
export interface ColumnsRepeat {
  readonly first: number;
  readonly last: number;
  /** How many periods before. */
  readonly lag: number;
  /** The rows that are the same in all of the run. */
  readonly rows: readonly number[];
  /** Among how many that have a count of five or more in every one of these periods. */
  readonly of: number;
}

const fewestRows = 5;

/**
 * The runs of periods that are copies of earlier ones in most rows at once, where chance gives so many equal counts in
 * under 1 of 1,000 tables. Counts that each row alone may repeat, rounded ones or those of a single month, are not
 * repeated by all rows together. A period is told against the nearest that it is the same as.
 *
 * The chance of so many equal cells is at most exp(k - m - k log(k / m)) where m are expected (Chernoff, 1952).
 */
export function findRepeatedColumns(rows: readonly Cells[]): ColumnsRepeat[] {
  const length = rows[0]?.length ?? 0;
  if (rows.length < fewestRows) return [];
  const told = new Uint8Array(length);
  const isSame = sameColumns(rows, length);
  const found: ColumnsRepeat[] = [];
  for (let lag = 1; lag < length; lag++) {
    for (const run of runsAt(isSame, lag, told)) {
      const repeat = repeatIn(rows, run, lag);
      if (repeat === undefined) continue;
      told.fill(1, run.first, run.last + 1);
      found.push(repeat);
    }
  }
  return found;
}

interface Run {
  readonly first: number;
  readonly last: number;
}

function runsAt(isSame: Cells, lag: number, told: Uint8Array): Run[] {
  const length = told.length;
  const isCopied = (at: number): boolean => at < length && told[at] === 0 && isSame[lag * length + at] === 1;
  const runs: Run[] = [];
  for (let first = lag, end = lag; first < length; first = end + 1) {
    end = first;
    while (isCopied(end)) end++;
    if (end > first) runs.push({ first, last: end - 1 });
  }
  return runs;
}

/** By lag and column, 1 where most rows hold what they hold so many columns before. */
function sameColumns(rows: readonly Cells[], length: number): Cells {
  const [all, same] = layOut([rows, length * length], 0);
  kernel().sameColumns(all.at, rows.length, length, telling, fewestRows, same.at);
  return same.numbers.slice();
}

function isTelling(cells: Cells, at: number, lag: number): boolean {
  return (cells[at] as number) >= telling && (cells[at - lag] as number) >= telling;
}

function repeatIn(rows: readonly Cells[], { first, last }: Run, lag: number): ColumnsRepeat | undefined {
  // Counts may be rounded from some month on, so the run itself says to what.
  const base = roundingBase(rows.map((row) => row.subarray(first, last + 1)));
  let [same, expected, of] = [0, 0, 0];
  const alike: number[] = [];
  rows.forEach((cells, row) => {
    let [isWhole, isSame] = [true, true];
    for (let at = first; at <= last; at++) {
      const isEqual = cells[at] === cells[at - lag];
      isSame &&= isEqual;
      isWhole &&= isTelling(cells, at, lag);
      if (!isTelling(cells, at, lag)) continue;
      expected += chanceOfCell(cells[at] as number, base);
      if (isEqual) same++;
    }
    if (!isWhole) return;
    of++;
    if (isSame) alike.push(row);
  });
  const tries = (rows[0]?.length ?? 0) ** 2 / 2;
  const isChance = Math.log(tries) + logTail(same, expected) >= Math.log(repeatsByChance);
  return isChance || alike.length < fewestRows ? undefined : { first, last, lag, rows: alike, of };
}

/** The log of the most that the chance of `count` or more can be where `expected` are. */
function logTail(count: number, expected: number): number {
  return count <= expected ? 0 : count - expected - count * Math.log(count / expected);
}
