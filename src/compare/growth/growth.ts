import { sum } from 'simple-statistics';
import { type ArmData, ofEachArray } from '../../domain/areas/arm.js';
import { foundOnce } from '../../domain/common/found-once.js';
import type { Design } from '../design.js';

/** Events and person-years of a whole arm, in the baseline and in the window. */
export type ArmTotals = Readonly<Record<keyof ArmData, number>>;

/** What a cohort's growth is beside its comparator's, without intervals. */
export interface PointEstimate {
  /** As a share: 0.03 for 3%. */
  readonly growth: number;
  readonly comparatorGrowth: number;
  /** Growth less comparator growth, in percentage points. */
  readonly differencePp: number;
  /** (1 + growth) / (1 + comparator growth). */
  readonly growthRatio: number;
  /** Events the cohort would have had, had its rate grown as the comparator's. */
  readonly expectedEvents: number;
  /** Expected less observed events; negative when there were more. */
  readonly avoidedEvents: number;
}

/** The four sums of an arm, found once. Pooled: an area counts by its size. */
export const totalsOf = foundOnce((arm: ArmData): ArmTotals => {
  // `sum` reads its argument only, though its type does not say so.
  return ofEachArray(arm, (values) => sum(values as number[]));
});

/** What is left of the sums of an arm without its area number `leftOut`. */
export function totalsWithout(totals: ArmTotals, arm: ArmData, leftOut: number): ArmTotals {
  return {
    baselineEvents: totals.baselineEvents - (arm.baselineEvents[leftOut] ?? 0),
    baselineExposure: totals.baselineExposure - (arm.baselineExposure[leftOut] ?? 0),
    events: totals.events - (arm.events[leftOut] ?? 0),
    exposure: totals.exposure - (arm.exposure[leftOut] ?? 0),
  };
}

/** Growth of the pooled rate as a share; not finite when the baseline has no events or no exposure. */
export function growthOf({ baselineEvents, baselineExposure, events, exposure }: ArmTotals): number {
  return growthOfSums(baselineEvents, baselineExposure, events, exposure);
}

/** The same of four numbers, where an object for each would take its time. */
export function growthOfSums(
  baselineEvents: number,
  baselineExposure: number,
  events: number,
  exposure: number,
): number {
  return (events * baselineExposure - baselineEvents * exposure) / (baselineEvents * exposure);
}

/** The log of the ratio of the pooled rates, window over baseline. */
export function logGrowthOf(totals: ArmTotals): number {
  return Math.log1p(growthOf(totals));
}

/** The growth of both arms, their gap and ratio, and the events avoided. */
export function pointEstimate({ cohort, comparator }: Design): PointEstimate {
  const own = totalsOf(cohort);
  const growth = growthOf(own);
  const comparatorGrowth = growthOf(totalsOf(comparator));
  const expectedEvents = (own.baselineEvents / own.baselineExposure) * own.exposure * (1 + comparatorGrowth);
  return {
    growth,
    comparatorGrowth,
    differencePp: 100 * (growth - comparatorGrowth),
    growthRatio: (1 + growth) / (1 + comparatorGrowth),
    expectedEvents,
    avoidedEvents: expectedEvents - own.events,
  };
}
