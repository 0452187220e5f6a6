import { studentTTail, studentTUpperQuantile } from '../../stats/distributions/student-t.js';
import type { Design } from '../design.js';
import type { Estimate, Estimator } from '../estimator.js';
import { countingVariance } from '../growth/linearised.js';
import { logLimits } from '../growth/log-limits.js';
import { growthModel } from '../models/growth-model.js';
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
    tail: (errors) => studentTTail(errors, fit.df),
  });
  return { ...limits, df: fit.df, dispersion };
}
