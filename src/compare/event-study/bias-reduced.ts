import { foundOnce } from '../../domain/common/found-once.js';
import { choleskyFactor, invertPositiveDefinite } from '../../stats/matrices/linear-algebra.js';
import { combineColumns } from '../../stats/matrices/ridge.js';
import { dot, entry, outerProducts } from '../../stats/matrices/vector.js';
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

/**
 * The sandwich by area with residuals that are adjusted for how far each area draws the fit towards itself, exact in
 * expectation when counts vary as Poisson counts do; with Satterthwaite degrees of freedom under the same.
 *
 * Reference: Pustejovsky and Tipton (2018), Small-sample methods for cluster-robust variance estimation.
 * Checked against: test/reference/panel/05_event_study.json
 */
export const biasReduced = foundOnce((fit: EventFit): BiasReduced => {
  const { model } = fit;
  const { adjusterOf, rows } = bread(fit);
  const pulls: Float64Array[] = [];
  eachArea(model, fit.coefficients, ({ isCohort, expected, residuals }) => {
    const area = adjusterOf(isCohort, expected);
    const score = area.score(area.adjusted(residuals));
    pulls.push(Float64Array.from(rows, (row) => dot(row, score)));
  });
  const each = model.terms.map((_, term) => Float64Array.from(model.terms, (_one, at) => (at === term ? 1 : 0)));
  return { covariance: outerProducts(pulls, rows.length), df: biasReducedDf(fit, each) };
});

/** Satterthwaite degrees of freedom of weighted sums of the terms, each with a weight for every term. */
export function biasReducedDf(fit: EventFit, sums: readonly Float64Array[]): Float64Array {
  const { model, coefficients } = fit;
  const { inverse, adjusterOf, rows } = bread(fit);
  const size = coefficients.length;
  const summed = sums.map((weights) => combineColumns(rows, weights));
  const working = summed.map((): Working[] => []);
  eachArea(model, coefficients, ({ isCohort, expected }) => {
    const area = adjusterOf(isCohort, expected);
    for (const [at, row] of summed.entries()) working[at]?.push(workingOf(area, row));
  });
  const factor = choleskyFactor(inverse, size);
  return Float64Array.from(working, (areas) => satterthwaite(areas, factor, size));
}

/** The inverse of the information, its rows of the terms, and the adjusters of areas under it. */
const bread = foundOnce(({ model, coefficients, likelihood }: EventFit) => {
  const size = coefficients.length;
  const inverse = invertPositiveDefinite(likelihood.information, size);
  const rows = model.terms.map((_, term) =>
    inverse.subarray((size - model.terms.length + term) * size).subarray(0, size),
  );
  return { inverse, rows, adjusterOf: adjusters(model, inverse) };
});

function workingOf(area: Adjuster, row: Float64Array): Working {
  const weights = area.weightsOf(row);
  return { own: area.variance(weights), shared: area.shared(weights) };
}

/**
 * The squared mean of a sum of squares over half its variance, with areas' parts that vary together. At least 1, as any
 * sum of squares has; with rates that differ a millionfold rounding may put it below.
 */
function satterthwaite(areas: readonly Working[], factor: Float64Array, size: number): number {
  const shared = areas.map((area) => timesTransposed(factor, size, area.shared));
  let trace = 0;
  let squares = 0;
  for (const [at, { own }] of areas.entries()) {
    const row = shared[at] ?? new Float64Array(size);
    const left = own - dot(row, row);
    trace += left;
    squares += left * left;
    for (const other of shared.slice(0, at)) squares += 2 * dot(row, other) ** 2;
  }
  return squares > 0 ? Math.max(1, (trace * trace) / squares) : 1;
}

/** The product of the transpose of a lower triangle with a vector. */
function timesTransposed(factor: Float64Array, size: number, vector: Float64Array): Float64Array {
  const product = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    const value = entry(vector, j);
    for (let k = 0; k <= j; k++) product[k] = entry(product, k) + entry(factor, j * size + k) * value;
  }
  return product;
}
