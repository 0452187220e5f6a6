import { squaresAboutMean } from '../../stats/squares-about-mean.js';
import type { Relabel } from '../resampling/relabelling.js';
import { syntheticDid } from './synthetic-did.js';
import { type LogPanel, type Ridges, ridgesOf } from './synthetic-weights.js';

/** What mock cohorts say of an estimate, in logs. */
export interface PlaceboSpread {
  /** Standard deviation of the mock cohorts' effects. */
  readonly error: number;
  /** The share of mock cohorts with an effect at least as far from none, the cohort counted as one more. */
  readonly pValue: number;
}

/**
 * The effects, in logs, on `count` mock cohorts: as many of the comparator's areas as the cohort has, beside the rest of
 * them, with the ridges of the cohort.
 *
 * @param relabel puts the places of the mock cohort's areas among the comparator's first: `randomRelabelling`, say
 * @throws RangeError if the comparator has fewer than two areas more than the cohort
 *
 * Reference: Arkhangelsky et al. (2021), Synthetic Difference-in-Differences, algorithm 4.
 * Checked against: test/reference/panel/06_synth.json
 */
export function syntheticPlacebos(
  panel: LogPanel,
  relabel: Relabel,
  count: number,
  ridges: Ridges = ridgesOf(panel),
): Float64Array {
  const { cohort, comparator, before } = panel;
  if (comparator.length < cohort.length + 2) {
    throw new RangeError(`the comparator must have ${cohort.length + 2} areas or more, not ${comparator.length}`);
  }
  const order = new Uint32Array(comparator.length);
  const rowsAt = (places: Uint32Array): Float64Array[] =>
    Array.from(places, (place) => comparator[place] ?? new Float64Array(0));
  return Float64Array.from({ length: count }, (_, index) => {
    relabel(index, order);
    const mock = {
      cohort: rowsAt(order.subarray(0, cohort.length)),
      comparator: rowsAt(order.subarray(cohort.length)),
    };
    return syntheticDid({ ...mock, before }, ridges).value;
  });
}

// Logs of rates carry about 1e-16 times the number of areas: an effect below this is none.
const rounding = 1e-13;

/** The standard error and two-sided p-value of an effect from those of at least two mock cohorts. */
export function placeboSpread(value: number, placebos: Float64Array): PlaceboSpread {
  const count = placebos.length;
  // Two mock cohorts that are the same in exact arithmetic may differ in the last digits.
  const least = Math.abs(value) < rounding ? 0 : Math.abs(value) * (1 - 1e-9);
  const extreme = placebos.filter((placebo) => Math.abs(placebo) >= least).length;
  return { error: Math.sqrt(squaresAboutMean(placebos) / count), pValue: (1 + extreme) / (1 + count) };
}
