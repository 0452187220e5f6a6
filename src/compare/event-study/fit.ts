import { invertPositiveDefinite } from '../../stats/matrices/linear-algebra.js';
import { dot, entry } from '../../stats/matrices/vector.js';
import { climb, type Likelihood, maximise } from '../models/newton.js';
import { eachArea } from './each-area.js';
import { effects, lessPart, likelihoodAt } from './likelihood.js';
import { type AreaPlace, type EventModel, onlyArea } from './model.js';

/** A fitted event study. Matrices are row by row, in the order of the terms. */
export interface EventFit {
  readonly model: EventModel;
  /** Of the periods, then of the terms. */
  readonly coefficients: Float64Array;
  /** At the coefficients. */
  readonly likelihood: Likelihood;
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
 * @throws CannotEstimate if the data do not fix an effect: a term without events, say
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
    likelihood: at,
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

// The step after this one would be of its square: far below what a standard error shows.
const lastRefit = 1e-6;

/**
 * The coefficients without one of the areas. The first step costs that area alone, since its part of the likelihood can
 * be taken from the whole.
 */
export function coefficientsWithout({ model, coefficients, likelihood }: EventFit, leftOut: AreaPlace): Float64Array {
  const at = lessPart(likelihood, likelihoodAt(onlyArea(model, leftOut), coefficients));
  return climb({ coefficients, at }, (point) => likelihoodAt(model, point, leftOut), lastRefit);
}

function areaPulls(model: EventModel, coefficients: Float64Array, inverse: Float64Array) {
  const [ofCohort, ofComparator] = [pullRows(model, true, inverse), pullRows(model, false, inverse)];
  const influences: Float64Array[] = [];
  let pearson = 0;
  eachArea(model, coefficients, ({ isCohort, expected, residuals }) => {
    const pull = new Float64Array(model.terms.length);
    for (const [term, row] of (isCohort ? ofCohort : ofComparator).entries()) pull[term] = dot(row, residuals);
    influences.push(pull);
    for (let at = 0; at < model.periods; at++) {
      const own = entry(expected, at);
      if (own > 0) pearson += entry(residuals, at) ** 2 / own;
    }
  });
  return { influences, pearson };
}

/** How each term answers to the residuals of an area of an arm: one row a term, one number a period. */
function pullRows(model: EventModel, isCohort: boolean, inverse: Float64Array): Float64Array[] {
  const size = model.coefficients.length;
  return model.terms.map((_, term) => {
    const first = (size - model.terms.length + term) * size;
    return effects(model, inverse.subarray(first, first + size), isCohort);
  });
}
