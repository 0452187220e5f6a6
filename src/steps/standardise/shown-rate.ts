import { type Stratum, standardisedRate } from '../../compare/standardised.js';
import type { StandardisedRate } from '../../domain/results/standardised-result.js';
import { metrics } from '../../measure/metrics/index.js';
import type { MetricRequest } from '../metrics/metric-request.js';

/** The standardised rate of one side in one span as a result gives it. */
export function shownRate(
  strata: readonly Stratum[],
  span: 'baseline' | 'window',
  { settings: { level, per }, metric }: MetricRequest,
): StandardisedRate {
  const found = standardisedRate(strata, span, level);
  if ('none' in found) return { value: null, lower: null, upper: null, level, none: found.none };
  const limits = metrics[metric].isCountedOneByOne ? found.limits : undefined;
  return {
    value: per * found.rate,
    lower: limits === undefined ? null : per * limits.lower,
    upper: limits === undefined ? null : per * limits.upper,
    level,
    none: null,
  };
}
