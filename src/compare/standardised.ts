import { sum } from 'simple-statistics';
import { type ArmData, withoutPlace } from '../domain/areas/arm.js';
import {
  directlyStandardisedRate,
  dobsonInterval,
  type WeightedStratum,
} from '../stats/intervals/direct-standardisation.js';
import type { Interval } from '../stats/intervals/interval.js';
import type { ClusterLabels, Estimate } from './estimator.js';
import { mergeClusters } from './estimators/cluster-jackknife.js';
import { intervals, type JackknifedArm, jackknifedGrowth } from './estimators/jackknife.js';
import { totalsOf } from './growth/growth.js';
import { whyNoSpread } from './why-none.js';

/** One age band of an arm: its areas' events and person-years, and the people of the standard population in it. */
export interface Stratum {
  readonly arm: ArmData;
  readonly weight: number;
}

/** Below this many events no standardised rate is given. */
export const leastEvents = 10;

/**
 * The directly standardised rate of an arm's areas together, per person-year, with Dobson's limits from counting noise.
 * Why there is none, where there are under 10 events or nobody in a band. Where a few events of a band with few people
 * make most of the rate, the lower limit would lie below zero, where no rate can be, and stops there.
 *
 * Reference: Public Health England (2018), Technical Guide: Confidence Intervals.
 */
export function standardisedRate(
  strata: readonly Stratum[],
  span: 'baseline' | 'window',
  level: number,
): { readonly rate: number; readonly limits: Interval } | { readonly none: string } {
  const weighted = strata.map((stratum) => weightedStratum(stratum, span));
  if (sum(weighted.map(({ events }) => events)) < leastEvents) return { none: `fewer than ${leastEvents} events` };
  if (weighted.some(({ exposure }) => exposure <= 0)) return { none: 'nobody in an age band' };
  const { lower, upper } = dobsonInterval(weighted, level);
  return { rate: directlyStandardisedRate(weighted).rate, limits: { lower: Math.max(0, lower), upper } };
}

/** The growth of an arm's standardised rate as a share; not finite without a rate in either span. */
export function standardisedGrowth(strata: readonly Stratum[]): number {
  const rateOf = (span: 'baseline' | 'window'): number =>
    sum(
      strata.map((stratum) => {
        const { events, exposure, weight } = weightedStratum(stratum, span);
        return (weight * events) / exposure;
      }),
    );
  return rateOf('window') / rateOf('baseline') - 1;
}

/**
 * The intervals of the growth of standardised rates, by leaving out each area (or cluster of areas) of all age bands
 * in turn, as the headline does with crude rates.
 */
export function standardisedEstimate(
  cohort: readonly Stratum[],
  comparator: readonly Stratum[],
  level: number,
  clusters?: ClusterLabels,
): Estimate {
  const own = clusters === undefined ? cohort : merged(cohort, clusters.cohort);
  const other = clusters === undefined ? comparator : merged(comparator, clusters.comparator);
  const [first, rest] = [own[0]?.arm, other[0]?.arm];
  if (first === undefined || rest === undefined) return { none: 'there is no age band' };
  const reason = whyNoSpread({ cohort: first, comparator: rest });
  if (reason !== undefined) return { none: reason };
  const arms = [jackknifed(own), jackknifed(other)] as const;
  const isKnown = arms.every((arm) => arm.logGrowthWithout.every(Number.isFinite));
  return isKnown ? intervals(...arms, level) : { none: 'without one of the areas there is no rate' };
}

function jackknifed(strata: readonly Stratum[]): JackknifedArm {
  const units = strata[0]?.arm.events.length ?? 0;
  const growthWithout = Array.from({ length: units }, (_, unit) =>
    standardisedGrowth(strata.map(({ arm, weight }) => ({ arm: withoutPlace(arm, unit), weight }))),
  );
  return jackknifedGrowth(standardisedGrowth(strata), growthWithout);
}

function merged(strata: readonly Stratum[], labels: readonly string[]): Stratum[] {
  return strata.map(({ arm, weight }) => ({ arm: mergeClusters(arm, labels), weight }));
}

function weightedStratum({ arm, weight }: Stratum, span: 'baseline' | 'window'): WeightedStratum {
  const { baselineEvents, baselineExposure, events, exposure } = totalsOf(arm);
  return span === 'baseline'
    ? { events: baselineEvents, exposure: baselineExposure, weight }
    : { events, exposure, weight };
}
