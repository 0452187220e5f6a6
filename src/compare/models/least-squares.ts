import { invertPositiveDefinite } from '../../stats/matrices/linear-algebra.js';
import { entry } from '../../stats/matrices/vector.js';

/** A least-squares fit with errors that hold when the spread differs from area to area. */
export interface LeastSquaresFit {
  readonly coefficients: readonly number[];
  readonly errors: readonly number[];
}

/**
 * Ordinary least squares with HC3 standard errors.
 *
 * @param columns one list for each coefficient, each with a number for each area
 * @throws CannotEstimate if a column follows from the others
 *
 * Reference: MacKinnon and White (1985), Some heteroskedasticity-consistent covariance matrix estimators.
 * Checked against: test/reference/panel/08_regression_to_mean.json
 */
export function leastSquares(columns: readonly (readonly number[])[], outcome: readonly number[]): LeastSquaresFit {
  const products = (first: readonly number[], second: readonly number[]): number =>
    first.reduce((sum, value, area) => sum + value * (second[area] ?? 0), 0);
  const size = columns.length;
  const inverse = invertPositiveDefinite(
    Float64Array.from(columns.flatMap((first) => columns.map((second) => products(first, second)))),
    size,
  );
  const times = (vector: readonly number[]): number[] =>
    vector.map((_, j) => vector.reduce((sum, value, k) => sum + entry(inverse, j * size + k) * value, 0));
  const coefficients = times(columns.map((column) => products(column, outcome)));
  const variances = new Float64Array(size);
  for (const [area, value] of outcome.entries()) {
    const row = columns.map((column) => column[area] ?? 0);
    const pull = times(row);
    const left = (value - products(row, coefficients)) / (1 - products(row, pull));
    for (let j = 0; j < size; j++) variances[j] = entry(variances, j) + (left * entry(pull, j)) ** 2;
  }
  return { coefficients, errors: Array.from(variances, Math.sqrt) };
}
