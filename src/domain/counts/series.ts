import type { AreaCode } from '../areas/area.js';
import type { MonthIndex, Period } from '../time/period.js';
import type { Counted } from './counted.js';
import { type Quantity, quantities } from './observation.js';
import type { PopulationGroup } from './population-group.js';

/** A number, or the mark in its place, for a run of whole months. */
export interface Segment extends Counted {
  readonly period: Period;
}

/** What is known of one area through time, by the first month of each segment. A month without one is a hole. */
export type Series = ReadonlyMap<MonthIndex, Segment>;

/** A series for each area. */
export type AreaSeries = ReadonlyMap<AreaCode, Series>;

/** Events of each quantity and population group, area by area. */
export type Activity = ReadonlyMap<ActivityKey, AreaSeries>;

/** People in each population group, area by area. */
export type Populations = ReadonlyMap<PopulationGroup, AreaSeries>;

export type ActivityKey = `${Quantity}|${PopulationGroup}`;

// Made once, since a key is looked up for every row of an extract.
const keys = Object.fromEntries(
  quantities.map((quantity) => {
    const ofGroups: Record<PopulationGroup, ActivityKey> = {
      all: `${quantity}|all`,
      care_home_residents: `${quantity}|care_home_residents`,
    };
    return [quantity, ofGroups];
  }),
);

/** The key of a quantity in a population group. */
export function activityKey(quantity: Quantity, group: PopulationGroup): ActivityKey {
  return keys[quantity]?.[group] ?? `${quantity}|${group}`;
}

const noSeries: AreaSeries = new Map();

/** The series of a key, none when the data have no such quantity and group. */
export function seriesOf<K>(all: ReadonlyMap<K, AreaSeries>, key: K): AreaSeries {
  return all.get(key) ?? noSeries;
}
