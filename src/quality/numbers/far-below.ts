/** Square roots of counts as large as these lie this far apart by chance in under 1 of 1,000,000,000 pairs. */
const rootsApart = 3;

/**
 * Whether chance does not take a usual count so far down. A square root of a Poisson count has a standard deviation of a
 * half, so 3 is six of them: 7 is far below 32, and 4 below 25.
 */
export function isFarBelow(count: number, usual: number): boolean {
  return Math.sqrt(usual) - Math.sqrt(count) > rootsApart;
}
