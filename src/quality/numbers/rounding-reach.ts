/** How far a count may lie from what is shown, from the variance that rounding adds: half of the base. */
export function reachOfRounding(variance: number): number {
  return Math.sqrt(3 * variance);
}

/**
 * How far below a level a run of rounded counts must lie, as a log, for the counts behind them to lie this far below it.
 * Counts as steady as rounding is coarse are all rounded the same way, which no number of them evens out.
 */
export function beyondRounding(depth: number, exact: number, level: number, variance: number): number {
  if (variance === 0) return exact;
  const half = reachOfRounding(variance);
  const left = (level - half) * Math.exp(-depth) - half;
  return left > 0 ? Math.log(level / left) : Number.POSITIVE_INFINITY;
}

/**
 * How far the mean of rounded counts lies from that of the counts at most, where they vary by so much: a third of the
 * base if they hardly do, and nearly nothing from half of the base on.
 *
 * Reference: Widrow and Kollár (2008), Quantization Noise (the first term of the error of the mean).
 */
export function biasOfRounding(variance: number, deviation: number): number {
  if (variance === 0) return 0;
  const base = 2 * reachOfRounding(variance);
  return (base / Math.PI) * Math.exp(-2 * (Math.PI * (deviation / base)) ** 2);
}
