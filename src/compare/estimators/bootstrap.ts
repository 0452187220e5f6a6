import type { ArmData } from '../../domain/areas/arm.js';
import { unwatched, type WatchAmount } from '../../domain/common/progress.js';
import { defaultSettings } from '../../domain/settings.js';
import type { Design } from '../design.js';
import type { Estimate, Estimator } from '../estimator.js';
import { type BootstrappedGrowth, bootstrapGrowth, randomResample } from '../resampling/bootstrap.js';
import {
  acceleration,
  type BootstrapLimits,
  type Bootstrapped,
  basicLimits,
  bcaLimits,
  percentileLimits,
} from '../resampling/bootstrap-limits.js';
import { watchedDraws } from '../resampling/watched-draws.js';
import { whyNoError, whyNoLogGrowth, whyNoSpread } from '../why-none.js';
import { type JackknifedArm, jackknifeArm } from './jackknife.js';

/** Resamples of the areas within each arm, read at their quantiles. */
export const bootstrapPercentile: Estimator = bootstrap(
  'bootstrap of areas within arms, percentile',
  'Efron (1979), Bootstrap Methods: Another Look at the Jackknife',
  percentileLimits,
);

/** Resamples of the areas within each arm, read at their quantiles turned round the estimate. */
export const bootstrapBasic: Estimator = bootstrap(
  'bootstrap of areas within arms, basic',
  'Davison and Hinkley (1997), Bootstrap Methods and their Application, 5.2',
  basicLimits,
);

/** Resamples of the areas within each arm, read at quantiles that allow for bias and skewness. */
export const bootstrapBca: Estimator = bootstrap(
  'bootstrap of areas within arms, bias-corrected and accelerated',
  'Efron (1987), Better Bootstrap Confidence Intervals',
  bcaLimits,
);

/** Few areas resample too alike: 6 to 9 of them cover 84 to 90% at a nominal 95% (docs/methods.md). */
function bootstrap(title: string, reference: string, limitsOf: BootstrapLimits): Estimator {
  return {
    title,
    reference,
    isRandom: true,
    estimate: (design, { level, seed = defaultSettings.seed, draws = defaultSettings.draws, watch }) => {
      const reason = whyNoSpread(design) ?? whyNoLogGrowth(design) ?? whyTooFew(design, level);
      if (reason !== undefined) return { none: reason };
      return limitsFrom(design, resampled(design, seed, draws, watch), level, limitsOf);
    },
  };
}

/** Why the areas of a side are too few to resample: one of them, drawn every time, would be the limit itself. */
function whyTooFew({ cohort, comparator }: Design, level: number): string | undefined {
  const fewest = Math.min(cohort.events.length, comparator.events.length);
  return fewest ** -fewest > (1 - level) / 2
    ? `a side has ${fewest} areas, too few to resample: the limits would be those of single areas`
    : undefined;
}

interface Resampled {
  readonly comparator: ArmData;
  readonly seed: number;
  readonly draws: number;
  readonly growths: BootstrappedGrowth;
}

const known = new WeakMap<ArmData, Resampled>();

/** The growths in the resamples of a design; drawn once for all the ways of reading them. */
function resampled(design: Design, seed: number, draws: number, watch: WatchAmount = unwatched): BootstrappedGrowth {
  const { cohort, comparator } = design;
  const before = known.get(cohort);
  if (before?.comparator === comparator && before.seed === seed && before.draws === draws) return before.growths;
  const resample = watchedDraws(randomResample(seed), { all: draws, unit: 'resamples' }, watch);
  const growths = bootstrapGrowth(design, resample, draws);
  known.set(cohort, { comparator, seed, draws, growths });
  return growths;
}

/** The limits of every figure of a comparison, from resamples of the growths of its arms. */
export function limitsFrom(
  design: Design,
  growths: BootstrappedGrowth,
  level: number,
  limitsOf: BootstrapLimits,
): Estimate {
  const { logRatio, difference, cohort, comparator } = bootstrapped(design, growths);
  const allGrow = [...growths.cohort, ...growths.comparator].every((growth) => growth > -1 && growth < Infinity);
  if (!allGrow) return { none: 'a resample of an arm has a period without events, so its growth has no logarithm' };
  const logLimits = limitsOf(logRatio, level);
  const gap = limitsOf(difference, level);
  const unseen = whyNoError(gap.upper - gap.lower);
  if (unseen !== undefined) return { none: unseen };
  return {
    differencePp: { lower: 100 * gap.lower, upper: 100 * gap.upper },
    growthRatio: { lower: Math.exp(logLimits.lower), upper: Math.exp(logLimits.upper) },
    growth: limitsOf(cohort, level),
    comparatorGrowth: limitsOf(comparator, level),
  };
}

/** The log ratio, the gap as a share and the growth of each arm, with their resamples. */
export function bootstrapped(design: Design, growths: BootstrappedGrowth) {
  const [own, other] = [jackknifeArm(design.cohort), jackknifeArm(design.comparator)];
  const between = (of: (growth: number) => number): Float64Array =>
    growths.cohort.map((growth, index) => of(growth) - of(growths.comparator[index] ?? 0)).sort();
  return {
    logRatio: {
      value: own.logGrowth - other.logGrowth,
      sorted: between(Math.log1p),
      acceleration: acceleration([own.logGrowthWithout, negative(other.logGrowthWithout)]),
    },
    difference: {
      value: own.growth - other.growth,
      sorted: between((growth) => growth),
      acceleration: acceleration([own.growthWithout, negative(other.growthWithout)]),
    },
    cohort: alone(own, growths.cohort),
    comparator: alone(other, growths.comparator),
  } as const satisfies Record<string, Bootstrapped>;
}

function alone(arm: JackknifedArm, growths: Float64Array): Bootstrapped {
  return { value: arm.growth, sorted: growths.slice().sort(), acceleration: acceleration([arm.growthWithout]) };
}

function negative(values: readonly number[]): number[] {
  return values.map((value) => -value);
}
