import { entry } from '../../stats/matrices/vector.js';
import { effects, eventsOf, expectEvents } from './likelihood.js';
import type { EventModel } from './model.js';

/** What an area has beside what the model expects of it, by period. Both arrays are used again for the next area. */
export interface AreaResiduals {
  readonly isCohort: boolean;
  /** Events. */
  readonly expected: Float64Array;
  /** Events less expected ones. */
  readonly residuals: Float64Array;
}

/** Calls `visit` with each area at some coefficients, the cohort's first. */
export function eachArea(model: EventModel, coefficients: Float64Array, visit: (area: AreaResiduals) => void): void {
  const expected = new Float64Array(model.periods);
  const residuals = new Float64Array(model.periods);
  for (const isCohort of [true, false]) {
    const arm = isCohort ? model.cohort : model.comparator;
    const growth = effects(model, coefficients, isCohort).map(Math.exp);
    for (let area = 0; area < arm.areas; area++) {
      expectEvents(arm, area, eventsOf(arm, area, model.periods), growth, expected);
      const first = area * model.periods;
      for (let at = 0; at < model.periods; at++) residuals[at] = entry(arm.events, first + at) - entry(expected, at);
      visit({ isCohort, expected, residuals });
    }
  }
}
