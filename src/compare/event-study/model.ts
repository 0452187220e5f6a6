import type { ArmHistory, History } from '../histories/history.js';

/** The periods over which the cohort has one effect of its own, by their place in the history. */
export interface Term {
  readonly label: string;
  readonly periods: readonly number[];
}

/** A coefficient: the periods in which it acts, and whether on the cohort alone. */
export interface Coefficient {
  readonly periods: readonly number[];
  readonly isCohortOnly: boolean;
}

/** An arm's numbers in a row: area by area, and within an area period by period. */
export interface FlatArm {
  readonly areas: number;
  readonly events: Float64Array;
  readonly exposure: Float64Array;
}

/** One area, by its place in its arm. */
export interface AreaPlace {
  readonly arm: 'cohort' | 'comparator';
  readonly area: number;
}

/** A Poisson model with an effect of each area, of each period, and of the cohort in each term. */
export interface EventModel {
  readonly cohort: FlatArm;
  readonly comparator: FlatArm;
  readonly periods: number;
  readonly terms: readonly Term[];
  /** The effects of all periods but the first, then those of the terms; area effects are profiled out. */
  readonly coefficients: readonly Coefficient[];
}

/** The model of a history; periods in no term are the reference. */
export function eventModel(history: History, terms: readonly Term[]): EventModel {
  const periods = history.comparator.events[0]?.length ?? 0;
  const later = Array.from({ length: Math.max(0, periods - 1) }, (_, at) => at + 1);
  return {
    cohort: flatten(history.cohort),
    comparator: flatten(history.comparator),
    periods,
    terms,
    coefficients: [
      ...later.map((period) => ({ periods: [period], isCohortOnly: false })),
      ...terms.map((term) => ({ periods: term.periods, isCohortOnly: true })),
    ],
  };
}

/** The model in which the areas that `order` puts first are the cohort; the cohort's own come first in its numbering. */
export function relabelledModel(model: EventModel, order: Uint32Array): EventModel {
  const { cohort, comparator, periods } = model;
  const choose = (from: number, to: number): FlatArm => {
    const areas = to - from;
    const chosen = { areas, events: new Float64Array(areas * periods), exposure: new Float64Array(areas * periods) };
    for (let place = 0; place < areas; place++) {
      const area = order[from + place] ?? 0;
      const [arm, first] = area < cohort.areas ? [cohort, area] : [comparator, area - cohort.areas];
      for (const column of ['events', 'exposure'] as const) {
        chosen[column].set(arm[column].subarray(first * periods, (first + 1) * periods), place * periods);
      }
    }
    return chosen;
  };
  return { ...model, cohort: choose(0, cohort.areas), comparator: choose(cohort.areas, order.length) };
}

/** The model of one area of an arm alone, whose likelihood is its part of the whole one. */
export function onlyArea(model: EventModel, { arm, area }: AreaPlace): EventModel {
  const { events, exposure } = model[arm];
  const own = (values: Float64Array): Float64Array => values.subarray(area * model.periods, (area + 1) * model.periods);
  const none = { areas: 0, events: new Float64Array(0), exposure: new Float64Array(0) };
  return {
    ...model,
    cohort: none,
    comparator: none,
    [arm]: { areas: 1, events: own(events), exposure: own(exposure) },
  };
}

function flatten({ events, exposure }: ArmHistory): FlatArm {
  return {
    areas: events.length,
    events: Float64Array.from(events.flat()),
    exposure: Float64Array.from(exposure.flat()),
  };
}
