import { type ArmData, withoutPlace } from '../../domain/areas/arm.js';
import { foundOnce } from '../../domain/common/found-once.js';
import type { Direction } from '../../domain/results/analysis.js';
import { directionOf } from '../../domain/results/direction.js';
import { studentTUpperQuantile } from '../../stats/distributions/student-t.js';
import { lessOne } from '../degrees-of-freedom.js';
import type { Design } from '../design.js';
import type { ClusterLabels } from '../estimator.js';
import { clusterJackknife } from '../estimators/cluster-jackknife.js';
import { gapLimits, type JackknifedArm, jackknifeArm } from '../estimators/jackknife.js';
import { type ArmTotals, growthOf, totalsOf, totalsWithout } from '../growth/growth.js';
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
export function leaveOneOut({ cohort, comparator }: Design, level: number, clusters?: ClusterLabels): WithoutOne[] {
  if (cohort.events.length < 2 || comparator.events.length < 2) return [];
  const other = jackknifeArm(comparator);
  const words =
    clusters === undefined
      ? wordsWithout(cohort, other, level)
      : clusteredWords({ cohort, comparator }, level, clusters);
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
  return cohort.events.map((_, leftOut) => {
    const rest = jackknifeArm(withoutPlace(cohort, leftOut));
    if (whyNoError(Math.sqrt(rest.growthVariance + other.growthVariance)) !== undefined) return null;
    const differencePp = gapLimits(rest, other, critical);
    const bounded = Number.isFinite(differencePp.lower) && Number.isFinite(differencePp.upper);
    return bounded ? directionOf(differencePp) : null;
  });
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
  if (clusters !== undefined) return clusteredWordsWithoutOther(design, level, clusters);
  const df = lessOne(cohort.events.length, comparator.events.length - 1);
  if (df < 1) return comparator.events.map(() => null);
  const { growth, growthVariance } = jackknifeArm(cohort);
  const critical = studentTUpperQuantile((1 - level) / 2, df);
  return growthWithoutEach(comparator).map((other) => {
    const error = Math.sqrt(growthVariance + other.variance);
    if (!Number.isFinite(error) || whyNoError(error) !== undefined) return null;
    const gap = growth - other.growth;
    return directionOf({ lower: 100 * (gap - critical * error), upper: 100 * (gap + critical * error) });
  });
}

/** The growth of an arm without each of its areas, with its variance; found once for all cohorts that it is beside. */
const growthWithoutEach = foundOnce((arm: ArmData) => {
  const totals = totalsOf(arm);
  return arm.events.map((_, leftOut) => {
    const left = totalsWithout(totals, arm, leftOut);
    const growth = growthOf(left);
    return { growth, variance: varianceWithout(arm, left, growth, leftOut) };
  });
});

// The jackknife variance as sums about the growth itself: one number for each pair of areas, and no object.
function varianceWithout(arm: ArmData, left: ArmTotals, growth: number, leftOut: number): number {
  let [sum, squares] = [0, 0];
  for (let area = 0; area < arm.events.length; area++) {
    if (area === leftOut) continue;
    const rate = (left.events - (arm.events[area] as number)) / (left.exposure - (arm.exposure[area] as number));
    const baselineExposure = left.baselineExposure - (arm.baselineExposure[area] as number);
    const baselineRate = (left.baselineEvents - (arm.baselineEvents[area] as number)) / baselineExposure;
    const off = rate / baselineRate - 1 - growth;
    sum += off;
    squares += off * off;
  }
  const areas = arm.events.length - 1;
  return ((areas - 1) / areas) * Math.max(0, squares - (sum * sum) / areas);
}

function clusteredWordsWithoutOther({ cohort, comparator }: Design, level: number, clusters: ClusterLabels) {
  return comparator.events.map((_, leftOut) => {
    const rest = { cohort, comparator: withoutPlace(comparator, leftOut) };
    const labels = { ...clusters, comparator: clusters.comparator.filter((_label, at) => at !== leftOut) };
    const estimate = clusterJackknife.estimate(rest, { level, clusters: labels });
    return 'none' in estimate ? null : directionOf(estimate.differencePp);
  });
}

function clusteredWords({ cohort, comparator }: Design, level: number, clusters: ClusterLabels): (Direction | null)[] {
  return cohort.events.map((_, leftOut) => {
    const rest = { cohort: withoutPlace(cohort, leftOut), comparator };
    const labels = { ...clusters, cohort: clusters.cohort.filter((_label, at) => at !== leftOut) };
    const estimate = clusterJackknife.estimate(rest, { level, clusters: labels });
    return 'none' in estimate ? null : directionOf(estimate.differencePp);
  });
}
