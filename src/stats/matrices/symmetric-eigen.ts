import { entry } from './vector.js';

/** The eigenvalues of a symmetric matrix, in no order, each with its eigenvector of length 1. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  /** One array a value. */
  readonly vectors: readonly Float64Array[];
}

const mostSweeps = 60;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations: small eigenvalues to the rounding of
 * the largest.
 *
 * @param matrix size × size finite numbers, row by row; left as it was
 * @throws RangeError if the length is wrong or a number is not finite
 *
 * Reference: Golub and Van Loan (2013), Matrix Computations, 8.5.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  if (matrix.length !== size * size || !matrix.every(Number.isFinite)) {
    throw new RangeError(`matrix must hold ${size} × ${size} finite numbers, not ${matrix.length}`);
  }
  const rotated = matrix.slice();
  const vectors = Array.from({ length: size }, (_, at) => new Float64Array(size).fill(1, at, at + 1));
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    if (offDiagonal(rotated, size) <= Number.EPSILON ** 2 * squares(rotated)) break;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(rotated, size, vectors, p, q);
    }
  }
  return { values: Float64Array.from({ length: size }, (_, at) => entry(rotated, at * (size + 1))), vectors };
}

/**
 * The symmetric power -1/2 of a positive semi-definite matrix, row by row, in which directions without size stay so.
 *
 * @param smallest an eigenvalue below this share of the largest counts as none
 * @throws RangeError if the length is wrong or a number is not finite
 */
export function inverseSquareRoot(matrix: Float64Array, size: number, smallest: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, size);
  const least = smallest * values.reduce((most, value) => Math.max(most, value), 0);
  const power = new Float64Array(size * size);
  for (const [at, value] of values.entries()) {
    const vector = vectors[at];
    if (vector === undefined || !(value > least)) continue;
    const scale = 1 / Math.sqrt(value);
    for (let j = 0; j < size; j++) {
      const scaled = scale * entry(vector, j);
      for (let k = 0; k < size; k++) power[j * size + k] = (power[j * size + k] ?? 0) + scaled * (vector[k] ?? 0);
    }
  }
  return power;
}

/** Turns the matrix so that its number in row p and column q is none; the vectors turn with it. */
function rotate(matrix: Float64Array, size: number, vectors: readonly Float64Array[], p: number, q: number): void {
  const off = entry(matrix, p * size + q);
  if (off === 0) return;
  const [atP, atQ] = [p * (size + 1), q * (size + 1)];
  const slope = (entry(matrix, atQ) - entry(matrix, atP)) / (2 * off);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const [ownP, ownQ] = [entry(matrix, atP) - tangent * off, entry(matrix, atQ) + tangent * off];
  turn(matrix.subarray(p * size, (p + 1) * size), matrix.subarray(q * size, (q + 1) * size), cosine, sine);
  for (let k = 0; k < size; k++) {
    matrix[k * size + p] = matrix[p * size + k] ?? 0;
    matrix[k * size + q] = matrix[q * size + k] ?? 0;
  }
  matrix[atP] = ownP;
  matrix[atQ] = ownQ;
  matrix[p * size + q] = 0;
  matrix[q * size + p] = 0;
  turn(vectors[p] ?? matrix, vectors[q] ?? matrix, cosine, sine);
}

function turn(first: Float64Array, second: Float64Array, cosine: number, sine: number): void {
  for (let k = 0; k < first.length; k++) {
    const [x, y] = [first[k] ?? 0, second[k] ?? 0];
    first[k] = cosine * x - sine * y;
    second[k] = sine * x + cosine * y;
  }
}

function squares(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

function offDiagonal(matrix: Float64Array, size: number): number {
  let sum = 0;
  for (let at = 1; at < size; at++) sum += 2 * squares(matrix.subarray(at * size, at * (size + 1)));
  return sum;
}
