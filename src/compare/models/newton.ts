import { solvePositiveDefinite } from '../../stats/matrices/linear-algebra.js';
import { entry } from '../../stats/matrices/vector.js';

/** A log likelihood at some coefficients, with its slopes and its curvature turned positive, row by row. */
export interface Likelihood {
  readonly logLikelihood: number;
  readonly score: Float64Array;
  readonly information: Float64Array;
}

/** Where a log likelihood is highest, and how it is there. */
export interface Maximum<At extends Likelihood> {
  readonly coefficients: Float64Array;
  readonly at: At;
}

const mostSteps = 100;
// Each step squares what is left, so the step after this one would be below the last digit.
const lastStep = 1e-9;
// Further than this the likelihood may be flat, and the next step without an answer.
const farthest = 2;
// A step that leaves the log likelihood the same but for its last digits is no step too far.
const rounding = 1e-12;

/**
 * The maximum of a concave log likelihood, by Newton's method with steps cut short that go too far.
 *
 * @throws CannotEstimate if the curvature vanishes: a coefficient that the data do not fix
 */
export function maximise<At extends Likelihood>(
  start: Float64Array,
  likelihoodAt: (coefficients: Float64Array) => At,
): Maximum<At> {
  const coefficients = climb({ coefficients: start, at: likelihoodAt(start) }, likelihoodAt, lastStep);
  return { coefficients, at: likelihoodAt(coefficients) };
}

/**
 * The coefficients of the maximum, from a start at which the likelihood is known already. Near the maximum each step
 * squares what is left: after a step shorter than `last` it is about the square of that.
 *
 * @throws CannotEstimate if the curvature vanishes: a coefficient that the data do not fix
 */
export function climb(
  start: Maximum<Likelihood>,
  likelihoodAt: (coefficients: Float64Array) => Likelihood,
  last: number,
): Float64Array {
  let { coefficients, at } = start;
  for (let step = 0; step < mostSteps; step++) {
    const full = solvePositiveDefinite(at.information, coefficients.length, at.score);
    const longest = full.reduce((most, change) => Math.max(most, Math.abs(change)), 0);
    if (longest < last) return plus(coefficients, full);
    let move = longest > farthest ? full.map((change) => (change * farthest) / longest) : full;
    let next = likelihoodAt(plus(coefficients, move));
    while (next.logLikelihood < at.logLikelihood - rounding * Math.abs(at.logLikelihood)) {
      move = move.map((change) => change / 2);
      next = likelihoodAt(plus(coefficients, move));
    }
    coefficients = plus(coefficients, move);
    at = next;
  }
  return coefficients;
}

function plus(coefficients: Float64Array, move: Float64Array): Float64Array {
  return coefficients.map((value, at) => value + entry(move, at));
}
