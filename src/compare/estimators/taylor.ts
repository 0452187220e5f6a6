import { studentTTail, studentTUpperQuantile } from '../../stats/distributions/student-t.js';
import { fewerAreasLessOne } from '../degrees-of-freedom.js';
import type { Estimator } from '../estimator.js';
import { linearisedVariance } from '../growth/linearised.js';
import { logLimits } from '../growth/log-limits.js';
import { whyNoError, whyNoLogGrowth, whyNoSpread } from '../why-none.js';

/**
 * Limits from the spread of areas to first order: near the jackknife's, a little narrower with few areas, since no
 * area is left out of its own arm's total.
 */
export const taylor: Estimator = {
  title: 'linearised spread of areas, t with areas-1 degrees of freedom',
  reference: 'Woodruff (1971), A Simple Method for Approximating the Variance of a Complicated Estimate',
  estimate: (design, { level }) => {
    const { cohort, comparator } = design;
    const reason = whyNoSpread(design) ?? whyNoLogGrowth(design);
    if (reason !== undefined) return { none: reason };
    const variance = linearisedVariance(cohort);
    const comparatorVariance = linearisedVariance(comparator);
    const unseen = whyNoError(Math.sqrt(variance + comparatorVariance));
    if (unseen !== undefined) return { none: unseen };
    const df = fewerAreasLessOne(design);
    const limits = logLimits(design, {
      variance,
      comparatorVariance,
      critical: studentTUpperQuantile((1 - level) / 2, df),
      cohortCritical: studentTUpperQuantile((1 - level) / 2, cohort.events.length - 1),
      comparatorCritical: studentTUpperQuantile((1 - level) / 2, comparator.events.length - 1),
      tail: (errors) => studentTTail(errors, df),
    });
    return { ...limits, df };
  },
};
