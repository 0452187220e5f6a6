import { studentTTail, studentTUpperQuantile } from '../../stats/student-t.js';
import { fitTwoPeriods, type TwoPeriodFit } from '../binomial-logit.js';
import type { Design } from '../design.js';
import type { Estimate, Estimator } from '../estimator.js';
import { countingVariance } from '../linearised.js';
import { logLimits } from '../log-limits.js';
import { whyNoLogGrowth } from '../why-none.js';

/**
 * The Poisson limits widened by how much more the areas differ than counts alone would, one number for all areas, with
 * t on the areas less two. Never narrower than Poisson: a dispersion below 1 is taken as 1.
 */
export const quasiPoisson: Estimator = {
  title: 'quasi-Poisson with area effects, t with areas-2 degrees of freedom',
  reference: 'McCullagh and Nelder (1989), Generalized Linear Models, 6.2',
  estimate: (design, { level }) => quasiPoissonLimits(design, level, 1),
};

/** Quasi-Poisson limits whose dispersion is taken as at least `least`: 0 for as it is estimated. */
export function quasiPoissonLimits(design: Design, level: number, least: number): Estimate {
  const reason = whyNoLogGrowth(design);
  if (reason !== undefined) return { none: reason };
  const fit = growthModel(design);
  if (fit.df < 1) return { none: 'there are fewer than three areas, so their spread cannot be seen' };
  const dispersion = Math.max(least, fit.dispersion);
  const critical = studentTUpperQuantile((1 - level) / 2, fit.df);
  const limits = logLimits(design, {
    variance: dispersion * countingVariance(design.cohort),
    comparatorVariance: dispersion * countingVariance(design.comparator),
    critical,
    comparatorCritical: critical,
    tail: (errors) => studentTTail(errors, fit.df),
  });
  return { ...limits, df: fit.df, dispersion };
}

/** The two-period model with area effects: its first coefficient is the comparator's log growth, its second the log ratio. */
export function growthModel({ cohort, comparator }: Design): TwoPeriodFit {
  const isCohort = [...cohort.events.map(() => 1), ...comparator.events.map(() => 0)];
  const exposure = [...cohort.exposure, ...comparator.exposure];
  const baselineExposure = [...cohort.baselineExposure, ...comparator.baselineExposure];
  return fitTwoPeriods({
    events: [...cohort.events, ...comparator.events],
    baselineEvents: [...cohort.baselineEvents, ...comparator.baselineEvents],
    offset: exposure.map((years, area) => Math.log(years / (baselineExposure[area] ?? 0))),
    columns: [isCohort.map(() => 1), isCohort],
  });
}
