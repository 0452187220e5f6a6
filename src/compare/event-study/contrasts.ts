import { entry } from '../../stats/vector.js';

/** Log effects on the cohort in every period, 0 in those of the reference, with their covariance row by row. */
export interface EffectCurve {
  readonly effects: Float64Array;
  readonly covariance: Float64Array;
}

/** A weighted sum of effects, with its standard error. */
export interface Contrast {
  readonly value: number;
  readonly error: number;
}

/** The sum of the curve's effects times their weights, one for each period. */
export function contrast({ effects, covariance }: EffectCurve, weights: readonly number[]): Contrast {
  const size = effects.length;
  let value = 0;
  let variance = 0;
  for (let s = 0; s < size; s++) {
    const weight = weights[s] ?? 0;
    value += weight * entry(effects, s);
    for (let t = 0; t < size; t++) variance += weight * (weights[t] ?? 0) * entry(covariance, s * size + t);
  }
  // A contrast of the reference with itself has none, and rounding may put it below.
  return { value, error: Math.sqrt(Math.max(0, variance)) };
}

/**
 * Each period's effect less that of the same season in the baseline: no season is then taken for an effect, nor does it
 * matter which period was the reference.
 *
 * @param baseline the periods of one whole year, in order
 */
export function seasonallyMatched(curve: EffectCurve, baseline: readonly number[]): Contrast[] {
  const first = baseline[0] ?? 0;
  return periodsOf(curve).map((period) => {
    const season = (((period - first) % baseline.length) + baseline.length) % baseline.length;
    return contrast(curve, added(unit(curve, period), unit(curve, first + season), -1));
  });
}

/** Each period's effect less the mean of those of the baseline. */
export function fromBaselineMean(curve: EffectCurve, baseline: readonly number[]): Contrast[] {
  const mean = periodsOf(curve).map((period) => (baseline.includes(period) ? 1 / baseline.length : 0));
  return periodsOf(curve).map((period) => contrast(curve, added(unit(curve, period), mean, -1)));
}

/** The slope of the least-squares line through the effects of some periods, in logs a period. */
export function slope(curve: EffectCurve, periods: readonly number[]): Contrast {
  const centre = periods.reduce((sum, period) => sum + period, 0) / periods.length;
  const squares = periods.reduce((sum, period) => sum + (period - centre) ** 2, 0);
  return contrast(
    curve,
    periodsOf(curve).map((period) => (periods.includes(period) ? (period - centre) / squares : 0)),
  );
}

function periodsOf({ effects }: EffectCurve): number[] {
  return Array.from(effects, (_, period) => period);
}

function unit(curve: EffectCurve, at: number): number[] {
  return periodsOf(curve).map((period) => (period === at ? 1 : 0));
}

function added(first: readonly number[], second: readonly number[], times: number): number[] {
  return first.map((value, at) => value + times * (second[at] ?? 0));
}
