/** One tail of a distribution on (0, ∞) and x times its density there: the slope of the tail in log x, unsigned. */
export interface TailPoint {
  readonly tail: number;
  readonly slope: number;
}

interface Bracket {
  readonly low: number;
  readonly high: number;
}

const mostSteps = 300;
const widestStep = 20;
// Newton's error is about the square of its step, so one this short is the last.
const close = 1e-10;

/**
 * The x above 0 at which one tail equals the target, to about the accuracy of the tail itself.
 * Newton's method on the log of the tail against log x, kept inside a shrinking bracket.
 * Gives 0 or Infinity where x is outside the range of a double.
 *
 * @param side which tail `at` returns: `lower` rises with x, `upper` falls
 * @param target tail probability in (0, 1)
 * @param start first guess, above 0
 */
export function invertTail(
  side: 'lower' | 'upper',
  at: (x: number) => TailPoint,
  target: number,
  start: number,
): number {
  let bracket: Bracket = { low: 0, high: Infinity };
  let x = start;
  for (let step = 0; step < mostSteps && x > 0 && x < Infinity; step++) {
    const { tail, slope } = at(x);
    if (tail === target) return x;
    const goUp = side === 'lower' ? tail < target : tail > target;
    bracket = goUp ? { low: x, high: bracket.high } : { low: bracket.low, high: x };
    const size = Math.abs(logRatio(tail, target)) * (tail / slope);
    if (size <= close) return goUp ? x + x * size : x - x * size;
    x = nextPoint(x, goUp ? size : -size, bracket);
  }
  return x;
}

function logRatio(tail: number, target: number): number {
  const excess = (tail - target) / target;
  return Math.abs(excess) < 0.1 ? Math.log1p(excess) : Math.log(tail / target);
}

/** A Newton step in log x, or the middle of the bracket where that step would leave it. */
function nextPoint(x: number, distance: number, { low, high }: Bracket): number {
  const next = Math.abs(distance) <= widestStep ? x + x * Math.expm1(distance) : Number.NaN;
  if (next > low && next < high) return next;
  if (low > 0 && high < Infinity) return Math.sqrt(low) * Math.sqrt(high);
  const stride = Math.exp(widestStep);
  return low > 0 ? x * stride : x / stride;
}
