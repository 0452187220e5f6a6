import type { Limits } from '../estimator.js';

/**
 * What the events of an arm may add to when some of its counts are hidden or rounded: those of the baseline alone, of
 * the window alone, and those that both hold, where the two overlap.
 */
export interface EventRanges {
  readonly baselineOnly: Limits;
  readonly windowOnly: Limits;
  readonly shared: Limits;
  /** Person-years. */
  readonly baselineExposure: number;
  readonly exposure: number;
}

/** The least and the most that each figure of a comparison can be. */
export interface ComparisonRanges {
  /** As shares: 0.03 for 3%. */
  readonly growth: Limits;
  readonly comparatorGrowth: Limits;
  /** In percentage points. */
  readonly differencePp: Limits;
  readonly growthRatio: Limits;
  readonly avoidedEvents: Limits;
}

/**
 * The rate of the window over that of the baseline, at its least and its most; the most is infinite where the baseline
 * may hold no event at all.
 *
 * (W + S) / (B + S) rises with W and falls with B whatever S is, and moves one way in S (up where B > W, down where
 * B < W). So its extremes are at the ends of W and B, each with S at one of its own ends: four corners, all of them
 * whole counts that could be so, which makes the range the narrowest there is.
 */
export function rateRatioRange({ baselineOnly, windowOnly, shared, baselineExposure, exposure }: EventRanges): Limits {
  const ratio = (window: number, baseline: number, both: number): number =>
    ((window + both) * baselineExposure) / ((baseline + both) * exposure);
  const at = (window: number, baseline: number): number[] =>
    [shared.lower, shared.upper].map((both) => ratio(window, baseline, both)).filter((value) => !Number.isNaN(value));
  return {
    lower: Math.min(...at(windowOnly.lower, baselineOnly.upper)),
    upper: Math.max(...at(windowOnly.upper, baselineOnly.lower)),
  };
}

/**
 * Every figure of a comparison at its least and its most. No count is in both arms, so each arm takes its own extremes
 * whatever the other does, and the ranges are the narrowest there are, one at a time.
 */
export function comparisonRanges(cohort: EventRanges, comparator: EventRanges): ComparisonRanges {
  const [own, other] = [rateRatioRange(cohort), rateRatioRange(comparator)];
  const less = ({ lower, upper }: Limits): Limits => ({ lower: lower - 1, upper: upper - 1 });
  return {
    growth: less(own),
    comparatorGrowth: less(other),
    differencePp: { lower: 100 * (own.lower - other.upper), upper: 100 * (own.upper - other.lower) },
    growthRatio: { lower: own.lower / other.upper, upper: own.upper / other.lower },
    avoidedEvents: avoidedRange(cohort, other),
  };
}

// Expected events rise with the baseline and with the comparator's growth; a count of both spans adds to expected and
// observed alike, which one moves more being settled by the comparator's growth.
function avoidedRange(arm: EventRanges, comparatorRatio: Limits): Limits {
  const { baselineOnly, windowOnly, shared, baselineExposure, exposure } = arm;
  const at = (baseline: number, window: number, ratio: number): number[] => {
    const perEvent = (exposure / baselineExposure) * ratio;
    return [shared.lower, shared.upper].map((both) => (baseline + both) * perEvent - (window + both));
  };
  return {
    lower: Math.min(...at(baselineOnly.lower, windowOnly.upper, comparatorRatio.lower)),
    upper: Math.max(...at(baselineOnly.upper, windowOnly.lower, comparatorRatio.upper)),
  };
}
