import type { AreaCode } from '../domain/areas/area.js';
import { type CountColumn, filesOf } from '../domain/counts/count-columns.js';
import { DenseAreas } from '../domain/counts/dense-areas.js';
import type { PopulationGroup } from '../domain/counts/population-group.js';
import { type Activity, type ActivityKey, activityKey } from '../domain/counts/series.js';
import type { MonthIndex, Period } from '../domain/time/period.js';
import type { Cells } from './numbers/cells.js';
import type { Settled } from './settle-duplicates.js';

/** Rows of numbers for the areas of each key. */
interface Table {
  readonly periods: readonly Period[];
  /** Room for as many rows as there can be; a cell that nobody counted is below 0. */
  readonly cells: Cells;
  readonly keys: Map<ActivityKey, { readonly firstRow: number; readonly rowOf: Map<AreaCode, number> }>;
  rows: number;
}

const notCounted = -1;

// Beyond so many cells for each count, most would be holes.
const sparsest = 4;

/**
 * Columns of counts as rows of numbers, where each area has one number for a period and periods follow each other;
 * else `undefined`, for `settleActivity` to look at each observation.
 */
export function settleColumns(columns: readonly CountColumn[]): Settled<Activity> | undefined {
  const periods = runOf(columns.flatMap((column) => column.periods));
  const counts = columns.reduce((sum, { values }) => sum + values.length, 0);
  const rows = columns.reduce((sum, { areas, groups }) => sum + areas.length * groups.length, 0);
  if (periods === undefined || periods.length === 0 || rows * periods.length > sparsest * counts) return undefined;
  const cells = new Float64Array(rows * periods.length).fill(notCounted);
  const table: Table = { periods, cells, keys: new Map(), rows: 0 };
  let rowsBefore = 0;
  for (const file of filesOf(columns)) {
    if (!file.every((column) => fill(table, column, rowsBefore))) return undefined;
    rowsBefore += file.reduce((sum, { values }) => sum + values.length, 0);
  }
  const isFull = counts === table.rows * periods.length;
  // In the order in which observations would first speak of them.
  const keys = [...table.keys].sort(([, one], [, other]) => one.firstRow - other.firstRow);
  const series = new Map(keys.map(([key, { rowOf }]) => [key, denseAreas(table, rowOf, isFull)]));
  return { series, findings: [], problems: [] };
}

/** The periods from the first to the last, when all are of one length and follow each other. */
function runOf(periods: readonly Period[]): readonly Period[] | undefined {
  const months = periods[0]?.months ?? 1;
  const starts = periods.map(({ start }) => start);
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  if (periods.some((period) => period.months !== months || (period.start - first) % months !== 0)) return undefined;
  const length = periods.length === 0 ? 0 : 1 + (last - first) / months;
  return Array.from({ length }, (_, at) => ({ start: (first + at * months) as MonthIndex, months }));
}

/** Puts the counts of a column in their cells; not so when two are of one cell. */
function fill(table: Table, column: CountColumn, rowsBefore: number): boolean {
  const { cells, periods } = table;
  const { areas, areaOf, periodOf, groups, groupOf, placeOf, values } = column;
  const { start, months } = periods[0] as Period;
  const periodAt = Int32Array.from(column.periods, (period) => (period.start - start) / months);
  const startOf = new Int32Array(areas.length * groups.length).fill(notCounted);
  for (let at = 0; at < values.length; at++) {
    const unit = (groupOf === undefined ? 0 : (groupOf[at] as number) * areas.length) + (areaOf[at] as number);
    if (startOf[unit] === notCounted)
      startOf[unit] = startOfRow(table, column, unit, rowsBefore + (placeOf?.[at] ?? at));
    const cell = (startOf[unit] as number) + (periodAt[periodOf[at] as number] as number);
    if ((cells[cell] as number) !== notCounted) return false;
    cells[cell] = values[at] as number;
  }
  return true;
}

function startOfRow(table: Table, { quantity, areas, groups }: CountColumn, unit: number, firstRow: number): number {
  const area = areas[unit % areas.length] as AreaCode;
  const key = activityKey(quantity, groups[Math.floor(unit / areas.length)] as PopulationGroup);
  const { rowOf } = table.keys.get(key) ?? newKey(table, key, firstRow);
  const row = rowOf.get(area) ?? table.rows++;
  rowOf.set(area, row);
  return row * table.periods.length;
}

function newKey({ keys }: Table, key: ActivityKey, firstRow: number): { readonly rowOf: Map<AreaCode, number> } {
  const made = { firstRow, rowOf: new Map<AreaCode, number>() };
  keys.set(key, made);
  return made;
}

function denseAreas({ cells, periods }: Table, rowOf: ReadonlyMap<AreaCode, number>, isFull: boolean): DenseAreas {
  const { length } = periods;
  const areas = [...rowOf.keys()];
  const rows = [...rowOf.values()].map((row) => cells.subarray(row * length, (row + 1) * length));
  if (isFull) return new DenseAreas(areas, periods, rows, true);
  const known = rows.map((row) => row.map((count) => (count === notCounted ? Number.NaN : count)));
  const isKnown = (_: Period, at: number): boolean => known.some((row) => !Number.isNaN(row[at]));
  const [from, to] = [periods.findIndex(isKnown), 1 + periods.findLastIndex(isKnown)];
  const trimmed = known.map((row) => row.subarray(from, to));
  const hasHoles = trimmed.some((row) => row.some(Number.isNaN));
  return new DenseAreas(areas, periods.slice(from, to), trimmed, !hasHoles);
}
