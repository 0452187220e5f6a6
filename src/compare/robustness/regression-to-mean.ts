import { mean } from 'simple-statistics';
import type { ArmData } from '../../domain/areas/arm.js';
import { CannotEstimate } from '../../stats/cannot-estimate.js';
import type { Design } from '../design.js';
import { logGrowthOf, totalsOf } from '../growth/growth.js';
import { levelGap } from '../growth/level-gap.js';
import type { TwoPeriodFit } from '../models/binomial-logit.js';
import { cohortFirst, growthModel } from '../models/growth-model.js';
import { type LeastSquaresFit, leastSquares } from '../models/least-squares.js';
import { whyNoSpread } from '../why-none.js';

/** Events and person-years of the areas of an arm in the year before the baseline. */
export type PriorYear = Pick<ArmData, 'events' | 'exposure'>;

/** A log ratio of growths, or a slope, with its standard error. */
export interface Effect {
  readonly value: number;
  readonly error: number;
}

/** A log ratio of growths among areas that began alike, and how much less an area grew that began higher. */
export interface AdjustedEffect extends Effect {
  /** Change in log growth for each unit of log rate. */
  readonly slope: Effect;
}

/** Whether growth is only a return from a high start. Areas count alike, but in the models and the pooled ratio. */
export interface RegressionToMean {
  /** Mean log baseline rate of the cohort's areas less that of the comparator's. */
  readonly baselineGap: number;
  /** The same, in standard deviations of the comparator's areas. */
  readonly baselineGapInDeviations: number;
  readonly unadjusted: Effect;
  /** Shares its noise with the outcome, so that it adjusts for too much. */
  readonly adjustedForBaseline: AdjustedEffect;
  readonly adjustedForPriorYear: AdjustedEffect;
  /** The two-period model with area effects and quasi-Poisson errors. */
  readonly model: Effect;
  readonly modelAdjustedForPriorYear: AdjustedEffect;
  /** Pooled log ratio of growths since the baseline and the year before it together. */
  readonly twoYearBaseline: number;
  /** Whether the prior year moves the model's effect by over half a standard error. A turn of sign near 0 is no move. */
  readonly isMoved: boolean;
}

// Fits end when a step is of this size, in logs: less is no move, however small the error is.
const rounding = 1e-9;

/**
 * The comparison again among areas that began alike, for a cohort that was chosen when its rates were high.
 * Every area needs events in every year.
 *
 * @throws CannotEstimate if an arm has fewer than two areas, an area has no events in a year, or all areas began alike
 *
 * Reference: Barnett, van der Pols and Dobson (2005), Regression to the mean: what it is and how to deal with it.
 * Checked against: test/reference/panel/08_regression_to_mean.json
 */
export function regressionToMean(
  design: Design,
  prior: { readonly cohort: PriorYear; readonly comparator: PriorYear },
): RegressionToMean {
  const { cohort, comparator } = design;
  const reason = whyNoSpread(design);
  if (reason !== undefined) throw new CannotEstimate(reason);
  const isCohort = cohortFirst(design);
  const baseline = [cohort, comparator].map((arm) => logRates(arm.baselineEvents, arm.baselineExposure));
  const window = [cohort, comparator].flatMap((arm) => logRates(arm.events, arm.exposure));
  const before = centred([prior.cohort, prior.comparator].flatMap((arm) => logRates(arm.events, arm.exposure)));
  const [own = [], other = []] = baseline;
  const growth = window.map((rate, area) => rate - ([...own, ...other][area] ?? 0));
  const regress = (...covariates: (readonly number[])[]): LeastSquaresFit =>
    leastSquares([isCohort.map(() => 1), isCohort, ...covariates], growth);
  const model = modelEffect(growthModel(design), 1);
  const adjusted = growthModel(design, [before]);
  const modelAdjustedForPriorYear = { ...modelEffect(adjusted, 1), slope: modelEffect(adjusted, 2) };
  const level = levelGap(own, other);
  return {
    baselineGap: level.gap,
    baselineGapInDeviations: level.inDeviations,
    unadjusted: effect(regress(), 1),
    adjustedForBaseline: adjustedEffect(regress(centred([...own, ...other]))),
    adjustedForPriorYear: adjustedEffect(regress(before)),
    model,
    modelAdjustedForPriorYear,
    twoYearBaseline: pooled(cohort, prior.cohort) - pooled(comparator, prior.comparator),
    isMoved: Math.abs(modelAdjustedForPriorYear.value - model.value) > Math.max(rounding, model.error / 2),
  };
}

function logRates(events: readonly number[], exposure: readonly number[]): number[] {
  return events.map((count, area) => {
    if (!(count > 0))
      throw new CannotEstimate(`every area must have events in every year, but area ${area + 1} has ${count}`);
    return Math.log(count / (exposure[area] ?? 0));
  });
}

function pooled(arm: ArmData, prior: PriorYear): number {
  return logGrowthOf(
    totalsOf({
      ...arm,
      baselineEvents: [...arm.baselineEvents, ...prior.events],
      baselineExposure: [...arm.baselineExposure, ...prior.exposure],
    }),
  );
}

function centred(values: readonly number[]): number[] {
  const centre = mean([...values]);
  return values.map((value) => value - centre);
}

function effect({ coefficients, errors }: LeastSquaresFit, at: number): Effect {
  return { value: coefficients[at] ?? 0, error: errors[at] ?? 0 };
}

function adjustedEffect(fit: LeastSquaresFit): AdjustedEffect {
  return { ...effect(fit, 1), slope: effect(fit, 2) };
}

function modelEffect({ coefficients, covariance, dispersion }: TwoPeriodFit, at: number): Effect {
  const variance = covariance[at * (coefficients.length + 1)] ?? 0;
  return { value: coefficients[at] ?? 0, error: Math.sqrt(dispersion * variance) };
}
