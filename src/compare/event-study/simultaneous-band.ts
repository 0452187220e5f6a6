import { dot } from '../../stats/matrices/vector.js';
import type { Limits } from '../estimator.js';
import type { History } from '../histories/history.js';
import { hasEmptyCell } from '../histories/log-rates.js';
import { type Relabel, randomRelabelling } from '../resampling/relabelling.js';
import { type Contrast, termWeights } from './contrasts.js';
import { type EventFit, fitEventStudy } from './fit.js';
import { eventModel, relabelledModel, type Term } from './model.js';
import { whyNoEventStudy } from './why-none.js';

/** A weighted sum of effects with limits that hold for all of them at once, in logs. */
export interface BandedContrast extends Contrast, Limits {
  /** Two-sided, allowed for the number of sums. */
  readonly pValue: number;
}

/** Limits that hold all of several sums of effects at once, as often as their level says, or why there are none. */
export type SimultaneousBand =
  | {
      /** Standard errors from each value to its limits. */
      readonly critical: number;
      readonly draws: number;
      readonly contrasts: readonly BandedContrast[];
    }
  | { readonly none: string };

/** How to draw a band. */
export interface BandOptions {
  /** Coverage in (0, 1): 0.95 for 95%. */
  readonly level: number;
  readonly seed: number;
  /** How many relabellings, 999 when absent. */
  readonly draws?: number;
  /** Relabellings of the caller's choosing, those of the seed when absent. */
  readonly relabel?: Relabel;
}

/**
 * Weighted sums of the effects of an event study with limits that hold for all of them together: each sum is as many
 * errors wide as the largest of them has under relabellings of the areas. Errors are linearised, arm by arm.
 *
 * @param sums a weight for each period: `seasonalWeights`, say; a sum without weights is none, exactly
 * @throws RangeError if the terms do not fit the history
 *
 * Reference: Westfall and Young (1993), Resampling-Based Multiple Testing, their single-step maxT.
 */
export function simultaneousBand(
  history: History,
  terms: readonly Term[],
  sums: readonly (readonly number[])[],
  { level, seed, draws = 999, relabel }: BandOptions,
): SimultaneousBand {
  const none = whyNoEventStudy(history, terms) ?? whyNoRelabelling(history);
  if (none !== undefined) return { none };
  const model = eventModel(history, terms);
  const fit = fitEventStudy(model);
  const weights = sums.map((sum) => termWeights(terms, sum));
  const found = contrastsOf(fit, weights);
  const order = new Uint32Array(model.cohort.areas + model.comparator.areas);
  const relabelInTurn = relabel ?? randomRelabelling(seed, model.cohort.areas);
  const largest = Float64Array.from({ length: draws }, (_, index) => {
    relabelInTurn(index, order);
    const drawn = contrastsOf(fitEventStudy(relabelledModel(model, order), fit.coefficients), weights);
    return drawn.reduce((most, one) => Math.max(most, errorsFromNone(one)), 0);
  }).sort();
  const critical = largest[Math.ceil(level * (draws + 1)) - 1] ?? Infinity;
  return { critical, draws, contrasts: found.map((one) => banded(one, critical, largest)) };
}

function whyNoRelabelling({ cohort, comparator }: History): string | undefined {
  const isEmpty = hasEmptyCell(cohort) || hasEmptyCell(comparator);
  return isEmpty ? 'an area has a period without events, so it cannot change places with every other' : undefined;
}

/** The sums with their errors linearised, each arm's by its own number of areas. */
function contrastsOf({ model, termEffects, influences }: EventFit, weights: readonly Float64Array[]): Contrast[] {
  const { areas } = model.cohort;
  const others = model.comparator.areas;
  return weights.map((weight) => {
    let [own, other] = [0, 0];
    for (const [area, influence] of influences.entries()) {
      const pull = dot(weight, influence);
      if (area < areas) own += pull * pull;
      else other += pull * pull;
    }
    const variance = (own * areas) / (areas - 1) + (other * others) / (others - 1);
    return { value: dot(weight, termEffects), error: Math.sqrt(variance) };
  });
}

function banded({ value, error }: Contrast, critical: number, largest: Float64Array): BandedContrast {
  // Two relabellings that are the same in exact arithmetic may differ in the last digits.
  const least = errorsFromNone({ value, error }) * (1 - 1e-9);
  const halfWidth = error === 0 ? 0 : critical * error;
  return {
    value,
    error,
    lower: value - halfWidth,
    upper: value + halfWidth,
    pValue: (1 + largest.filter((most) => most >= least).length) / (1 + largest.length),
  };
}

// Logs of rates carry about 1e-16 times the number of areas: an effect below this is none.
const rounding = 1e-13;

function errorsFromNone({ value, error }: Contrast): number {
  return Math.abs(value) < rounding ? 0 : Math.abs(value) / error;
}
