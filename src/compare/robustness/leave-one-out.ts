import { type ArmData, withoutPlace } from '../../domain/areas/arm.js';
import { foundOnce } from '../../domain/common/found-once.js';
import type { Direction } from '../../domain/results/analysis.js';
import { directionOf } from '../../domain/results/direction.js';
import { studentTUpperQuantile } from '../../stats/distributions/student-t.js';
import { jackknifeVarianceOfSums } from '../../stats/jackknife-variance.js';
import { lessOne } from '../degrees-of-freedom.js';
import type { Design } from '../design.js';
import type { ClusterLabels } from '../estimator.js';
import { clusterJackknife } from '../estimators/cluster-jackknife.js';
import { type Grown, gapLimits, type JackknifedArm, jackknifeArm } from '../estimators/jackknife.js';
import { type ArmTotals, growthOf, growthOfSums, totalsOf, totalsWithout } from '../growth/growth.js';
import { whyNoError } from '../why-none.js';

/** The comparison without one of the cohort's areas. */
export interface WithoutOne {
  /** The area's place in the arm, 0 for the first. */
  readonly leftOut: number;
  readonly differencePp: number;
  readonly growthRatio: number;
  /** The word without the area; `null` when what is left allows none. */
  readonly direction: Direction | null;
}

/** The comparison without each area of the cohort in turn, of areas or of clusters; none when the cohort has only one. */
export function leaveOneOut(design: Design, level: number, clusters?: ClusterLabels): WithoutOne[] {
  const { cohort, comparator } = design;
  if (cohort.events.length < 2 || comparator.events.length < 2) return [];
  const other = jackknifeArm(comparator);
  const words =
    clusters === undefined
      ? wordsWithout(cohort, other, level)
      : clusteredWordsWithout(design, 'cohort', level, clusters);
  return jackknifeArm(cohort).growthWithout.map((growth, leftOut) => ({
    leftOut,
    differencePp: 100 * (growth - other.growth),
    growthRatio: (1 + growth) / (1 + other.growth),
    direction: words[leftOut] ?? null,
  }));
}

// Every cohort that lacks one area has the same number of areas, so the critical value is found once.
function wordsWithout(cohort: ArmData, other: JackknifedArm, level: number): (Direction | null)[] {
  const df = lessOne(cohort.events.length - 1, other.growthWithout.length);
  if (df < 1) return cohort.events.map(() => null);
  const critical = studentTUpperQuantile((1 - level) / 2, df);
  return cohort.events.map((_, leftOut) => wordOf(jackknifeArm(withoutPlace(cohort, leftOut)), other, critical));
}

/**
 * The word of the comparison without each area of the comparator in turn, of areas or of clusters; `null` where what is left
 * allows none.
 *
 * Checked against: test/reference/few/few_areas.json
 */
export function wordsWithoutOther(design: Design, level: number, clusters?: ClusterLabels): (Direction | null)[] {
  const { cohort, comparator } = design;
  if (cohort.events.length < 2) return comparator.events.map(() => null);
  if (clusters !== undefined) return clusteredWordsWithout(design, 'comparator', level, clusters);
  const df = lessOne(cohort.events.length, comparator.events.length - 1);
  if (df < 1) return comparator.events.map(() => null);
  const own = jackknifeArm(cohort);
  const critical = studentTUpperQuantile((1 - level) / 2, df);
  return growthsWithoutEach(comparator).map((other) => wordOf(own, other, critical));
}

function wordOf(own: Grown, other: Grown, critical: number): Direction | null {
  if (whyNoError(Math.sqrt(own.growthVariance + other.growthVariance)) !== undefined) return null;
  const differencePp = gapLimits(own, other, critical);
  const bounded = Number.isFinite(differencePp.lower) && Number.isFinite(differencePp.upper);
  return bounded ? directionOf(differencePp) : null;
}

/** The growth of an arm without each of its areas, with its variance; found once for all cohorts that it is beside. */
const growthsWithoutEach = foundOnce((arm: ArmData): readonly Grown[] => {
  const totals = totalsOf(arm);
  return arm.events.map((_, leftOut) => {
    const left = totalsWithout(totals, arm, leftOut);
    const growth = growthOf(left);
    return { growth, growthVariance: varianceWithout(arm, left, growth, leftOut) };
  });
});

// One number for each pair of areas, and no object: the areas of a comparator are many.
function varianceWithout(arm: ArmData, left: ArmTotals, growth: number, leftOut: number): number {
  const { baselineEvents, baselineExposure, events, exposure } = arm;
  let [sum, squares] = [0, 0];
  for (let area = 0; area < events.length; area++) {
    if (area === leftOut) continue;
    const off =
      growthOfSums(
        left.baselineEvents - (baselineEvents[area] as number),
        left.baselineExposure - (baselineExposure[area] as number),
        left.events - (events[area] as number),
        left.exposure - (exposure[area] as number),
      ) - growth;
    sum += off;
    squares += off * off;
  }
  return jackknifeVarianceOfSums(events.length - 1, sum, squares);
}

function clusteredWordsWithout(
  design: Design,
  side: keyof Design,
  level: number,
  clusters: ClusterLabels,
): (Direction | null)[] {
  return design[side].events.map((_, leftOut) => {
    const rest = { ...design, [side]: withoutPlace(design[side], leftOut) };
    const labels = { ...clusters, [side]: clusters[side].filter((_label, at) => at !== leftOut) };
    const estimate = clusterJackknife.estimate(rest, { level, clusters: labels });
    return 'none' in estimate ? null : directionOf(estimate.differencePp);
  });
}
