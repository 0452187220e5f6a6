import type { AreaCode } from '../domain/area.js';
import { givenNumber } from '../domain/counted.js';
import type { MonthIndex, Period } from '../domain/period.js';
import type { ActivityKey, AreaSeries, Series } from '../domain/series.js';
import { type Cells, holes, rowsOfHoles } from './numbers/cells.js';

/** Numbers of one kind for periods of one length: a row for each area, a column for each period. */
export interface Grid<K = ActivityKey> {
  readonly key: K;
  /** Months in a period. */
  readonly months: number;
  readonly areas: readonly AreaCode[];
  readonly periods: readonly Period[];
  /** Events or people, row by row. A mark, or what stands for a hidden count, is a hole. */
  readonly counts: readonly Cells[];
}

/** The grid of one length in months of a set of series. */
export type Rows = Omit<Grid, 'key'>;

// Several checks look at the same series, which never change.
const known = new WeakMap<AreaSeries, readonly Rows[]>();

/** The periods of each of these lengths in months, for every key that has any, from their first to their last. */
export function gridsOf<K>(all: ReadonlyMap<K, AreaSeries>, lengths: readonly number[]): Grid<K>[] {
  return [...all].flatMap(([key, series]) =>
    rowsByLength(series)
      .filter(({ months }) => lengths.includes(months))
      .map((rows) => ({ ...rows, key })),
  );
}

/** The counts of a row, by its number. */
export function countsOf({ counts, periods }: Pick<Grid, 'counts' | 'periods'>, row: number): Cells {
  return counts[row] ?? holes(periods.length);
}

/** The periods of each length that a set of series has, from the shortest to the longest. */
export function rowsByLength(series: AreaSeries): readonly Rows[] {
  const before = known.get(series);
  if (before !== undefined) return before;
  const rows = [...extents(series).values()].sort((a, b) => a.months - b.months).map((extent) => fill(series, extent));
  known.set(series, rows);
  return rows;
}

/** The periods of one length, and the areas that have any. */
interface Extent {
  readonly months: number;
  readonly areas: AreaCode[];
  first: MonthIndex;
  last: MonthIndex;
}

// Not in a `for`: a step of an iterator takes three times as long as a call, and there is one for every number.
function extents(series: AreaSeries): Map<number, Extent> {
  const byMonths = new Map<number, Extent>();
  let extent: Extent | undefined;
  series.forEach((own, area) => {
    own.forEach(({ period: { start, months } }) => {
      if (extent?.months !== months) extent = byMonths.get(months) ?? newExtent(byMonths, months, start);
      if (extent.areas.at(-1) !== area) extent.areas.push(area);
      if (start < extent.first) extent.first = start;
      if (start > extent.last) extent.last = start;
    });
  });
  return byMonths;
}

function newExtent(byMonths: Map<number, Extent>, months: number, start: MonthIndex): Extent {
  const extent = { months, areas: [], first: start, last: start };
  byMonths.set(months, extent);
  return extent;
}

function fill(series: AreaSeries, { months, areas, first, last }: Extent): Rows {
  const length = Math.floor((last - first) / months) + 1;
  const periods = Array.from({ length }, (_, at) => ({ start: (first + at * months) as MonthIndex, months }));
  const counts = rowsOfHoles(areas.length, length);
  areas.forEach((area, row) => {
    fillRow(counts[row] as Cells, series.get(area) ?? new Map(), first, months);
  });
  return { months, areas, periods, counts };
}

// A period that does not lie on the grid of the first, as a rolling quarter, is not in it.
function fillRow(counts: Cells, own: Series, first: MonthIndex, months: number): void {
  own.forEach((segment) => {
    const at = (segment.period.start - first) / months;
    const value = givenNumber(segment);
    if (segment.period.months === months && value !== undefined && Number.isInteger(at)) counts[at] = value;
  });
}

/** The quantity of a key as messages name it, with its group unless that is everyone. */
export function measureName(key: ActivityKey): string {
  const [quantity = '', group = ''] = key.split('|');
  return group === 'all' ? quantity : `${quantity} of ${group}`;
}
