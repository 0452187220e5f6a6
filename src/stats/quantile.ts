import { requireProbability } from './require.js';

/** The nine definitions of Hyndman and Fan. */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

interface Place {
  /** The order statistic at or below, at most n; below 1 stands for the first. */
  readonly rank: number;
  /** How far towards the next one, in [0, 1]. */
  readonly fraction: number;
}

// R's allowance for a position that rounding has put just below a whole number.
const fuzz = 4 * Number.EPSILON;

// Types 4 to 9 interpolate at position a + p(n + 1 - a - b) between order statistics.
const continuous = {
  4: { a: 0, b: 1 },
  5: { a: 0.5, b: 0.5 },
  6: { a: 0, b: 0 },
  7: { a: 1, b: 1 },
  8: { a: 1 / 3, b: 1 / 3 },
  9: { a: 3 / 8, b: 3 / 8 },
} as const;

/**
 * The sample quantile, in the sample's unit. The sample is left as it was.
 *
 * @param sample at least one number, in any order
 * @param p 0 to 1
 * @param type definition 1 to 9; 7 is the default of R
 * @throws RangeError if the sample is empty or holds NaN, or p is out of range
 *
 * Reference: Hyndman and Fan (1996), Sample Quantiles in Statistical Packages.
 * Checked against: test/reference/edge/quantiles.json
 */
export function quantile(sample: ArrayLike<number>, p: number, type: QuantileType = 7): number {
  return sortedQuantile(Float64Array.from(sample).sort(), p, type);
}

/**
 * The quantile of a sample already in ascending order, which is trusted to be so: for many quantiles of one sample.
 *
 * @throws RangeError if the sample is empty or ends in NaN, or p is out of range
 */
export function sortedQuantile(sorted: ArrayLike<number>, p: number, type: QuantileType = 7): number {
  requireProbability('p', p);
  const n = sorted.length;
  const largest = sorted[n - 1];
  if (largest === undefined || Number.isNaN(largest)) {
    throw new RangeError('the sample must hold at least one number and no NaN');
  }
  const { rank, fraction } = place(n, p, type);
  const below = sorted[Math.max(0, rank - 1)] ?? largest;
  const above = sorted[rank] ?? largest;
  if (fraction === 0) return below;
  return fraction === 1 ? above : (1 - fraction) * below + fraction * above;
}

function place(n: number, p: number, type: QuantileType): Place {
  if (type === 1 || type === 2 || type === 3) return jump(n * p, type);
  const { a, b } = continuous[type];
  const position = Math.min(n, a + p * (n + 1 - a - b));
  const rank = Math.floor(position + fuzz);
  const fraction = position - rank;
  return Math.abs(fraction) < fuzz ? { rank, fraction: 0 } : { rank, fraction };
}

/** Types 1 to 3 take an order statistic, or for type 2 the mean of two at a tie. */
function jump(expected: number, type: 1 | 2 | 3): Place {
  const position = type === 3 ? Math.max(0, expected - 0.5) : expected;
  const rank = Math.floor(position + fuzz);
  if (position > rank + fuzz) return { rank, fraction: 1 };
  return { rank, fraction: { 1: 0, 2: 0.5, 3: rank % 2 }[type] };
}
