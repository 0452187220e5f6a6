import { foundOnce } from '../domain/found-once.js';
import { once } from '../domain/once.js';
import type { Activity } from '../domain/series.js';
import { countsOf, type Grid, gridsOf } from './grid.js';
import type { Cells } from './numbers/cells.js';
import { commonCourse } from './numbers/common-course.js';
import { logsOf } from './numbers/logs.js';
import { scalesAboutNeighbours } from './numbers/neighbours.js';
import { medians } from './numbers/robust-scale.js';
import { findShortfalls, type Shortfall, steadyRows } from './numbers/shortfalls.js';
import { leastSpread, type Spread, usualSpread, varianceAt } from './numbers/usual-spread.js';

/** A grid with what each area does beyond the season and trend that all share, and where its counts fall short. */
export interface Deviations {
  readonly grid: Grid;
  /** Periods in twelve months. */
  readonly year: number;
  /** The log factor of each period that all areas share. */
  readonly course: Cells;
  /** Logs of the counts less the common course. */
  readonly own: readonly Cells[];
  /** The median count of each area; not a number without any. */
  readonly typicals: Cells;
  /** The standard deviation of the log of an area about its neighbours, by row. */
  ownScaleOf(row: number): number;
  /** The same, and that of a usual area at least. */
  scaleOf(row: number): number;
  /** The same for a usual area of its size. */
  usualOf(row: number): number;
  readonly shortfalls: readonly (readonly Shortfall[])[];
}

/**
 * The deviations of every grid in the activity, found once for the checks that look at them. Areas that are not compared
 * count towards the common course.
 */
export const deviationsOf = foundOnce((activity: Activity): readonly Deviations[] =>
  gridsOf(activity, [1, 3]).map(deviationsIn),
);

function deviationsIn(grid: Grid): Deviations {
  const year = 12 / grid.months;
  const logs = logsOf(grid.counts);
  const { course, own } = commonCourse(logs);
  // Nearly all areas are as steady as counts can be, and then no spread needs to be known.
  const scales = once(() => scalesAboutNeighbours(own, year));
  const typicals = medians(grid.counts);
  const typical = (row: number): number => typicals[row] || 0;
  const spread = once(() => usualSpread(Array.from(scales(), (scale, row) => ({ scale, typical: typical(row) }))));
  const usualOf = (row: number): number => Math.sqrt(varianceAt(spread(), Math.max(typical(row), 1)));
  const ownScaleOf = (row: number): number => scales()[row] || 0;
  const scaleOf = (row: number): number => Math.max(ownScaleOf(row), usualOf(row));
  const doubtful = rowsInDoubt(own, grid.counts, year, spread);
  const shortfalls = own.map((cells, row) => {
    if (!doubtful.has(row)) return [];
    return findShortfalls({
      counts: countsOf(grid, row),
      own: cells,
      scale: () => ownScaleOf(row),
      usual: spread,
      year,
    });
  });
  return { grid, year, course, own, typicals, ownScaleOf, scaleOf, usualOf, shortfalls };
}

// Most rows are steady even if they vary as little as counts can, so what a usual row varies by is seldom asked for.
function rowsInDoubt(own: readonly Cells[], counts: readonly Cells[], year: number, spread: () => Spread): Set<number> {
  const steady = steadyRows(own, counts, year, leastSpread);
  const rows = [...own.keys()].filter((row) => steady[row] !== true);
  const of = (all: readonly Cells[]): Cells[] => rows.map((row) => all[row] as Cells);
  const usual = rows.length === 0 ? [] : steadyRows(of(own), of(counts), year, spread());
  return new Set(rows.filter((_, at) => usual[at] !== true));
}
