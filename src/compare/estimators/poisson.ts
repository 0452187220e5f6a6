import { normalTail, normalUpperQuantile } from '../../stats/distributions/normal.js';
import type { Estimator } from '../estimator.js';
import { countingVariance } from '../growth/linearised.js';
import { logLimits } from '../growth/log-limits.js';
import { whyNoLogGrowth } from '../why-none.js';

/**
 * Limits that count each event as if it came by itself. They leave out that areas differ from one another and that
 * days come in stays, so they cover 15 to 53% at a nominal 95% (docs/methods.md): for comparing with work that uses
 * them, never a headline.
 */
export const poisson: Estimator = {
  title: 'Poisson counts, normal limits',
  reference: 'Breslow and Day (1987), Statistical Methods in Cancer Research II',
  estimate: (design, { level }) => {
    const reason = whyNoLogGrowth(design);
    if (reason !== undefined) return { none: reason };
    const critical = normalUpperQuantile((1 - level) / 2);
    const limits = logLimits(design, {
      variance: countingVariance(design.cohort),
      comparatorVariance: countingVariance(design.comparator),
      critical,
      tail: normalTail,
    });
    return { ...limits, note: 'counting noise only' };
  },
};
