import type { IntervalResult } from '../../domain/results/interval-result.js';

/** A growth in per cent whose limits, symmetric about it, stop where no events would be left. */
export function growthInterval(percent: IntervalResult): IntervalResult {
  return percent.lower === null ? percent : { ...percent, lower: Math.max(-100, percent.lower) };
}
