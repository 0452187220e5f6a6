import { gramMatrix } from '../../stats/matrices/gram-matrix.js';
import { entry } from '../../stats/matrices/vector.js';
import type { Likelihood } from '../models/newton.js';
import type { AreaPlace, Coefficient, EventModel, FlatArm } from './model.js';

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
 * @param leftOut an area that does not count
 *
 * Reference: Wooldridge (1999), Distribution-free estimation of some nonlinear panel data models.
 */
export function likelihoodAt(model: EventModel, coefficients: ArrayLike<number>, leftOut?: AreaPlace): Likelihood {
  const sums = (arm: AreaPlace['arm']): ArmSums =>
    armSums(
      model[arm],
      effects(model, coefficients, arm === 'cohort'),
      leftOut?.arm === arm ? leftOut.area : undefined,
    );
  const [cohort, comparator] = [sums('cohort'), sums('comparator')];
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

function armSums(arm: FlatArm, logEffects: Float64Array, leftOut: number | undefined): ArmSums {
  const periods = logEffects.length;
  const growth = logEffects.map(Math.exp);
  const expected = new Float64Array(periods);
  const totals = new Float64Array(periods);
  const residuals = new Float64Array(periods);
  // Expected events over the root of the area's events: one row a period.
  const scaled = workspace(periods * arm.areas);
  let logLikelihood = 0;
  for (let area = 0; area < arm.areas; area++) {
    const events = eventsOf(arm, area, periods);
    if (events === 0 || area === leftOut) continue;
    logLikelihood -= events * Math.log(expectEvents(arm, area, events, growth, expected));
    const scale = 1 / Math.sqrt(events);
    for (let period = 0; period < periods; period++) {
      const count = arm.events[area * periods + period] ?? 0;
      const own = expected[period] ?? 0;
      totals[period] = (totals[period] ?? 0) + own;
      residuals[period] = (residuals[period] ?? 0) + count - own;
      scaled[period * arm.areas + area] = own * scale;
      logLikelihood += count * (logEffects[period] ?? 0);
    }
  }
  return { logLikelihood, residuals, information: curvature(totals, scaled, arm.areas) };
}

/** Expected events on the diagonal, less the areas' products of them over their sum. */
function curvature(totals: Float64Array, scaled: Float64Array, areas: number): Float64Array {
  const periods = totals.length;
  const information = gramMatrix(scaled, periods, areas);
  for (let at = 0; at < information.length; at++) information[at] = -entry(information, at);
  for (let period = 0; period < periods; period++) {
    const at = period * (periods + 1);
    information[at] = entry(totals, period) + entry(information, at);
  }
  return information;
}

let kept = new Float64Array(0);

/** Zeros for use until the next call: kept between calls, since taking memory anew takes longer than filling it. */
function workspace(length: number): Float64Array {
  if (kept.length < length) kept = new Float64Array(length);
  return kept.subarray(0, length).fill(0);
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
