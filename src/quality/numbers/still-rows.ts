import { foundOnce } from '../../domain/common/found-once.js';
import { type Cells, longest } from './cells.js';
import { kernel, layOut } from './kernel.js';
import { chanceOfCell, repeatsByChance, telling } from './repeated-rows.js';
import { roundingBase } from './rounding-base.js';
import { type StillRun, stillRuns } from './still-runs.js';

/** A run of periods in which a row has one count. */
export interface StillRow extends StillRun {
  readonly row: number;
}

const fewestStill = 3;

/** The runs of one count of five or more in a row that would not come by chance in a table of this size; found once. */
export const findStillRows = foundOnce((rows: readonly Cells[]): readonly StillRow[] => {
  const tries = rows.length * longest(rows);
  const stills = longestStills(rows);
  return rows.flatMap((cells, row) => {
    if ((stills[row] as number) < fewestStill) return [];
    return stillRuns(cells, fewestStill)
      .filter((run) => run.value >= telling && tries * chanceOfRun(rows, run) < repeatsByChance)
      .map((run) => ({ row, ...run }));
  });
});

function longestStills(rows: readonly Cells[]): Cells {
  const [all, stills] = layOut([rows, rows.length], 0);
  kernel().longestStills(all.at, rows.length, longest(rows), telling, stills.at);
  return stills.numbers.slice();
}

// Counts may be rounded from some month on, so what all rows have there says to what.
function chanceOfRun(rows: readonly Cells[], { first, last, value }: StillRun): number {
  const base = roundingBase(rows.map((cells) => cells.subarray(first, last + 1)));
  return chanceOfCell(value, base) ** (last - first);
}
