import { sum } from 'simple-statistics';
import { requireNonNegative, requirePositive } from '../require.js';
import type { Interval } from './interval.js';
import { poissonInterval } from './poisson-interval.js';

/** One stratum of an expected count: an exposure, and the reference rate it would have had. */
export interface ReferenceStratum {
  /** 0 or more. */
  readonly exposure: number;
  /** 0 or more. */
  readonly referenceEvents: number;
  /** Above 0. */
  readonly referenceExposure: number;
}

/**
 * The events expected at the reference rates, stratum by stratum. No strata give 0.
 *
 * @throws RangeError if a stratum is out of range
 *
 * Reference: Breslow and Day (1987), Statistical Methods in Cancer Research II, 2.3.
 * Checked against: test/reference/edge/standardisation.json
 */
export function expectedEvents(strata: readonly ReferenceStratum[]): number {
  return sum(
    strata.map(({ exposure, referenceEvents, referenceExposure }) => {
      requireNonNegative('exposure', exposure);
      requireNonNegative('referenceEvents', referenceEvents);
      requirePositive('referenceExposure', referenceExposure);
      return exposure * (referenceEvents / referenceExposure);
    }),
  );
}

/**
 * Confidence limits for the ratio of observed to expected events: exact below 10 events, Byar's from 10.
 * The expected count is taken as known.
 *
 * @param events whole number, 0 or more
 * @param expected above 0
 * @param level coverage in (0, 1): 0.95 for 95%
 * @throws RangeError if an argument is out of range
 *
 * Reference: Breslow and Day (1987), Statistical Methods in Cancer Research II, 2.3.
 * Checked against: test/reference/edge/standardisation.json
 */
export function standardisedRatioInterval(events: number, expected: number, level: number): Interval {
  requirePositive('expected', expected);
  const { lower, upper } = poissonInterval(events, level);
  return { lower: lower / expected, upper: upper / expected };
}
