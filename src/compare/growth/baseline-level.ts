import type { ArmData } from '../../domain/areas/arm.js';
import type { Design } from '../design.js';
import { type PriorYear, regressionToMean } from '../robustness/regression-to-mean.js';
import { whyNoSpread } from '../why-none.js';
import { growthOf, totalsOf } from './growth.js';
import { levelGap } from './level-gap.js';

/** How high a cohort began beside its comparator, and what that leaves of the gap; or why it cannot be said. */
export type BaselineLevel =
  | {
      /** The cohort's pooled baseline rate over the comparator's. */
      readonly rateRatio: number;
      /** Mean log baseline rate of the cohort's areas less that of the comparator's, areas counting alike. */
      readonly gap: number;
      /** The same, in standard deviations of the comparator's areas. */
      readonly gapInDeviations: number;
      /** The comparison among areas that began alike; only with the year before the baseline. */
      readonly adjusted?: AdjustedGap;
    }
  | { readonly none: string };

/** The comparison as if all areas had had the same rate in the year before the baseline. */
export interface AdjustedGap {
  readonly growthRatio: number;
  /** The cohort's growth less the comparator's, in percentage points, at the comparator's own growth. */
  readonly differencePp: number;
  /** Standard error of the log of `growthRatio`. */
  readonly logError: number;
  /** Whether it differs from the unadjusted one by over half a standard error. */
  readonly isMoved: boolean;
}

// Logs of rates carry about 1e-16 each: a deviation below this is none.
const rounding = 1e-13;

/**
 * The cohort's baseline rate beside its comparator's, and the gap adjusted for it where the year before is given: the
 * baseline itself would not do, since its noise is in the growth too.
 *
 * @throws CannotEstimate if all areas had the same rate in the year before
 *
 * Reference: Barnett, van der Pols and Dobson (2005), Regression to the mean: what it is and how to deal with it.
 * Checked against: test/reference/panel/08_regression_to_mean.json
 */
export function baselineLevel(
  design: Design,
  prior?: { readonly cohort: PriorYear; readonly comparator: PriorYear },
): BaselineLevel {
  const none = whyNoSpread(design) ?? whyNoLevel(design, prior);
  if (none !== undefined) return { none };
  const [own, other] = [design.cohort, design.comparator].map(logRates);
  const { gap, deviation, inDeviations } = levelGap(own ?? [], other ?? []);
  if (deviation < rounding) return { none: 'all areas of the comparator began alike' };
  const rate = ({ baselineEvents, baselineExposure }: ReturnType<typeof totalsOf>): number =>
    baselineEvents / baselineExposure;
  return {
    rateRatio: rate(totalsOf(design.cohort)) / rate(totalsOf(design.comparator)),
    gap,
    gapInDeviations: inDeviations,
    ...(prior === undefined ? {} : { adjusted: adjustedGap(design, prior) }),
  };
}

function adjustedGap(design: Design, prior: Parameters<typeof regressionToMean>[1]): AdjustedGap {
  const { modelAdjustedForPriorYear: effect, isMoved } = regressionToMean(design, prior);
  const comparatorGrowth = growthOf(totalsOf(design.comparator));
  return {
    growthRatio: Math.exp(effect.value),
    differencePp: 100 * (1 + comparatorGrowth) * Math.expm1(effect.value),
    logError: effect.error,
    isMoved,
  };
}

function whyNoLevel({ cohort, comparator }: Design, prior: Parameters<typeof baselineLevel>[1]): string | undefined {
  const isEmpty = (counts: readonly number[]): boolean => counts.some((count) => !(count > 0));
  if ([cohort, comparator].some((arm) => isEmpty(arm.baselineEvents))) {
    return 'an area has no events in the baseline, so its log rate has no value';
  }
  if (prior === undefined) return undefined;
  const years = [cohort.events, comparator.events, prior.cohort.events, prior.comparator.events];
  return years.some(isEmpty) ? 'an area has no events in a year, so its log rate has no value' : undefined;
}

function logRates({ baselineEvents, baselineExposure }: ArmData): number[] {
  return baselineEvents.map((count, area) => Math.log(count / (baselineExposure[area] ?? 0)));
}
