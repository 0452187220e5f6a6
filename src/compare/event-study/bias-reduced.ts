import { invertPositiveDefinite } from '../../stats/linear-algebra.js';
import { dot, entry, outerProducts } from '../../stats/vector.js';
import { type Adjuster, adjusters } from './adjusted-area.js';
import { eachArea } from './each-area.js';
import type { EventFit } from './fit.js';

/** A covariance of the terms, and the degrees of freedom of each. */
export interface BiasReduced {
  readonly covariance: Float64Array;
  readonly df: Float64Array;
}

/** For one term: how the squares of an area's part are expected to vary, with the part that all areas share. */
interface Working {
  readonly own: number;
  readonly shared: Float64Array;
}

const known = new WeakMap<EventFit, BiasReduced>();

/**
 * The sandwich by area with residuals that are adjusted for how far each area draws the fit towards itself, exact in
 * expectation when counts vary as Poisson counts do; with Satterthwaite degrees of freedom under the same.
 *
 * Reference: Pustejovsky and Tipton (2018), Small-sample methods for cluster-robust variance estimation.
 * Checked against: test/reference/panel/05_event_study.json
 */
export function biasReduced(fit: EventFit): BiasReduced {
  const before = known.get(fit);
  if (before !== undefined) return before;
  const { model, coefficients, likelihood } = fit;
  const size = coefficients.length;
  const inverse = invertPositiveDefinite(likelihood.information, size);
  const rows = model.terms.map((_, term) =>
    inverse.subarray((size - model.terms.length + term) * size).subarray(0, size),
  );
  const adjusterOf = adjusters(model, inverse);
  const pulls: Float64Array[] = [];
  const working = rows.map((): Working[] => []);
  eachArea(model, coefficients, ({ isCohort, expected, residuals }) => {
    const area = adjusterOf(isCohort, expected);
    const score = area.score(area.adjusted(residuals));
    pulls.push(Float64Array.from(rows, (row) => dot(row, score)));
    for (const [term, row] of rows.entries()) working[term]?.push(workingOf(area, row));
  });
  const found = {
    covariance: outerProducts(pulls, rows.length),
    df: Float64Array.from(working, (areas) => satterthwaite(areas, inverse, size)),
  };
  known.set(fit, found);
  return found;
}

function workingOf(area: Adjuster, row: Float64Array): Working {
  const weights = area.weightsOf(row);
  return { own: area.variance(weights), shared: area.shared(weights) };
}

/** Twice the squared mean of a sum of squares over its variance, with areas' parts that vary together. */
function satterthwaite(areas: readonly Working[], inverse: Float64Array, size: number): number {
  const times = (vector: Float64Array): Float64Array =>
    vector.map((_, j) => dot(inverse.subarray(j * size, (j + 1) * size), vector));
  let trace = 0;
  let squares = 0;
  for (const { own, shared } of areas) {
    const less = dot(shared, times(shared));
    trace += own - less;
    squares += own * own - 2 * own * less;
  }
  const total = outerProducts(
    areas.map(({ shared }) => shared),
    size,
  );
  const product = Float64Array.from(total, (_, at) => {
    const row = inverse.subarray(Math.floor(at / size) * size).subarray(0, size);
    return row.reduce((sum, value, k) => sum + value * entry(total, k * size + (at % size)), 0);
  });
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < size; k++) squares += entry(product, j * size + k) * entry(product, k * size + j);
  }
  return (trace * trace) / squares;
}
