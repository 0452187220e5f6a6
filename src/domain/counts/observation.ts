import type { AreaCode } from '../areas/area.js';
import type { Place } from '../problems/place.js';
import type { Period } from '../time/period.js';
import type { CountBounds } from './counted.js';
import type { PopulationGroup } from './population-group.js';
import type { Shorthand } from './shorthand.js';

export type { Shorthand } from './shorthand.js';

/** What a column of an extract counts, by the name it has in results. */
export type Quantity = 'emergency_admissions' | 'emergency_bed_days';

/** The quantities that an extract can hold, in the order of output. */
export const quantities: readonly Quantity[] = ['emergency_admissions', 'emergency_bed_days'];

/** Finds the place of a row's cell when somebody asks, so that reading well-formed rows costs nothing. */
export interface Locator {
  readonly file: string;
  /** The place of cell `column` (0 for the first) of record `row` (0 for the file's first record). */
  place(row: number, column?: number): Place;
}

/** One number of one row: events of one kind in one area and period. */
export interface Observation {
  readonly area: AreaCode;
  readonly period: Period;
  readonly quantity: Quantity;
  readonly group: PopulationGroup;
  readonly value: number | Shorthand;
  /** What the count may be, where the file hides or rounds it; `value` is then what is used in its place. */
  readonly bounds?: CountBounds;
  readonly source: Locator;
  readonly row: number;
  readonly column: number;
}

/** Events in one five-year age band, which starts at `ageBand` years (90: 90 and over). */
export interface AgedObservation extends Observation {
  readonly ageBand: number;
}

/** A total stated by the publisher, that the rows of the same file, period and quantity must add to unless said. */
export interface ControlTotal {
  /** Set where the file has rows beside those that it is the total of, or not all of them. */
  readonly unchecked?: true;
  /** Of a total of one area among its practices: that area, and the units that must add to it. */
  readonly of?: { readonly area: AreaCode; readonly parts: ReadonlySet<AreaCode> };
  readonly period: Period;
  readonly quantity: Quantity;
  readonly group: PopulationGroup;
  readonly value: number;
  readonly source: Locator;
  readonly row: number;
  readonly column: number;
}

/** The sex of people who are not everyone. */
export type OneSex = 'male' | 'female';

/** People (or care-home residents or beds) in one area over a run of months. */
export interface PopulationCount {
  readonly area: AreaCode;
  /** A financial year, or a month. */
  readonly period: Period;
  readonly group: PopulationGroup;
  readonly value: number;
  /** Absent where they are of both. */
  readonly sex?: OneSex;
  readonly source: Locator;
  readonly row: number;
  readonly column: number;
}

/** People in one age band of one area over a run of months. */
export interface AgedCount extends PopulationCount {
  /** The first age of the band, which ends where the next one of its area and period starts. */
  readonly ageBand: number;
}
