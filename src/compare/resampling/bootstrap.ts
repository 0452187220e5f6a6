import type { ArmData } from '../../domain/areas/arm.js';
import { randomStream } from '../../stats/random/random.js';
import type { Design } from '../design.js';

/**
 * Sets which areas resample number `index` holds, as many of each arm as there are, by their place in it. Called with
 * 0, 1, 2, … in turn.
 */
export type Resample = (index: number, cohort: Uint32Array, comparator: Uint32Array) => void;

/** The growths of both arms, as shares, in each of a number of resamples. */
export interface BootstrappedGrowth {
  readonly cohort: Float64Array;
  readonly comparator: Float64Array;
}

/** Resamples with replacement within each arm, that depend only on the seed and their number. */
export function randomResample(seed: number): Resample {
  return (index, cohort, comparator) => {
    const stream = randomStream(seed, index);
    for (const arm of [cohort, comparator]) {
      for (let at = 0; at < arm.length; at++) arm[at] = stream.nextBelow(arm.length);
    }
  };
}

/** The resamples of two lists: those of another program, say. */
export function listedResample(
  cohorts: readonly ArrayLike<number>[],
  comparators: readonly ArrayLike<number>[],
): Resample {
  return (index, cohort, comparator) => {
    cohort.set(cohorts[index] ?? []);
    comparator.set(comparators[index] ?? []);
  };
}

/** The growths of both arms in `count` resamples of their areas. */
export function bootstrapGrowth(design: Design, resample: Resample, count: number): BootstrappedGrowth {
  const cohortPlaces = new Uint32Array(design.cohort.events.length);
  const comparatorPlaces = new Uint32Array(design.comparator.events.length);
  const cohort = new Float64Array(count);
  const comparator = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    resample(index, cohortPlaces, comparatorPlaces);
    cohort[index] = growthAt(design.cohort, cohortPlaces);
    comparator[index] = growthAt(design.comparator, comparatorPlaces);
  }
  return { cohort, comparator };
}

function growthAt(arm: ArmData, places: Uint32Array): number {
  let [baselineEvents, baselineExposure, events, exposure] = [0, 0, 0, 0];
  for (let at = 0; at < places.length; at++) {
    const area = places[at] ?? 0;
    baselineEvents += arm.baselineEvents[area] ?? 0;
    baselineExposure += arm.baselineExposure[area] ?? 0;
    events += arm.events[area] ?? 0;
    exposure += arm.exposure[area] ?? 0;
  }
  return (events * baselineExposure - baselineEvents * exposure) / (baselineEvents * exposure);
}
