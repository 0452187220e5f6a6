import { type ArmData, ofEachArray } from '../../domain/areas/arm.js';
import { unwatched, type WatchAmount } from '../../domain/common/progress.js';
import type { Design } from '../design.js';
import { relabelledGrowth } from './relabelled-growth.js';
import { randomRelabelling } from './relabelling.js';
import { watchedDraws } from './watched-draws.js';

/**
 * Growth ratios of `draws` mock cohorts, in order of draw: as many of the comparator's areas as the cohort has, drawn
 * at random, beside the rest of them. What the ratio would be were nothing done; depends only on the seed.
 *
 * @throws RangeError if the comparator has no more areas than the cohort
 *
 * Reference: Abadie, Diamond and Hainmueller (2010), Synthetic Control Methods for Comparative Case Studies.
 * Checked against: test/reference/panel/04_randomisation.json
 */
export function placeboRatios(
  { cohort, comparator }: Design,
  seed: number,
  draws: number,
  watch: WatchAmount = unwatched,
): Float64Array {
  const areas = cohort.events.length;
  const others = comparator.events.length;
  if (others <= areas)
    throw new RangeError(`the comparator must have more areas than the cohort's ${areas}, not ${others}`);
  const mock = { cohort: between(comparator, 0, areas), comparator: between(comparator, areas, others) };
  const relabel = watchedDraws(randomRelabelling(seed, areas), { all: draws, unit: 'mock cohorts' }, watch);
  return relabelledGrowth(mock, relabel, draws).logRatios.map(Math.exp);
}

function between(arm: ArmData, from: number, to: number): ArmData {
  return ofEachArray(arm, (values) => values.slice(from, to));
}
