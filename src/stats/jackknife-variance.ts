import { mean, sum } from 'simple-statistics';

/**
 * The jackknife variance of an estimate from what it is without each unit in turn, in squared units of the estimate.
 *
 * @param replicates one number a unit, at least two
 *
 * Reference: Efron and Stein (1981), The jackknife estimate of variance.
 */
export function jackknifeVariance(replicates: readonly number[]): number {
  // `mean` reads its argument only, though its type does not say so.
  const centre = mean(replicates as number[]);
  const squares = replicates.map((replicate) => (replicate - centre) * (replicate - centre));
  return ((replicates.length - 1) / replicates.length) * sum(squares);
}

/**
 * The same of sums over the replicates, each less one number near them all.
 *
 * @param count at least two
 * @param sum of the differences
 * @param squares of the differences, added up
 */
export function jackknifeVarianceOfSums(count: number, sum: number, squares: number): number {
  return ((count - 1) / count) * Math.max(0, squares - (sum * sum) / count);
}
