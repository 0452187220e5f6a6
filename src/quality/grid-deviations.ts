import { once } from '../domain/common/once.js';
import { countsOf, type Grid } from './grid.js';
import { judgeHidden } from './hidden-lows.js';
import { withLows } from './low-shortfalls.js';
import { lowsEverywhere } from './lows-everywhere.js';
import { type Cells, holes } from './numbers/cells.js';
import { commonCourse } from './numbers/common-course.js';
import { spikedRows } from './numbers/excesses.js';
import { logsOf } from './numbers/logs.js';
import { scalesAboutNeighbours } from './numbers/neighbours.js';
import { type NoughtPeriod, noughtPeriods } from './numbers/noughts.js';
import { medians } from './numbers/robust-scale.js';
import { scaleAboutGaps } from './numbers/short-rows.js';
import { findShortfalls, type Shortfall, type ShortfallRow, steadyRows } from './numbers/shortfalls.js';
import { leastSpread, type Spread, usualSpread, varianceAt } from './numbers/usual-spread.js';
import type { People } from './usual-by-peers.js';

/** A grid with what each area does beyond the season and trend that all share, and where its counts fall short. */
export interface Deviations {
  readonly grid: Grid;
  /** Periods in twelve months. */
  readonly year: number;
  /** The log factor of each period that all areas share. */
  readonly course: Cells;
  /** Whether there are too few areas to tell what they share, so that season and trend are still in each. */
  readonly alone: boolean;
  /** The periods of which so many counts are nought that these are set aside, and among how many areas. */
  readonly noughts: { readonly of: number; readonly periods: readonly NoughtPeriod[] };
  /** Logs of the counts less the common course. */
  readonly own: readonly Cells[];
  /** The rows of small counts that are left out of it all, since so many of their lower counts are hidden. */
  readonly cut: ReadonlySet<number>;
  /** The median count of each area; not a number without any. */
  readonly typicals: Cells;
  /** The standard deviation of the log of an area about its neighbours, by row. */
  ownScaleOf(row: number): number;
  /** The same, and that of a usual area at least. */
  scaleOf(row: number): number;
  /** The same for a usual area of its size. */
  usualOf(row: number): number;
  /** What a row is looked through for shortfalls and excesses with. */
  shortfallRowOf(row: number): ShortfallRow;
  readonly shortfalls: readonly (readonly Shortfall[])[];
  /** The rows that may hold an excess. */
  readonly spiked: readonly number[];
}

/**
 * The deviations of a grid. Areas that are not compared count towards the common course; hidden counts and areas that
 * are cut by them do not.
 */
export function deviationsIn(grid: Grid, people: People): Deviations {
  const { cut, ...judged } = judgeHidden(grid, people);
  const year = 12 / grid.months;
  const typicals = medians(grid.counts);
  const noughts = noughtPeriods(withoutRows(grid.counts, cut), typicals);
  const logs = withoutRows(withoutNoughts(logsOf(grid.counts), noughts.periods), cut);
  const { alone, course, own } = commonCourse(logs);
  // Nearly all areas are as steady as counts can be, and then no spread needs to be known.
  const scales = once(() => scalesAboutNeighbours(own, year));
  const typical = (row: number): number => typicals[row] || 0;
  const scaled = () => Array.from(scales(), (scale, row) => ({ scale, typical: typical(row) }));
  const spread = once(() => usualSpread(scaled(), grid.rounding));
  const usualOf = (row: number): number => Math.sqrt(varianceAt(spread(), Math.max(typical(row), 1)));
  const ownScaleOf = (row: number): number => scales()[row] || 0;
  const scaleOf = (row: number): number => Math.max(ownScaleOf(row), usualOf(row));
  const mayBeShort: FlagRows = (some, counted, least) => steadyRows(some, counted, year, least).map((flag) => !flag);
  const doubtful = new Set(rowsThatMay(mayBeShort, own, grid.counts, spread));
  const shortfallRowOf = (row: number): ShortfallRow => ({
    counts: countsOf(grid, row),
    own: own[row] as Cells,
    scale: () => ownScaleOf(row),
    scaleAboutGaps: () => scaleAboutGaps(own[row] as Cells, year, ownScaleOf(row)),
    usual: spread,
    year,
  });
  const shown = own.map((_, row) => (doubtful.has(row) ? findShortfalls(shortfallRowOf(row)) : []));
  const everywhere = lowsEverywhere({ own, course, year }, judged.lows);
  const shortfalls = withLows(shown, judged, { own, course, year, shortfallRowOf, told: everywhere.told });
  const mayBeHigh: FlagRows = (some, counted, least) => spikedRows(some, counted, year, least);
  const spiked = rowsThatMay(mayBeHigh, own, grid.counts, spread);
  const shared = { grid, year, alone, course: everywhere.course, cut, noughts, own, typicals };
  return { ...shared, ownScaleOf, scaleOf, usualOf, shortfallRowOf, shortfalls, spiked };
}

type FlagRows = (own: readonly Cells[], counts: readonly Cells[], spread: Spread) => readonly boolean[];

// Most rows are out even if they vary as little as counts can, so what a usual row varies by is seldom asked for.
function rowsThatMay(
  flags: FlagRows,
  own: readonly Cells[],
  counts: readonly Cells[],
  spread: () => Spread,
): readonly number[] {
  const first = flags(own, counts, leastSpread);
  const rows = [...own.keys()].filter((row) => first[row] === true);
  if (rows.length === 0) return rows;
  const of = (all: readonly Cells[]): Cells[] => rows.map((row) => all[row] as Cells);
  const usual = flags(of(own), of(counts), spread());
  return rows.filter((_, at) => usual[at] === true);
}

function withoutRows(logs: readonly Cells[], rows: ReadonlySet<number>): readonly Cells[] {
  return rows.size === 0 ? logs : logs.map((cells, row) => (rows.has(row) ? holes(cells.length) : cells));
}

function withoutNoughts(logs: readonly Cells[], periods: readonly NoughtPeriod[]): readonly Cells[] {
  for (const { at, rows } of periods) for (const row of rows) (logs[row] as Cells)[at] = Number.NaN;
  return logs;
}
