import { robustScale } from './robust-scale.js';

/** A square root of a Poisson count has this standard deviation, whatever the count. */
const poissonScale = 0.5;

/**
 * The changes of the square roots from each count to the next: a step or a trend of the counts is in few of them, or
 * little in each.
 */
export function rootChanges(counts: readonly number[]): number[] {
  return counts.slice(1).map((count, at) => Math.sqrt(count) - Math.sqrt(counts[at] as number));
}

/** The standard deviation of counts in that of Poisson counts, by such changes of them; 1 at least. */
export function spreadOfRoots(changes: readonly number[]): number {
  const scale = robustScale(Float64Array.from(changes), 0) ?? 0;
  return Math.max(1, scale / (poissonScale * Math.SQRT2));
}
