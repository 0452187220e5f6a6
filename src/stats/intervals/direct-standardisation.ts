import { sum } from 'simple-statistics';
import { chiSquaredQuantile, chiSquaredUpperQuantile } from '../distributions/chi-squared.js';
import { requireCount, requireLevel, requirePositive } from '../require.js';
import type { Interval } from './interval.js';
import { poissonInterval } from './poisson-interval.js';

/** One stratum of a directly standardised rate. */
export interface WeightedStratum {
  /** Whole number, 0 or more. */
  readonly events: number;
  /** Above 0. */
  readonly exposure: number;
  /** The standard population of the stratum, above 0, on any scale. */
  readonly weight: number;
}

/** A rate per unit of exposure and its variance from counting noise. */
export interface StandardisedRate {
  readonly rate: number;
  readonly variance: number;
}

/**
 * The directly standardised rate, per unit of exposure: the weighted mean of the strata's rates.
 *
 * @param strata at least one
 * @throws RangeError if there is no stratum or one is out of range
 *
 * Reference: Breslow and Day (1987), Statistical Methods in Cancer Research II, 2.3.
 * Checked against: test/reference/edge/standardisation.json
 */
export function directlyStandardisedRate(strata: readonly WeightedStratum[]): StandardisedRate {
  requireStrata(strata);
  const total = sum(strata.map(({ weight }) => weight));
  const share = ({ weight, exposure }: WeightedStratum) => weight / total / exposure;
  return {
    rate: sum(strata.map((stratum) => stratum.events * share(stratum))),
    variance: sum(strata.map((stratum) => stratum.events * share(stratum) * share(stratum))),
  };
}

/**
 * Dobson's confidence limits for a directly standardised rate, per unit of exposure.
 * The total count's limits are exact below 10 events, Byar's from 10.
 *
 * @param strata at least one, with at least one event between them
 * @param level coverage in (0, 1): 0.95 for 95%
 * @throws RangeError if there is no event or an argument is out of range
 *
 * Reference: Dobson, Kuulasmaa, Eberle and Scherer (1991), Confidence Intervals for Weighted Sums of Poisson Parameters.
 * Checked against: test/reference/edge/standardisation.json
 */
export function dobsonInterval(strata: readonly WeightedStratum[], level: number): Interval {
  requireLevel(level);
  const { rate, variance } = directlyStandardisedRate(strata);
  const total = sum(strata.map(({ events }) => events));
  requireCount('the total of the events', total, 1);
  const count = poissonInterval(total, level);
  const scale = Math.sqrt(variance / total);
  return { lower: rate + scale * (count.lower - total), upper: rate + scale * (count.upper - total) };
}

/**
 * The gamma confidence limits of Fay and Feuer for a directly standardised rate, per unit of exposure.
 * No events give a lower limit of 0.
 *
 * @param strata at least one
 * @param level coverage in (0, 1): 0.95 for 95%
 * @throws RangeError if an argument is out of range
 *
 * Reference: Fay and Feuer (1997), Confidence Intervals for Directly Standardized Rates: A Method Based on the Gamma
 * Distribution.
 * Checked against: test/reference/edge/standardisation.json
 */
export function fayFeuerInterval(strata: readonly WeightedStratum[], level: number): Interval {
  requireLevel(level);
  const { rate, variance } = directlyStandardisedRate(strata);
  const tail = (1 - level) / 2;
  const total = sum(strata.map(({ weight }) => weight));
  const most = strata.reduce((largest, { weight, exposure }) => Math.max(largest, weight / total / exposure), 0);
  const upperRate = rate + most;
  const upperVariance = variance + most * most;
  const half = (spread: number, centre: number) => spread / (2 * centre);
  const df = (spread: number, centre: number) => (2 * centre * centre) / spread;
  return {
    lower: rate === 0 ? 0 : half(variance, rate) * chiSquaredQuantile(tail, df(variance, rate)),
    upper: half(upperVariance, upperRate) * chiSquaredUpperQuantile(tail, df(upperVariance, upperRate)),
  };
}

function requireStrata(strata: readonly WeightedStratum[]): void {
  if (strata.length === 0) throw new RangeError('there must be at least one stratum, not none');
  for (const { events, exposure, weight } of strata) {
    requireCount('events', events);
    requirePositive('exposure', exposure);
    requirePositive('weight', weight);
  }
}
