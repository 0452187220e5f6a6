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
  const left = arm.events.map((_, leftOut) => totalsWithout(totals, arm, leftOut));
  const growths = new Float64Array(left.map(growthOf));
  const sums = new Float64Array(growths.length);
  const squares = new Float64Array(growths.length);
  for (const [leftOut, rest] of left.entries()) addPairs(arm, leftOut, rest, growths, sums, squares);
  return left.map((_, leftOut) => ({
    growth: growths[leftOut] as number,
    growthVariance: jackknifeVarianceOfSums(left.length - 1, sums[leftOut] as number, squares[leftOut] as number),
  }));
});

/**
 * Leaves out each area before this one as well: by how much the growth is then off that without either alone is added to
 * the sums of both, and its square. No object for a pair, since the areas of a comparator are many, and a call for each
 * area, which V8 compiles sooner than one loop over all.
 */
function addPairs(
  arm: ArmData,
  leftOut: number,
  rest: ArmTotals,
  growths: Float64Array,
  sums: Float64Array,
  squares: Float64Array,
): void {
  for (let other = 0; other < leftOut; other++) {
    const growth = growthOfSums(
      rest.baselineEvents - (arm.baselineEvents[other] as number),
      rest.baselineExposure - (arm.baselineExposure[other] as number),
      rest.events - (arm.events[other] as number),
      rest.exposure - (arm.exposure[other] as number),
    );
    const off = growth - (growths[leftOut] as number);
    const otherOff = growth - (growths[other] as number);
    sums[leftOut] = (sums[leftOut] as number) + off;
    squares[leftOut] = (squares[leftOut] as number) + off * off;
    sums[other] = (sums[other] as number) + otherOff;
    squares[other] = (squares[other] as number) + otherOff * otherOff;
  }
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
