import { invertPositiveDefinite } from '../../stats/linear-algebra.js';
import { entry } from '../../stats/vector.js';
import { maximise } from '../newton.js';
import { effects, eventsOf, expectEvents, likelihoodAt } from './likelihood.js';
import type { EventModel, FlatArm } from './model.js';

/** A fitted event study. Matrices are row by row, in the order of the terms. */
export interface EventFit {
  readonly model: EventModel;
  /** Of the periods, then of the terms. */
  readonly coefficients: Float64Array;
  /** Log effects of the terms. */
  readonly termEffects: Float64Array;
  /** The covariance of the terms for counts that vary as Poisson counts do. */
  readonly countingCovariance: Float64Array;
  /** How far each area pulls each term, to first order: one row an area, the cohort's first. */
  readonly influences: readonly Float64Array[];
  /** Pearson's chi-squared over its degrees of freedom. */
  readonly dispersion: number;
}

/**
 * The Poisson pseudo-maximum-likelihood fit of an event study.
 *
 * @param start coefficients to start from, none when absent
 * @throws RangeError if the data do not fix an effect: a term without events, say
 *
 * Reference: Wooldridge (1999); Correia, Guimarães and Zylkin (2020), Fast Poisson estimation with high-dimensional
 * fixed effects.
 * Checked against: test/reference/panel/05_event_study.json
 */
export function fitEventStudy(model: EventModel, start?: Float64Array): EventFit {
  const { coefficients, at } = bestCoefficients(model, start);
  const size = coefficients.length;
  const first = size - model.terms.length;
  const inverse = invertPositiveDefinite(at.information, size);
  const { influences, pearson } = areaPulls(model, coefficients, inverse);
  const areas = model.cohort.areas + model.comparator.areas;
  return {
    model,
    coefficients,
    termEffects: coefficients.slice(first),
    countingCovariance: Float64Array.from(
      model.terms.flatMap((_, j) => model.terms.map((_, k) => entry(inverse, (first + j) * size + first + k))),
    ),
    influences,
    dispersion: pearson / (areas * model.periods - areas - size),
  };
}

/** The coefficients of the best fit, with the likelihood there. */
export function bestCoefficients(model: EventModel, start: Float64Array = new Float64Array(model.coefficients.length)) {
  return maximise(start, (point) => likelihoodAt(model, point));
}

function areaPulls(model: EventModel, coefficients: Float64Array, inverse: Float64Array) {
  const influences: Float64Array[] = [];
  const expected = new Float64Array(model.periods);
  let pearson = 0;
  for (const isCohort of [true, false]) {
    const arm = isCohort ? model.cohort : model.comparator;
    const growth = effects(model, coefficients, isCohort).map(Math.exp);
    for (let area = 0; area < arm.areas; area++) {
      expectEvents(arm, area, eventsOf(arm, area, model.periods), growth, expected);
      const residuals = residualsOf(arm, area, expected);
      influences.push(influence(model, isCohort, residuals, inverse));
      for (const [at, residual] of residuals.entries()) {
        const own = entry(expected, at);
        if (own > 0) pearson += (residual * residual) / own;
      }
    }
  }
  return { influences, pearson };
}

function residualsOf({ events }: FlatArm, area: number, expected: Float64Array): Float64Array {
  return expected.map((own, at) => entry(events, area * expected.length + at) - own);
}

/** The inverse information times the area's score, for the terms. */
function influence(model: EventModel, isCohort: boolean, residuals: Float64Array, inverse: Float64Array): Float64Array {
  const size = model.coefficients.length;
  const first = size - model.terms.length;
  const pull = new Float64Array(model.terms.length);
  for (const [k, { periods, isCohortOnly }] of model.coefficients.entries()) {
    if (isCohortOnly && !isCohort) continue;
    const score = periods.reduce((sum, period) => sum + entry(residuals, period), 0);
    for (let j = 0; j < pull.length; j++) pull[j] = entry(pull, j) + entry(inverse, (first + j) * size + k) * score;
  }
  return pull;
}
