import { CannotEstimate } from '../cannot-estimate.js';
import { entry } from './vector.js';

/**
 * The lower triangle L of a symmetric positive definite matrix A = L L', with zeros above the diagonal.
 * Only the lower triangle of A is read.
 *
 * @param matrix size × size numbers, row by row
 * @param size whole number, 0 or more
 * @throws RangeError if the length is wrong; CannotEstimate if a row is not finite or follows from the rows above it
 *
 * Reference: Golub and Van Loan (2013), Matrix Computations, 4.2.
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  if (matrix.length !== size * size) {
    throw new RangeError(`matrix must hold ${size} × ${size} numbers, not ${matrix.length}`);
  }
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = entry(matrix, i * size + j);
      for (let k = 0; k < j; k++) rest -= entry(factor, i * size + k) * entry(factor, j * size + k);
      factor[i * size + j] = j < i ? rest / entry(factor, j * size + j) : pivot(rest, matrix, i, size);
    }
  }
  return factor;
}

/**
 * The solution x of L L' x = right, with L from `choleskyFactor`.
 *
 * @param right `size` numbers; left as they were
 * @throws RangeError if a length is wrong
 */
export function solveFactored(factor: Float64Array, size: number, right: ArrayLike<number>): Float64Array {
  if (right.length !== size || factor.length !== size * size) {
    throw new RangeError(`the right-hand side must hold ${size} numbers, not ${right.length}`);
  }
  const solution = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    let rest = entry(solution, i);
    for (let k = 0; k < i; k++) rest -= entry(factor, i * size + k) * entry(solution, k);
    solution[i] = rest / entry(factor, i * size + i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = entry(solution, i);
    for (let k = i + 1; k < size; k++) rest -= entry(factor, k * size + i) * entry(solution, k);
    solution[i] = rest / entry(factor, i * size + i);
  }
  return solution;
}

/**
 * The solution x of A x = right for a symmetric positive definite A.
 *
 * @param matrix size × size numbers, row by row
 * @throws CannotEstimate if the matrix is not positive definite, RangeError if a length is wrong
 */
export function solvePositiveDefinite(matrix: Float64Array, size: number, right: ArrayLike<number>): Float64Array {
  return solveFactored(choleskyFactor(matrix, size), size, right);
}

/**
 * The inverse of a symmetric positive definite matrix, row by row, symmetric to the last bit.
 *
 * @param matrix size × size numbers, row by row
 * @throws CannotEstimate if the matrix is not positive definite, RangeError if its length is wrong
 */
export function invertPositiveDefinite(matrix: Float64Array, size: number): Float64Array {
  const factor = choleskyFactor(matrix, size);
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    const solution = solveFactored(factor, size, unit);
    for (let row = column; row < size; row++) {
      inverse[row * size + column] = entry(solution, row);
      inverse[column * size + row] = entry(solution, row);
    }
  }
  return inverse;
}

function pivot(rest: number, matrix: Float64Array, row: number, size: number): number {
  const noise = size * Number.EPSILON * entry(matrix, row * size + row);
  // An infinite entry makes its own noise infinite.
  if (!(rest > noise)) {
    throw new CannotEstimate(
      `matrix must be positive definite, but row ${row + 1} is not independent of those above it`,
    );
  }
  return Math.sqrt(rest);
}
