import type { Activity } from '../domain/series.js';
import { type Grid, gridsOf } from './grid.js';
import type { Cell } from './numbers/cell.js';
import { commonCourse } from './numbers/common-course.js';
import { neighbourMedians } from './numbers/neighbours.js';
import { median } from './numbers/robust-scale.js';
import { findShortfalls, type Shortfall, scaleAboutNeighbours } from './numbers/shortfalls.js';
import { usualSpread, varianceAt } from './numbers/usual-spread.js';

/** A grid with what each area does beyond the season and trend that all share, and where its counts fall short. */
export interface Deviations {
  readonly grid: Grid;
  /** Periods in twelve months. */
  readonly year: number;
  /** The log factor of each period that all areas share. */
  readonly course: readonly number[];
  /** Logs of the counts less the common course. */
  readonly own: readonly (readonly Cell[])[];
  /** The standard deviation of the log of each area about its neighbours; that of a usual area at least. */
  readonly scales: readonly number[];
  /** The same for a usual area of its size. */
  readonly usual: readonly number[];
  readonly shortfalls: readonly (readonly Shortfall[])[];
}

// Several checks look at the same activity, which never changes.
const known = new WeakMap<Activity, readonly Deviations[]>();

/** The deviations of every grid in the activity. Areas that are not compared count towards the common course. */
export function deviationsOf(activity: Activity): readonly Deviations[] {
  const before = known.get(activity);
  if (before !== undefined) return before;
  const all = gridsOf(activity, [1, 3]).map(deviationsIn);
  known.set(activity, all);
  return all;
}

function deviationsIn(grid: Grid): Deviations {
  const year = 12 / grid.months;
  const logs = grid.counts.map((row) =>
    row.map((cell) => (cell === undefined ? undefined : Math.log(Math.max(cell, 0.5)))),
  );
  const { course, own } = commonCourse(logs);
  const near = own.map((row) => neighbourMedians(row, year, year / 2));
  const rows = own.map((row, index) => ({
    scale: scaleAboutNeighbours(row, year, near[index]),
    typical: median(grid.counts[index] ?? []),
  }));
  const spread = usualSpread(rows);
  const usual = rows.map(({ typical }) => Math.sqrt(varianceAt(spread, Math.max(typical ?? 0, 1))));
  const scales = rows.map(({ scale }, index) => Math.max(scale ?? 0, usual[index] ?? 0));
  const shortfalls = own.map((row, index) =>
    findShortfalls({
      counts: grid.counts[index] ?? [],
      own: row,
      near: near[index] ?? [],
      scale: rows[index]?.scale ?? 0,
      usual: spread,
      year,
    }),
  );
  return { grid, year, course, own, scales, usual, shortfalls };
}
