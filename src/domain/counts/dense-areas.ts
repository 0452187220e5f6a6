import type { AreaCode } from '../areas/area.js';
import { foundOnce } from '../common/found-once.js';
import type { MonthIndex, Period } from '../time/period.js';
import type { Segment, Series } from './series.js';

/**
 * Exact counts of areas in periods of one length, as rows of numbers. Most of a run adds rows up and looks through them
 * whole, so the series of an area is only made when somebody asks for it.
 */
export class DenseAreas implements ReadonlyMap<AreaCode, Series> {
  /** A row for each area, a number for each period; not a number for a hole. No row is all holes. */
  readonly counts: readonly Float64Array[];
  readonly areas: readonly AreaCode[];
  /** Without a gap from the first to the last. */
  readonly periods: readonly Period[];
  /** Whether no cell is a hole. */
  readonly isFull: boolean;
  readonly #rowOf: ReadonlyMap<AreaCode, number>;

  constructor(
    areas: readonly AreaCode[],
    periods: readonly Period[],
    counts: readonly Float64Array[],
    isFull: boolean,
  ) {
    this.areas = areas;
    this.periods = periods;
    this.counts = counts;
    this.isFull = isFull;
    this.#rowOf = new Map(areas.map((area, row) => [area, row]));
  }

  /** The row of an area that is among them. */
  row(area: AreaCode): Float64Array {
    return this.counts[this.#rowOf.get(area) ?? -1] as Float64Array;
  }

  /** The place in a row of the period that starts so: negative, beyond the row or no whole number where none does. */
  placeOf(start: MonthIndex): number {
    return (start - (this.periods[0]?.start ?? Number.NaN)) / this.months;
  }

  /** Of each period. */
  get months(): number {
    return this.periods[0]?.months ?? 1;
  }

  get size(): number {
    return this.areas.length;
  }

  has(area: AreaCode): boolean {
    return this.#rowOf.has(area);
  }

  get(area: AreaCode): Series | undefined {
    return this.has(area) ? this.#seriesOf(this.row(area)) : undefined;
  }

  readonly #seriesOf = foundOnce((row: Float64Array): Series => {
    const series = new Map<MonthIndex, Segment>();
    this.periods.forEach((period, at) => {
      const value = row[at] as number;
      if (!Number.isNaN(value)) series.set(period.start, { period, value });
    });
    return series;
  });

  forEach(call: (series: Series, area: AreaCode, all: ReadonlyMap<AreaCode, Series>) => void): void {
    for (const area of this.areas) call(this.get(area) as Series, area, this);
  }

  keys(): MapIterator<AreaCode> {
    return this.#rowOf.keys();
  }

  *values(): MapIterator<Series> {
    for (const area of this.areas) yield this.get(area) as Series;
  }

  *entries(): MapIterator<[AreaCode, Series]> {
    for (const area of this.areas) yield [area, this.get(area) as Series];
  }

  [Symbol.iterator](): MapIterator<[AreaCode, Series]> {
    return this.entries();
  }
}
