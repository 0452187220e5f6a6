/**
 * The number at a place that must exist.
 *
 * @param index whole number from 0, below the length
 * @throws RangeError if the array has no such place
 */
export function entry(array: ArrayLike<number>, index: number): number {
  const value = array[index];
  if (value === undefined) throw new RangeError(`index must be below ${array.length}, not ${index}`);
  return value;
}

/**
 * The sum of products of two arrays of the same length, 0 when they are empty.
 *
 * @throws RangeError if the second is shorter
 */
export function dot(first: Float64Array, second: Float64Array): number {
  let total = 0;
  for (let i = 0; i < first.length; i++) total += entry(first, i) * entry(second, i);
  return total;
}

/** The sum over rows of a length `size` of their products with themselves, times a factor: size × size, row by row. */
export function outerProducts(rows: readonly Float64Array[], size: number, factor = 1): Float64Array {
  const sums = new Float64Array(size * size);
  for (const row of rows) {
    for (let j = 0; j < size; j++) {
      for (let k = 0; k < size; k++) sums[j * size + k] = entry(sums, j * size + k) + entry(row, j) * entry(row, k);
    }
  }
  return sums.map((sum) => factor * sum);
}
