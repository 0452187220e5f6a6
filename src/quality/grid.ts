import type { AreaCode } from '../domain/areas/area.js';
import { foundOnce } from '../domain/common/found-once.js';
import { type Counted, givenNumber } from '../domain/counts/counted.js';
import { DenseAreas } from '../domain/counts/dense-areas.js';
import type { ActivityKey, AreaSeries, Series } from '../domain/counts/series.js';
import { monthsCovered } from '../domain/time/months-covered.js';
import { addMonths, type MonthIndex, type Period } from '../domain/time/period.js';
import { type Cells, holes, rowsOfHoles } from './numbers/cells.js';
import { RoundingSeen } from './numbers/rounding-seen.js';

/** Numbers of one kind for periods of one length: a row for each area, a column for each period. */
export interface Grid<K = ActivityKey> {
  readonly key: K;
  /** Months in a period. */
  readonly months: number;
  readonly areas: readonly AreaCode[];
  readonly periods: readonly Period[];
  /** Events or people, row by row. A mark, or what stands for a hidden count, is a hole. */
  readonly counts: readonly Cells[];
  /** The hidden counts whose bounds are known. */
  readonly hidden: readonly HiddenCell[];
  /** The counts that are known as well as shown ones, with a part of them hidden. */
  readonly parts: readonly PartHidden[];
  /** The variance that rounding adds to a count; 0 where counts are exact. */
  readonly rounding: number;
  /** By period, 1 where some area has a number or a mark. */
  readonly spoken: Uint8Array;
  /** Whether this is all that the areas have: no period of another length, and none beside the grid. */
  readonly isWhole: boolean;
}

/** A count of which a part is hidden. */
export interface PartHidden {
  readonly row: number;
  readonly at: number;
}

/** A hidden count, and the most that it may be. */
export interface HiddenCell {
  readonly row: number;
  readonly at: number;
  readonly most: number;
}

/** The grid of one length in months of a set of series. */
export type Rows = Omit<Grid, 'key'>;

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

/** The periods of each length that a set of series has, from the shortest to the longest; found once for all checks. */
export const rowsByLength = foundOnce((series: AreaSeries): readonly Rows[] =>
  series instanceof DenseAreas ? [rowsAsTheyAre(series)] : (likeTheFirst(series) ?? likeAny(series)),
);

/** The months that any area has a number or a mark for, in order. */
export function monthsSpoken(series: AreaSeries): readonly MonthIndex[] {
  const [rows] = rowsByLength(series);
  if (rows?.isWhole !== true) return monthsCovered(series.values());
  const spoken = rows.periods.filter((_, at) => rows.spoken[at] === 1);
  return spoken.flatMap(({ start, months }) => Array.from({ length: months }, (_, at) => addMonths(start, at)));
}

function rowsAsTheyAre({ areas, months, periods, counts, isFull }: DenseAreas): Rows {
  const isSpoken = (at: number): boolean => isFull || counts.some((row) => !Number.isNaN(row[at]));
  const spoken = Uint8Array.from(periods, (_, at) => Number(isSpoken(at)));
  return { months, areas, periods, counts, hidden: [], parts: [], rounding: 0, spoken, isWhole: true };
}

// Nearly always every area has periods of the length and the months that the first has, and then one look is enough.
function likeTheFirst(series: AreaSeries): readonly Rows[] | undefined {
  const [extent, other] = extents(new Map([...series].slice(0, 1))).values();
  if (extent === undefined || other !== undefined) return undefined;
  const rows = fill(series, extent);
  return rows.isWhole ? [rows] : undefined;
}

function likeAny(series: AreaSeries): readonly Rows[] {
  return [...extents(series).values()].sort((a, b) => a.months - b.months).map((extent) => fill(series, extent));
}

/** The periods of one length, from the first to the last that any area has. */
interface Extent {
  readonly months: number;
  first: MonthIndex;
  last: MonthIndex;
}

// Not in a `for`: a step of an iterator takes three times as long as a call, and there is one for every number.
function extents(series: AreaSeries): Map<number, Extent> {
  const byMonths = new Map<number, Extent>();
  let extent: Extent | undefined;
  series.forEach((own) => {
    own.forEach(({ period: { start, months } }) => {
      if (extent?.months !== months) extent = byMonths.get(months) ?? newExtent(byMonths, months, start);
      if (start < extent.first) extent.first = start;
      if (start > extent.last) extent.last = start;
    });
  });
  return byMonths;
}

function newExtent(byMonths: Map<number, Extent>, months: number, start: MonthIndex): Extent {
  const extent = { months, first: start, last: start };
  byMonths.set(months, extent);
  return extent;
}

/** The rows of the areas that have a period of this length. */
function fill(series: AreaSeries, extent: Extent): Rows {
  const { months, first, last } = extent;
  const length = Math.floor((last - first) / months) + 1;
  const periods = Array.from({ length }, (_, at) => ({ start: (first + at * months) as MonthIndex, months }));
  const counts = rowsOfHoles(series.size, length);
  const spoken = new Uint8Array(length);
  const areas: AreaCode[] = [];
  const [hidden, parts]: [HiddenCell[], PartHidden[]] = [[], []];
  let isWhole = true;
  const rounded = new RoundingSeen();
  const noteBounds = (at: number, { value, bounds }: Counted): void => {
    if (bounds?.hidden === false) rounded.add(value as number, bounds.upper);
    else if (bounds !== undefined && givenNumber({ value, bounds }) !== undefined)
      parts.push({ row: areas.length, at });
    else if (bounds !== undefined) hidden.push({ row: areas.length, at, most: bounds.upper });
  };
  series.forEach((own, area) => {
    const filled = fillRow(counts[areas.length] as Cells, spoken, own, extent, noteBounds);
    if (filled > 0) areas.push(area);
    if (filled < own.size) isWhole = false;
  });
  const rounding = rounded.variance();
  return { months, areas, periods, counts: counts.slice(0, areas.length), hidden, parts, rounding, spoken, isWhole };
}

// A period that does not lie on the grid of the first, as a rolling quarter, is not in it.
function fillRow(
  counts: Cells,
  spoken: Uint8Array,
  own: Series,
  { first, months }: Extent,
  noteBounds: (at: number, counted: Counted) => void,
): number {
  let filled = 0;
  own.forEach((segment) => {
    const { period } = segment;
    const at = (period.start - first) / months;
    if (period.months !== months || at < 0 || at >= counts.length || !Number.isInteger(at)) return;
    filled++;
    spoken[at] = 1;
    // Nearly every count is exact, and needs no second look.
    const value = segment.bounds === undefined ? segment.value : givenNumber(segment);
    if (typeof value === 'number') counts[at] = value;
    if (segment.bounds !== undefined) noteBounds(at, segment);
  });
  return filled;
}

/** The quantity of a key as findings name it, with its group unless that is everyone. */
export function measureName(key: ActivityKey): string {
  const [quantity = '', group = ''] = key.split('|');
  return measureOf(quantity, group);
}

/** What findings call a quantity of a group. */
export function measureOf(quantity: string, group: string): string {
  return group === 'all' ? quantity : `${quantity} of ${group}`;
}
