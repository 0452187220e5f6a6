import { type ArmData, withoutPlace } from '../../domain/areas/arm.js';
import type { Direction } from '../../domain/results/analysis.js';
import { directionOf } from '../../domain/results/direction.js';
import { studentTUpperQuantile } from '../../stats/distributions/student-t.js';
import { lessOne } from '../degrees-of-freedom.js';
import type { Design } from '../design.js';
import type { ClusterLabels } from '../estimator.js';
import { clusterJackknife } from '../estimators/cluster-jackknife.js';
import { gapLimits, type JackknifedArm, jackknifeArm } from '../estimators/jackknife.js';
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

function clusteredWords({ cohort, comparator }: Design, level: number, clusters: ClusterLabels): (Direction | null)[] {
  return cohort.events.map((_, leftOut) => {
    const rest = { cohort: withoutPlace(cohort, leftOut), comparator };
    const labels = { ...clusters, cohort: clusters.cohort.filter((_label, at) => at !== leftOut) };
    const estimate = clusterJackknife.estimate(rest, { level, clusters: labels });
    return 'none' in estimate ? null : directionOf(estimate.differencePp);
  });
}
