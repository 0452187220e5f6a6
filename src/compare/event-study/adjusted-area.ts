import { combineColumns } from '../../stats/matrices/ridge.js';
import { inverseSquareRoot } from '../../stats/matrices/symmetric-eigen.js';
import { dot, entry } from '../../stats/matrices/vector.js';
import type { EventModel } from './model.js';

/** One area's design after its own level is taken out, and the adjustment of its residuals. */
export interface Adjuster {
  /** Residuals, in events, as if the area had not drawn the fit towards itself. */
  adjusted(residuals: Float64Array): Float64Array;
  /** The area's part of the score, by coefficient. */
  score(residuals: Float64Array): Float64Array;
  /** How a sum over coefficients, with weights `row`, answers to the area's residuals once they are adjusted. */
  weightsOf(row: Float64Array): Float64Array;
  /** The variance of the sum of Poisson counts with such weights, given the area's events. */
  variance(weights: Float64Array): number;
  /** How the expected value of the same sum answers to the coefficients. */
  shared(weights: Float64Array): Float64Array;
}

/** Rows of the design, one a period, and what a coefficient's error adds to each pair of periods. */
interface ArmDesign {
  readonly rows: readonly Float64Array[];
  readonly fitted: readonly Float64Array[];
}

// The area's own level takes one direction out of its residuals; what is left of it is rounding.
const noDirection = 1e-10;

/** The adjusters of areas by arm and expected events. */
export function adjusters(model: EventModel, inverse: Float64Array) {
  const cohort = armDesign(model, true, inverse);
  const comparator = armDesign(model, false, inverse);
  return (isCohort: boolean, expected: Float64Array): Adjuster => adjuster(isCohort ? cohort : comparator, expected);
}

function adjuster({ rows, fitted }: ArmDesign, expected: Float64Array): Adjuster {
  const events = expected.reduce((sum, own) => sum + own, 0);
  const share = expected.map((own) => (events > 0 ? own / events : 0));
  const root = adjustment(fitted, expected, share);
  const times = (values: Float64Array): Float64Array => Float64Array.from(root, (row) => dot(row, values));
  const score = (residuals: Float64Array): Float64Array => {
    const total = residuals.reduce((sum, value) => sum + value, 0);
    return combineColumns(
      rows,
      residuals.map((value, at) => value - entry(share, at) * total),
    );
  };
  return {
    adjusted: times,
    score,
    weightsOf: (row) => {
      const own = Float64Array.from(rows, (design) => dot(design, row));
      const mean = dot(share, own);
      return times(own.map((value) => value - mean));
    },
    variance: (weights) => {
      const mean = dot(share, weights);
      return weights.reduce((sum, weight, at) => sum + entry(expected, at) * (weight - mean) ** 2, 0);
    },
    shared: (weights) => score(weights.map((weight, at) => weight * entry(expected, at))),
  };
}

/** The rows of D (D B D)^(-1/2) D, where D² is the variance of Poisson counts and B that of what the fit leaves. */
function adjustment(fitted: readonly Float64Array[], expected: Float64Array, share: Float64Array): Float64Array[] {
  const size = expected.length;
  const across = fitted.map((row) => dot(row, share));
  const middle = across.reduce((sum, value, at) => sum + value * entry(share, at), 0);
  const scaled = new Float64Array(size * size);
  for (const [s, row] of fitted.entries()) {
    for (let t = 0; t < size; t++) {
      const drawn = entry(row, t) - entry(across, s) - entry(across, t) + middle;
      const left = (s === t ? 1 : 0) - entry(share, t) - drawn * entry(expected, t);
      scaled[s * size + t] = entry(expected, s) ** 1.5 * left * Math.sqrt(entry(expected, t));
    }
  }
  const power = inverseSquareRoot(scaled, size, noDirection);
  return fitted.map((_, s) =>
    Float64Array.from(expected, (own, t) => Math.sqrt(entry(expected, s) * own) * entry(power, s * size + t)),
  );
}

function armDesign(model: EventModel, isCohort: boolean, inverse: Float64Array): ArmDesign {
  const size = model.coefficients.length;
  const rows = Array.from({ length: model.periods }, (_, period) =>
    Float64Array.from(model.coefficients, ({ periods, isCohortOnly }) =>
      periods.includes(period) && (isCohort || !isCohortOnly) ? 1 : 0,
    ),
  );
  const times = rows.map((row) => row.map((_, j) => dot(row, inverse.subarray(j * size, (j + 1) * size))));
  return { rows, fitted: times.map((left) => Float64Array.from(rows, (right) => dot(left, right))) };
}
