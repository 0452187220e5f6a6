import { invertPositiveDefinite } from '../../stats/linear-algebra.js';
import { entry } from '../../stats/vector.js';
import { climb, type Likelihood, maximise } from '../newton.js';
import { eachArea } from './each-area.js';
import { lessPart, likelihoodAt } from './likelihood.js';
import { type EventModel, onlyArea, withoutArea } from './model.js';

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
 * The coefficients without one of the areas of an arm. The first step costs that area alone, since its part of the
 * likelihood can be taken from the whole.
 */
export function coefficientsWithout(fit: EventFit, arm: 'cohort' | 'comparator', leftOut: number): Float64Array {
  const { model, coefficients, likelihood } = fit;
  const rest = withoutArea(model, arm, leftOut);
  const at = lessPart(likelihood, likelihoodAt(onlyArea(model, arm, leftOut), coefficients));
  return climb({ coefficients, at }, (point) => likelihoodAt(rest, point), lastRefit);
}

function areaPulls(model: EventModel, coefficients: Float64Array, inverse: Float64Array) {
  const influences: Float64Array[] = [];
  let pearson = 0;
  eachArea(model, coefficients, ({ isCohort, expected, residuals }) => {
    influences.push(influence(model, isCohort, residuals, inverse));
    for (const [at, residual] of residuals.entries()) {
      const own = entry(expected, at);
      if (own > 0) pearson += (residual * residual) / own;
    }
  });
  return { influences, pearson };
}

/** The inverse information times the area's score, for the terms. */
function influence(model: EventModel, isCohort: boolean, residuals: Float64Array, inverse: Float64Array): Float64Array {
  const size = model.coefficients.length;
  const score = new Float64Array(size);
  for (const [k, { periods, isCohortOnly }] of model.coefficients.entries()) {
    if (isCohortOnly && !isCohort) continue;
    for (const period of periods) score[k] = (score[k] ?? 0) + (residuals[period] ?? 0);
  }
  const pull = new Float64Array(model.terms.length);
  for (let j = 0; j < pull.length; j++) {
    const row = (size - pull.length + j) * size;
    let sum = 0;
    for (let k = 0; k < size; k++) sum += (inverse[row + k] ?? 0) * (score[k] ?? 0);
    pull[j] = sum;
  }
  return pull;
}
