import { foundOnce } from '../../domain/common/found-once.js';
import { once } from '../../domain/common/once.js';
import { allLess, type Cells, cellAt, joined, known, longest, rowsOfHoles } from './cells.js';
import { kernel, layOut } from './kernel.js';
import { robustScale } from './robust-scale.js';

/** A change from one cell of a row to the next that is not like the others. */
export interface Jump {
  readonly row: number;
  /** The cell after the change. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Smaller changes are left alone. */
export const leastJump = 0.05;
/** How many standard deviations of the changes of all areas, and of the area's own, a jump is beyond. */
export const jumpDeviations = 6;

// No year moves the middle area by a tenth of this.
const leastCommonJump = 0.25;
// Registers do not follow people more closely than this from one period to the next.
const leastScale = 0.002;
const mirrored = 0.25;
const fewestRows = 5;
const fewestOwn = 6;

/**
 * Changes beyond what all rows do at the time: by 5%, and far outside both the changes of all rows and the row's own.
 * On normal changes 2 in 1,000,000,000.
 */
export function findJumps(rows: readonly Cells[]): Jump[] {
  const { changes, common } = changesOf(rows);
  const apart = allLess(changes, common);
  const usual = once(() => Math.max(leastScale, robustScale(joined(apart), 0) ?? 0));
  return rows.flatMap((row, index) =>
    jumpsIn(row, apart[index] as Cells, usual).map((jump) => ({ row: index, ...jump })),
  );
}

/** The changes by a quarter or more of the middle row. Under five rows there is no telling what they share. */
export function commonJumps(rows: readonly Cells[]): { readonly at: number; readonly change: number }[] {
  const { common } = changesOf(rows);
  return Array.from(common.keys()).flatMap((at) => {
    const change = common[at] as number;
    return Math.abs(Math.expm1(change)) >= leastCommonJump ? [{ at, change }] : [];
  });
}

const changesOf = foundOnce((rows: readonly Cells[]) => {
  const changes = logChanges(rows);
  return { changes, common: commonChanges(changes) };
});

function jumpsIn(row: Cells, apart: Cells, usual: () => number): Omit<Jump, 'row'>[] {
  const large = Array.from(apart.keys()).filter((at) => Math.abs(Math.expm1(apart[at] as number)) > leastJump);
  if (large.length === 0) return [];
  const scale = Math.max(usual(), known(apart) >= fewestOwn ? (robustScale(apart) ?? 0) : 0);
  return large.flatMap((at) => {
    const [before, after] = [row[at - 1] as number, row[at] as number];
    const deviations = Math.abs(apart[at] as number) / Math.hypot(scale, Math.sqrt(1 / before + 1 / after));
    return deviations > jumpDeviations ? [{ at, before, after }] : [];
  });
}

/**
 * The change of another row at the same place that is as large in the other direction, within a quarter, if each is
 * the best match of the other; none when there is no such row.
 */
export function mirrorOf(jump: Jump, rows: readonly Cells[]): Jump | undefined {
  const mirror = closestMirror(jump, rows);
  return mirror !== undefined && closestMirror(mirror, rows)?.row === jump.row ? mirror : undefined;
}

function closestMirror(jump: Jump, rows: readonly Cells[]): Jump | undefined {
  const gain = jump.after - jump.before;
  let best: { jump: Jump; apart: number } | undefined;
  rows.forEach((row, index) => {
    const [before, after] = [cellAt(row, jump.at - 1), cellAt(row, jump.at)];
    if (index === jump.row || before === undefined || after === undefined) return;
    const apart = Math.abs(after - before + gain) / Math.abs(gain);
    if (apart < mirrored && Math.abs(after / before - 1) > leastJump / 2 && apart < (best?.apart ?? 1)) {
      best = { jump: { row: index, at: jump.at, before, after }, apart };
    }
  });
  return best?.jump;
}

function logChanges(rows: readonly Cells[]): Cells[] {
  const changes = rowsOfHoles(rows.length, longest(rows));
  changes.forEach((own, index) => {
    const row = rows[index] as Cells;
    for (let at = 1; at < row.length; at++) {
      const before = row[at - 1] as number;
      const after = row[at] as number;
      if (before > 0 && after > 0) own[at] = Math.log(after / before);
    }
  });
  return changes;
}

function commonChanges(changes: readonly Cells[]): Cells {
  const length = changes[0]?.length ?? 0;
  const [rows, common] = layOut([changes, length], changes.length);
  kernel().columnMedians(rows.at, changes.length, length, fewestRows, common.at);
  return common.numbers.slice();
}
