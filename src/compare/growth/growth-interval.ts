import type { IntervalResult } from '../../domain/results/interval-result.js';
import type { Limits } from '../estimator.js';
import { whyNoError } from '../why-none.js';

/**
 * A value with its limits, these times a scale; without limits where there are none, where they are of no width, since the
 * areas grew exactly alike, or where no number can hold them, as those of a ratio of a few events at a level close to 1.
 */
export function intervalOf(value: number, limits: Limits | undefined, scale: number, level: number): IntervalResult {
  const none = { value, lower: null, upper: null, level };
  if (limits === undefined || whyNoError(limits.upper - limits.lower) !== undefined) return none;
  const [lower, upper] = [scale * limits.lower, scale * limits.upper];
  return Number.isFinite(lower) && Number.isFinite(upper) ? { value, lower, upper, level } : none;
}

/** A growth in per cent whose limits, symmetric about it, stop where no events would be left. */
export function growthInterval(percent: IntervalResult): IntervalResult {
  return percent.lower === null ? percent : { ...percent, lower: Math.max(-100, percent.lower) };
}
