import type { Activity } from '../domain/series.js';
import { type Grid, gridsOf } from './grid.js';
import { commonCourse } from './numbers/common-course.js';
import { type Cell, median } from './numbers/robust-scale.js';
import { excessScale, findShortfalls, type Shortfall } from './numbers/shortfalls.js';

/** A grid with what each area does beyond the season and trend that all share, and where its counts fall short. */
export interface Deviations {
  readonly grid: Grid;
  /** Periods in twelve months. */
  readonly year: number;
  /** Logs of the counts less the common course. */
  readonly own: readonly (readonly Cell[])[];
  /** How much the log of a usual area varies beyond chance. */
  readonly usualExcess: number;
  readonly shortfalls: readonly (readonly Shortfall[])[];
}

// No series of real counts is steadier than this.
const leastExcess = 0.01;

// Several checks look at the same activity, which never changes.
const known = new WeakMap<Activity, readonly Deviations[]>();

/** The deviations of every grid in the activity. Areas that are not compared count towards the common course. */
export function deviationsOf(activity: Activity): readonly Deviations[] {
  const before = known.get(activity);
  if (before !== undefined) return before;
  const all = gridsOf(activity).map(deviationsIn);
  known.set(activity, all);
  return all;
}

function deviationsIn(grid: Grid): Deviations {
  const year = 12 / grid.months;
  const logs = grid.counts.map((row) => row.map((cell) => (cell === undefined ? undefined : Math.log(Math.max(cell, 0.5)))));
  const { own } = commonCourse(logs);
  const excesses = own.map((row, index) => excessScale(grid.counts[index] ?? [], row, year));
  const usualExcess = Math.max(leastExcess, median(excesses) ?? leastExcess);
  const shortfalls = own.map((row, index) =>
    findShortfalls({ counts: grid.counts[index] ?? [], own: row, floor: usualExcess, year }),
  );
  return { grid, year, own, usualExcess, shortfalls };
}
