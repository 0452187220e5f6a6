import type { Design } from '../design.js';
import { fitTwoPeriods, type TwoPeriodFit } from './binomial-logit.js';

/**
 * The two-period model with area effects. Its first coefficient is the comparator's log growth, its second the log
 * ratio of growths, and then come the slopes on the covariates.
 *
 * @param covariates lists of one number for each area, the cohort's areas first
 */
export function growthModel(
  { cohort, comparator }: Design,
  covariates: readonly (readonly number[])[] = [],
): TwoPeriodFit {
  const isCohort = cohortFirst({ cohort, comparator });
  const exposure = [...cohort.exposure, ...comparator.exposure];
  const baselineExposure = [...cohort.baselineExposure, ...comparator.baselineExposure];
  return fitTwoPeriods({
    events: [...cohort.events, ...comparator.events],
    baselineEvents: [...cohort.baselineEvents, ...comparator.baselineEvents],
    offset: exposure.map((years, area) => Math.log(years / (baselineExposure[area] ?? 0))),
    columns: [isCohort.map(() => 1), isCohort, ...covariates],
  });
}

/** 1 for each area of the cohort, then 0 for each of the comparator. */
export function cohortFirst({ cohort, comparator }: Design): number[] {
  return [...cohort.events.map(() => 1), ...comparator.events.map(() => 0)];
}
