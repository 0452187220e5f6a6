/**
 * The jackknife variance of an estimate from what it is without each unit in turn, in squared units of the estimate.
 *
 * @param replicates one number a unit, at least two
 *
 * Reference: Efron and Stein (1981), The jackknife estimate of variance.
 */
export function jackknifeVariance(replicates: readonly number[]): number {
  const count = replicates.length;
  const centre = replicates.reduce((sum, replicate) => sum + replicate, 0) / count;
  const squares = replicates.reduce((sum, replicate) => sum + (replicate - centre) ** 2, 0);
  return ((count - 1) / count) * squares;
}
