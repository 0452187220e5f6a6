import { entry } from '../../stats/vector.js';
import type { Likelihood } from '../newton.js';
import type { Coefficient, EventModel, FlatArm } from './model.js';

/** An arm's part of the likelihood, by period. */
interface ArmSums {
  readonly logLikelihood: number;
  /** Events less expected ones. */
  readonly residuals: Float64Array;
  /** periods × periods, row by row. */
  readonly information: Float64Array;
}

/**
 * The Poisson log likelihood at some coefficients with the area effects at their best, which is that of each area's
 * events falling among its periods.
 *
 * Reference: Wooldridge (1999), Distribution-free estimation of some nonlinear panel data models.
 */
export function likelihoodAt(model: EventModel, coefficients: ArrayLike<number>): Likelihood {
  const cohort = armSums(model.cohort, model.periods, effects(model, coefficients, true));
  const comparator = armSums(model.comparator, model.periods, effects(model, coefficients, false));
  const size = model.coefficients.length;
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  for (const [j, first] of model.coefficients.entries()) {
    score[j] = along(cohort.residuals, first) + (first.isCohortOnly ? 0 : along(comparator.residuals, first));
    for (let k = 0; k <= j; k++) {
      const second = model.coefficients[k] ?? first;
      const both = first.isCohortOnly || second.isCohortOnly ? 0 : between(comparator, first, second, model.periods);
      information[j * size + k] = both + between(cohort, first, second, model.periods);
      information[k * size + j] = entry(information, j * size + k);
    }
  }
  return { logLikelihood: cohort.logLikelihood + comparator.logLikelihood, score, information };
}

/** A likelihood less a part of it at the same coefficients: that of all areas but one, say. */
export function lessPart(whole: Likelihood, part: Likelihood): Likelihood {
  return {
    logLikelihood: whole.logLikelihood - part.logLikelihood,
    score: whole.score.map((value, at) => value - entry(part.score, at)),
    information: whole.information.map((value, at) => value - entry(part.information, at)),
  };
}

/** The log effects of the periods on the areas of an arm. */
export function effects(model: EventModel, coefficients: ArrayLike<number>, isCohort: boolean): Float64Array {
  const logs = new Float64Array(model.periods);
  for (const [j, { periods, isCohortOnly }] of model.coefficients.entries()) {
    if (isCohortOnly && !isCohort) continue;
    for (const period of periods) logs[period] = entry(logs, period) + entry(coefficients, j);
  }
  return logs;
}

/** The events of an area over all periods. */
export function eventsOf(arm: FlatArm, area: number, periods: number): number {
  let events = 0;
  for (let at = area * periods; at < (area + 1) * periods; at++) events += arm.events[at] ?? 0;
  return events;
}

/**
 * The exposure of an area, each period's weighed by its growth. Sets `expected` to the area's `events` shared out in
 * proportion to it.
 */
export function expectEvents(
  arm: FlatArm,
  area: number,
  events: number,
  growth: Float64Array,
  expected: Float64Array,
): number {
  const periods = growth.length;
  let total = 0;
  for (let period = 0; period < periods; period++) {
    const weight = (arm.exposure[area * periods + period] ?? 0) * (growth[period] ?? 0);
    expected[period] = weight;
    total += weight;
  }
  const scale = events / total;
  for (let period = 0; period < periods; period++) expected[period] = (expected[period] ?? 0) * scale;
  return total;
}

function armSums(arm: FlatArm, periods: number, logEffects: Float64Array): ArmSums {
  const growth = logEffects.map(Math.exp);
  const expected = new Float64Array(periods);
  const residuals = new Float64Array(periods);
  const information = new Float64Array(periods * periods);
  let logLikelihood = 0;
  for (let area = 0; area < arm.areas; area++) {
    const events = eventsOf(arm, area, periods);
    if (events === 0) continue;
    logLikelihood -= events * Math.log(expectEvents(arm, area, events, growth, expected));
    for (let period = 0; period < periods; period++) {
      const count = arm.events[area * periods + period] ?? 0;
      residuals[period] = (residuals[period] ?? 0) + count - (expected[period] ?? 0);
      logLikelihood += count * (logEffects[period] ?? 0);
    }
    addCurvature(information, expected, events);
  }
  mirror(information, periods);
  return { logLikelihood, residuals, information };
}

/** Adds to the lower triangle an area's expected events on the diagonal, less their products over their sum. */
function addCurvature(information: Float64Array, expected: Float64Array, events: number): void {
  for (let s = 0; s < expected.length; s++) {
    const own = expected[s] ?? 0;
    const row = s * expected.length;
    const share = own / events;
    for (let t = 0; t <= s; t++) information[row + t] = (information[row + t] ?? 0) - share * (expected[t] ?? 0);
    information[row + s] = (information[row + s] ?? 0) + own;
  }
}

function mirror(matrix: Float64Array, size: number): void {
  for (let s = 0; s < size; s++) for (let t = 0; t < s; t++) matrix[t * size + s] = matrix[s * size + t] ?? 0;
}

function along(residuals: Float64Array, { periods }: Coefficient): number {
  let sum = 0;
  for (const period of periods) sum += residuals[period] ?? 0;
  return sum;
}

function between({ information }: ArmSums, first: Coefficient, second: Coefficient, periods: number): number {
  let sum = 0;
  for (const s of first.periods) for (const t of second.periods) sum += information[s * periods + t] ?? 0;
  return sum;
}
