import type { Direction } from '../domain/analysis.js';
import { type Design, without } from './design.js';
import { directionOf } from './direction.js';
import { intervals, jackknifeArm } from './estimators/jackknife.js';

/** The comparison without one of the cohort's areas. */
export interface WithoutOne {
  /** The area's place in the arm, 0 for the first. */
  readonly leftOut: number;
  readonly differencePp: number;
  readonly growthRatio: number;
  /** The word without the area; `null` when what is left allows none. */
  readonly direction: Direction | null;
}

/** The comparison without each area of the cohort in turn; none when the cohort has only one. */
export function leaveOneOut({ cohort, comparator }: Design, level: number): WithoutOne[] {
  if (cohort.events.length < 2 || comparator.events.length < 2) return [];
  const other = jackknifeArm(comparator);
  const whole = jackknifeArm(cohort);
  return whole.growthWithout.map((growth, leftOut) => ({
    leftOut,
    differencePp: 100 * (growth - other.growth),
    growthRatio: (1 + growth) / (1 + other.growth),
    direction: wordWithout(cohort, leftOut, other, level),
  }));
}

function wordWithout(
  cohort: Design['cohort'],
  leftOut: number,
  other: ReturnType<typeof jackknifeArm>,
  level: number,
): Direction | null {
  const rest = without(cohort, leftOut);
  if (rest.events.length < 2) return null;
  const estimate = intervals(jackknifeArm(rest), other, level);
  if ('none' in estimate) return null;
  const { lower, upper } = estimate.differencePp;
  return Number.isFinite(lower) && Number.isFinite(upper) ? directionOf(estimate.differencePp) : null;
}
