import { combineColumns } from '../../stats/matrices/ridge.js';
import { dot, entry } from '../../stats/matrices/vector.js';
import { squaresAboutMean } from '../../stats/squares-about-mean.js';
import type { History } from '../histories/history.js';
import { hasEmptyCell, logRates } from '../histories/log-rates.js';
import {
  type LogPanel,
  meanRow,
  type Ridges,
  ridgesOf,
  type SyntheticWeights,
  syntheticWeights,
} from './synthetic-weights.js';

/** A cohort beside a weighted mean of its comparator's areas that ran alongside it before the start. */
export interface SyntheticDid {
  /** Log ratio of growths: the mean log rate after the start less that of the weighted periods before it. */
  readonly value: number;
  readonly growthRatio: number;
  /** The same for each period after the start. */
  readonly effects: readonly number[];
  readonly weights: SyntheticWeights;
  /** Root mean square distance, in logs, between the two before the start, levels aside. */
  readonly distanceBefore: number;
  /** How many areas of equal weight the weighted mean is worth: from 1 to the comparator's areas. */
  readonly effectiveAreas: number;
  /** The largest weight of an area, as a share. */
  readonly heaviest: number;
  readonly ridges: Ridges;
}

/**
 * The log rates of a history in which the start comes after `before` periods, or why they cannot be used.
 *
 * @throws RangeError if `before` is not a whole number that leaves a period after the start
 */
export function logPanel({ cohort, comparator }: History, before: number): LogPanel | { readonly none: string } {
  const periods = comparator.events[0]?.length ?? 0;
  if (!(Number.isInteger(before) && before >= 1 && before < periods)) {
    throw new RangeError(`before must be a whole number from 1, below the ${periods} periods, not ${before}`);
  }
  if (cohort.events.length < 1) return { none: 'the cohort has no area' };
  if (comparator.events.length < 2) return { none: 'the comparator has fewer than two areas, so none can be weighed' };
  if (hasEmptyCell(cohort) || hasEmptyCell(comparator)) {
    return { none: 'an area has a period without events, so its log rate has no value' };
  }
  return { cohort: logRates(cohort), comparator: logRates(comparator), before };
}

/**
 * Synthetic difference-in-differences of log rates: areas of the comparator weighed to run alongside the cohort, and
 * periods weighed to stand for those after the start. Weights are exact, so that a solver's early stop does not matter.
 *
 * @param ridges how strongly weights are drawn towards equal ones: by the published rule when absent
 *
 * Reference: Arkhangelsky et al. (2021), Synthetic Difference-in-Differences.
 * Checked against: test/reference/panel/06_synth.json
 */
export function syntheticDid(panel: LogPanel, ridges: Ridges = ridgesOf(panel)): SyntheticDid {
  const { comparator, cohort, before } = panel;
  const weights = syntheticWeights(panel, ridges);
  const own = meanRow(cohort);
  const synthetic = combineColumns(comparator, weights.areas);
  const gap = own.map((value, at) => value - entry(synthetic, at));
  const gapBefore = gap.subarray(0, before);
  const level = dot(weights.periods, gapBefore);
  const effects = Array.from(gap.subarray(before), (value) => value - level);
  const value = effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
  return {
    value,
    growthRatio: Math.exp(value),
    effects,
    weights,
    distanceBefore: spread(gapBefore),
    effectiveAreas: 1 / dot(weights.areas, weights.areas),
    heaviest: Math.max(...weights.areas),
    ridges,
  };
}

function spread(values: Float64Array): number {
  return Math.sqrt(squaresAboutMean(values) / values.length);
}
