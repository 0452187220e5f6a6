import { entry } from '../../stats/matrices/vector.js';
import type { Term } from './model.js';

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

/** The covariance of several weighted sums of effects, each with a weight for each period; row by row. */
export function contrastCovariance({ covariance }: EffectCurve, sums: readonly (readonly number[])[]): Float64Array {
  const size = sums[0]?.length ?? 0;
  const across = sums.map((weights) =>
    Float64Array.from({ length: size }, (_, t) =>
      weights.reduce((sum, weight, s) => sum + weight * entry(covariance, s * size + t), 0),
    ),
  );
  return Float64Array.from(
    across.flatMap((row) => sums.map((weights) => weights.reduce((sum, weight, t) => sum + weight * entry(row, t), 0))),
  );
}

/** Each period's effect less that of the same season in the baseline: see `seasonalWeights`. */
export function seasonallyMatched(curve: EffectCurve, baseline: readonly number[]): Contrast[] {
  return seasonalWeights(curve.effects.length, baseline).map((weights) => contrast(curve, weights));
}

/** Each period's effect less the mean of those of the baseline. */
export function fromBaselineMean(curve: EffectCurve, baseline: readonly number[]): Contrast[] {
  return baselineMeanWeights(curve.effects.length, baseline).map((weights) => contrast(curve, weights));
}

/**
 * The weights that take from each period's effect that of the same season in the baseline: no season is then taken for
 * an effect, nor does it matter which period was the reference.
 *
 * @param baseline the periods of one whole year, in order
 */
export function seasonalWeights(periods: number, baseline: readonly number[]): number[][] {
  const first = baseline[0] ?? 0;
  return upTo(periods).map((period) => {
    const season = (((period - first) % baseline.length) + baseline.length) % baseline.length;
    return added(unit(periods, period), unit(periods, first + season), -1);
  });
}

/** The weights that take from each period's effect the mean of those of the baseline. */
export function baselineMeanWeights(periods: number, baseline: readonly number[]): number[][] {
  const mean = upTo(periods).map((period) => (baseline.includes(period) ? 1 / baseline.length : 0));
  return upTo(periods).map((period) => added(unit(periods, period), mean, -1));
}

/** The slope of the least-squares line through the effects of some periods, in logs a period. */
export function slope(curve: EffectCurve, periods: readonly number[]): Contrast {
  const centre = periods.reduce((sum, period) => sum + period, 0) / periods.length;
  const squares = periods.reduce((sum, period) => sum + (period - centre) ** 2, 0);
  return contrast(
    curve,
    upTo(curve.effects.length).map((period) => (periods.includes(period) ? (period - centre) / squares : 0)),
  );
}

/** The weights of the terms in a sum that has a weight for each period. */
export function termWeights(terms: readonly Term[], sum: readonly number[]): Float64Array {
  return Float64Array.from(terms, ({ periods }) => periods.reduce((total, period) => total + (sum[period] ?? 0), 0));
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function unit(count: number, place: number): number[] {
  return upTo(count).map((at) => (at === place ? 1 : 0));
}

function added(first: readonly number[], second: readonly number[], times: number): number[] {
  return first.map((value, at) => value + times * (second[at] ?? 0));
}
