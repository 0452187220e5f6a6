import { unwatched, type WatchAmount } from '../../domain/common/progress.js';
import type { Design } from '../design.js';
import { relabelledGrowth } from './relabelled-growth.js';
import { choose, everyRelabelling, mostEnumerated, type Relabel, randomRelabelling } from './relabelling.js';
import { watchedDraws } from './watched-draws.js';

/** A randomisation p-value, and how it was found. */
export interface RandomisationTest {
  readonly value: number;
  /** Relabellings looked at. */
  readonly draws: number;
  /** Whether they were all that there are. */
  readonly exact: boolean;
}

/**
 * The share of relabellings of areas whose gap is at least as far from none as the one observed, each measured
 * against its own spread. Every relabelling when there are at most 20,000, otherwise `draws` random ones that
 * depend only on `seed` and their number.
 *
 * @param watch is told how many are done
 * @throws RangeError if an arm has fewer than two areas, whose spread cannot be seen
 *
 * Reference: DiCiccio and Romano (2017), the studentised statistic; Phipson and Smyth (2010), (1 + #)/(B + 1).
 * Checked against: test/reference/panel/04_randomisation.json, test/reference/tiny/05_exact_randomisation.json
 */
export function randomisationTest(
  design: Design,
  seed: number,
  draws: number,
  watch: WatchAmount = unwatched,
): RandomisationTest {
  const areas = design.cohort.events.length;
  const all = areas + design.comparator.events.length;
  const ways = choose(all, areas);
  const watched = (relabel: Relabel, count: number): Relabel =>
    watchedDraws(relabel, { all: count, unit: 'relabellings' }, watch);
  if (ways > mostEnumerated) return sampledTest(design, watched(randomRelabelling(seed, areas), draws), draws);
  const extreme = countExtreme(design, watched(everyRelabelling(areas), ways), ways);
  return { value: extreme / ways, draws: ways, exact: true };
}

/** The test over `draws` relabellings of the caller's choosing, the observed one counted as one more. */
export function sampledTest(design: Design, relabel: Relabel, draws: number): RandomisationTest {
  const extreme = countExtreme(design, relabel, draws);
  return { value: (1 + extreme) / (1 + draws), draws, exact: false };
}

function countExtreme(design: Design, relabel: Relabel, count: number): number {
  const { cohort, comparator } = design;
  if (cohort.events.length < 2 || comparator.events.length < 2) {
    throw new RangeError('each arm must hold at least two areas for their spread to be seen');
  }
  const [observed = 0] = relabelledGrowth(design, everyRelabelling(cohort.events.length), 1).studentised;
  // Two relabellings that are the same in exact arithmetic may differ in the last digits.
  const least = Math.abs(observed) * (1 - 1e-9);
  // Written so that a relabelling without events, which has no statistic, counts as extreme.
  return relabelledGrowth(design, relabel, count).studentised.reduce(
    (extreme, statistic) => extreme + (Math.abs(statistic) < least ? 0 : 1),
    0,
  );
}
