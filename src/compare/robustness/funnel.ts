import { sum } from 'simple-statistics';
import type { ArmData } from '../../domain/areas/arm.js';
import { clamp } from '../../domain/common/clamp.js';
import { normalTail, normalUpperQuantile } from '../../stats/distributions/normal.js';
import { benjaminiHochberg, holm } from '../../stats/p-adjust.js';
import { quantile } from '../../stats/quantile.js';
import type { Design } from '../design.js';
import type { Limits } from '../estimator.js';
import { growthOf, totalsOf } from '../growth/growth.js';

/** An area of the cohort beside what it would have had, had it grown as the comparator. */
export type FunnelArea = FunnelPoint | Unplaced;

/** An area's place in the funnel. */
export interface FunnelPoint {
  readonly observed: number;
  /** Events at the area's baseline rate grown as the comparator's. */
  readonly expected: number;
  /** Observed over expected. */
  readonly ratio: number;
  /** Standard error of the log ratio from counts alone. */
  readonly countingError: number;
  /** Log ratio over the counting error. */
  readonly countingZ: number;
  /** Log ratio over an error that holds the spread of the comparator's areas too. */
  readonly z: number;
  /** Two-sided, from `z`. */
  readonly pValue: number;
  readonly pBenjaminiHochberg: number;
  readonly pHolm: number;
  /** Where 95% of areas without a growth of their own would be, as ratios. */
  readonly limits95: Limits;
  readonly limits998: Limits;
}

/** The growth of each area of a cohort, with limits that hold the usual spread of areas. */
export interface Funnel {
  readonly comparatorGrowthRatio: number;
  /** Mean square of the comparator areas' counting z, drawn in at 10% and 90%: 1 when counts alone move them. */
  readonly dispersion: number;
  readonly rawDispersion: number;
  readonly drawnInAt: Limits;
  /** Variance of log growth between areas, beyond counts. */
  readonly betweenVariance: number;
  /** In the cohort's order. */
  readonly areas: readonly FunnelArea[];
}

/**
 * The funnel of a cohort's areas against its comparator, with additive over-dispersion learnt from the comparator.
 *
 * @throws RangeError if no area of the comparator has events both before and after
 *
 * Reference: Spiegelhalter (2005), Handling over-dispersion of performance indicators.
 * Checked against: test/reference/panel/07_funnel.json
 */
export function funnel({ cohort, comparator }: Design): Funnel {
  const comparatorGrowthRatio = 1 + growthOf(totalsOf(comparator));
  const spread = overDispersion(placed(comparator, comparatorGrowthRatio).filter(isPlaced));
  const places = placed(cohort, comparatorGrowthRatio).map((place) =>
    'none' in place ? place : adjusted(place, spread.betweenVariance),
  );
  const points = places.filter(isPlaced);
  const pValues = points.map((point) => point.pValue);
  const [discoveries, familywise] = [benjaminiHochberg(pValues), holm(pValues)];
  const areas = places.map((place) => {
    if ('none' in place) return place;
    const at = points.indexOf(place);
    return { ...place, pBenjaminiHochberg: discoveries[at] ?? 1, pHolm: familywise[at] ?? 1 };
  });
  return { comparatorGrowthRatio, ...spread, areas };
}

/** An area without a place, and why. */
export interface Unplaced {
  readonly observed: number;
  readonly none: string;
}

/** An area beside what it would have had, before the spread of areas is known. */
export type Placed = Pick<FunnelPoint, 'observed' | 'expected' | 'ratio' | 'countingError' | 'countingZ'>;

/** Each area of an arm beside what it would have had, had it grown by this ratio. */
export function placed(arm: ArmData, growthRatio: number): (Placed | Unplaced)[] {
  return arm.events.map((observed, area) => {
    const before = arm.baselineEvents[area] ?? 0;
    if (observed === 0 || before === 0)
      return { observed, none: 'a period has no events, so its log growth has no value' };
    const expected = (before / (arm.baselineExposure[area] ?? 0)) * (arm.exposure[area] ?? 0) * growthRatio;
    const countingError = Math.sqrt(1 / observed + 1 / before);
    const ratio = observed / expected;
    return { observed, expected, ratio, countingError, countingZ: Math.log(ratio) / countingError };
  });
}

function overDispersion(areas: readonly Placed[]): Omit<Funnel, 'comparatorGrowthRatio' | 'areas'> {
  const zs = areas.map((area) => area.countingZ);
  const drawnInAt = { lower: quantile(zs, 0.1), upper: quantile(zs, 0.9) };
  const meanSquare = (values: readonly number[]): number => sum(values.map((z) => z * z)) / values.length;
  const dispersion = meanSquare(zs.map((z) => clamp(z, drawnInAt.lower, drawnInAt.upper)));
  const betweenVariance = betweenAreas(areas, dispersion);
  return { dispersion, rawDispersion: meanSquare(zs), drawnInAt, betweenVariance };
}

/** The variance of log growth between areas, beyond counts, that gives their counting z this mean square. */
export function betweenAreas(areas: readonly Placed[], dispersion: number): number {
  if (areas.length < 2) return 0;
  const weights = areas.map((area) => 1 / (area.countingError * area.countingError));
  const total = sum(weights);
  const excess = areas.length * dispersion - (areas.length - 1);
  return Math.max(0, excess / (total - sum(weights.map((weight) => weight * weight)) / total));
}

/** Whether an area has a place. */
export function isPlaced<Point extends Placed>(place: Point | Unplaced): place is Point {
  return !('none' in place);
}

function adjusted(place: Placed, betweenVariance: number) {
  const error = Math.sqrt(place.countingError * place.countingError + betweenVariance);
  const z = Math.log(place.ratio) / error;
  const limits = (tail: number): Limits => {
    const halfWidth = normalUpperQuantile(tail) * error;
    return { lower: Math.exp(-halfWidth), upper: Math.exp(halfWidth) };
  };
  return { ...place, z, pValue: 2 * normalTail(Math.abs(z)), limits95: limits(0.025), limits998: limits(0.001) };
}
