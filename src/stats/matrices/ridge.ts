import { choleskyFactor, solveFactored } from './linear-algebra.js';
import { dot, entry } from './vector.js';

type Solver = (right: Float64Array) => Float64Array;

/**
 * The solution u of (A'A/T + ridge I) u = right, refined once, where T is the length of a column of A.
 * Factors whichever of A'A and AA' is smaller.
 *
 * @param columns those of A, all of the same length, at least one
 * @param ridge above 0, in squared units of A; raised to what rounding in A hides, where it is below that
 * @param right one number a column
 * @throws RangeError if a number is not finite
 *
 * Reference: Golub and Van Loan (2013), Matrix Computations, 2.1.4 and 3.5.3.
 */
export function solveRidge(columns: readonly Float64Array[], ridge: number, right: Float64Array): Float64Array {
  const isNarrow = columns.length <= (columns[0]?.length ?? 0);
  const enough = Math.max(ridge, isNarrow ? leastNarrow(columns) : leastWide(columns));
  const solve = isNarrow ? narrowSolver(columns, enough) : wideSolver(columns, enough);
  const first = solve(right);
  const product = timesHessian(columns, enough, first);
  const correction = solve(right.map((value, place) => value - entry(product, place)));
  return first.map((value, place) => value + entry(correction, place));
}

// Columns that follow from one another leave the ridge alone to tell them apart, so it must be above their rounding.
const aboveRounding = 4 * Number.EPSILON;

function leastNarrow(columns: readonly Float64Array[]): number {
  const largest = Math.max(...columns.map((column) => dot(column, column) / column.length));
  return aboveRounding * columns.length * largest;
}

function leastWide(columns: readonly Float64Array[]): number {
  const [first = new Float64Array()] = columns;
  const sums = first.map((_, row) => columns.reduce((sum, column) => sum + entry(column, row) ** 2, 0));
  return aboveRounding * Math.max(...sums);
}

/**
 * The sum of the columns, each times its weight; an empty array when there is no column.
 *
 * @throws RangeError if there are fewer weights than columns
 */
export function combineColumns(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  const total = new Float64Array(columns[0]?.length ?? 0);
  for (const [unit, column] of columns.entries()) {
    const weight = entry(weights, unit);
    if (weight === 0) continue;
    for (let row = 0; row < total.length; row++) total[row] = entry(total, row) + weight * entry(column, row);
  }
  return total;
}

function narrowSolver(columns: readonly Float64Array[], ridge: number): Solver {
  const size = columns.length;
  const rows = columns[0]?.length ?? 0;
  const hessian = Float64Array.from(
    columns.flatMap((first, i) => columns.map((second, j) => dot(first, second) / rows + (i === j ? ridge : 0))),
  );
  const factor = choleskyFactor(hessian, size);
  return (right) => solveFactored(factor, size, right);
}

/** With more columns than rows, Woodbury's identity needs only a rows × rows factor. */
function wideSolver(columns: readonly Float64Array[], ridge: number): Solver {
  const rows = columns[0]?.length ?? 0;
  const outer = new Float64Array(rows * rows);
  for (const column of columns) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < rows; j++)
        outer[i * rows + j] = entry(outer, i * rows + j) + entry(column, i) * entry(column, j);
    }
  }
  for (let i = 0; i < rows; i++) outer[i * rows + i] = entry(outer, i * rows + i) + rows * ridge;
  const factor = choleskyFactor(outer, rows);
  return (right) => {
    const inner = solveFactored(factor, rows, combineColumns(columns, right));
    return right.map((value, place) => (value - dot(columns[place] ?? inner, inner)) / ridge);
  };
}

function timesHessian(columns: readonly Float64Array[], ridge: number, weights: Float64Array): Float64Array {
  const residual = combineColumns(columns, weights);
  return weights.map((weight, unit) => ridge * weight + dot(columns[unit] ?? residual, residual) / residual.length);
}
