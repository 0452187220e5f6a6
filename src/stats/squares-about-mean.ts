/**
 * The sum of the squared distances of numbers from their mean, in squared units; 0 of a single number.
 *
 * @param values at least one number
 */
export function squaresAboutMean(values: ArrayLike<number>): number {
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return all.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
