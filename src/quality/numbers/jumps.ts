import type { Cell } from './cell.js';
import { median, robustScale } from './robust-scale.js';

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

// Registers do not follow people more closely than this from one period to the next.
const leastScale = 0.002;
const mirrored = 0.25;
const fewestRows = 5;
const fewestOwn = 6;

/**
 * Changes beyond what all rows do at the time: by 5%, and far outside both the changes of all rows and the row's own.
 * On normal changes 2 in 1,000,000,000.
 */
export function findJumps(rows: readonly (readonly Cell[])[]): Jump[] {
  const changes = rows.map((row) => row.map((cell, at) => logChange(row[at - 1], cell)));
  const apart = less(changes, commonChanges(changes));
  const usual = Math.max(leastScale, robustScale(apart.flat(), 0) ?? 0);
  return rows.flatMap((row, index) => {
    const own = apart[index] ?? [];
    const known = own.filter((cell) => cell !== undefined).length;
    const scale = Math.max(usual, known >= fewestOwn ? (robustScale(own) ?? 0) : 0);
    return own.flatMap((change, at): Jump[] => {
      const [before, after] = [row[at - 1], row[at]];
      if (change === undefined || before === undefined || after === undefined) return [];
      const deviations = Math.abs(change) / Math.hypot(scale, Math.sqrt(1 / before + 1 / after));
      const isJump = Math.abs(Math.expm1(change)) > leastJump && deviations > jumpDeviations;
      return isJump ? [{ row: index, at, before, after }] : [];
    });
  });
}

/**
 * The change of another row at the same place that is as large in the other direction, within a quarter, if each is
 * the best match of the other; none when there is no such row.
 */
export function mirrorOf(jump: Jump, rows: readonly (readonly Cell[])[]): Jump | undefined {
  const mirror = closestMirror(jump, rows);
  return mirror !== undefined && closestMirror(mirror, rows)?.row === jump.row ? mirror : undefined;
}

function closestMirror(jump: Jump, rows: readonly (readonly Cell[])[]): Jump | undefined {
  const gain = jump.after - jump.before;
  let best: { jump: Jump; apart: number } | undefined;
  rows.forEach((row, index) => {
    const [before, after] = [row[jump.at - 1], row[jump.at]];
    if (index === jump.row || before === undefined || after === undefined) return;
    const apart = Math.abs(after - before + gain) / Math.abs(gain);
    if (apart < mirrored && Math.abs(after / before - 1) > leastJump / 2 && apart < (best?.apart ?? 1)) {
      best = { jump: { row: index, at: jump.at, before, after }, apart };
    }
  });
  return best?.jump;
}

function logChange(before: Cell, after: Cell): Cell {
  return before === undefined || after === undefined || before <= 0 || after <= 0
    ? undefined
    : Math.log(after / before);
}

function commonChanges(changes: readonly (readonly Cell[])[]): number[] {
  const length = Math.max(0, ...changes.map((row) => row.length));
  return Array.from({ length }, (_, at) => {
    const shared = changes.map((row) => row[at]).filter((cell) => cell !== undefined);
    return shared.length < fewestRows ? 0 : (median(shared) ?? 0);
  });
}

function less(rows: readonly (readonly Cell[])[], common: readonly number[]): Cell[][] {
  return rows.map((row) => row.map((cell, at) => (cell === undefined ? undefined : cell - (common[at] ?? 0))));
}
