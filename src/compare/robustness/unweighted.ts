import type { Design } from '../design.js';
import type { Estimate } from '../estimator.js';
import { intervals } from '../estimators/jackknife.js';
import { meanOfAreas } from '../growth/mean-of-areas.js';
import { whyNoSpread } from '../why-none.js';

/** The comparison with every area counting alike, with its intervals, or why there is none. */
export type UnweightedGrowth =
  | {
      /** Mean growth of the areas, as a share. */
      readonly growth: number;
      readonly comparatorGrowth: number;
      /** In percentage points. */
      readonly differencePp: number;
      readonly growthRatio: number;
      readonly limits: Exclude<Estimate, { none: string }>;
    }
  | { readonly none: string };

/**
 * The comparison of the mean growth of a cohort's areas with that of its comparator's, small areas counting as much as
 * large ones; jackknife limits, t on areas less one. A check on the pooled comparison, not a headline.
 *
 * @param level coverage in (0, 1): 0.95 for 95%
 *
 * Reference: Efron and Stein (1981), The jackknife estimate of variance.
 */
export function unweightedGrowth(design: Design, level: number): UnweightedGrowth {
  const none = whyNoSpread(design) ?? whyNoMean(design);
  if (none !== undefined) return { none };
  const [own, other] = [meanOfAreas(design.cohort), meanOfAreas(design.comparator)];
  const limits = intervals(own, other, level);
  if ('none' in limits) return limits;
  return {
    growth: own.growth,
    comparatorGrowth: other.growth,
    differencePp: 100 * (own.growth - other.growth),
    growthRatio: (1 + own.growth) / (1 + other.growth),
    limits,
  };
}

/** Why the mean growth of the areas of an arm, or of all but one of them, has no value. */
export function whyNoMean({ cohort, comparator }: Design): string | undefined {
  const arms = [cohort, comparator];
  if (arms.some(({ baselineEvents }) => baselineEvents.some((count) => !(count > 0)))) {
    return 'an area has no events in the baseline, so its growth has no value';
  }
  const isInOne = arms.some(({ events }) => events.filter((count) => count > 0).length < 2);
  return isInOne ? 'all events of a period are in one area, so it cannot be left out' : undefined;
}
