import { baselineLevel } from '../../compare/growth/baseline-level.js';
import { totalsOf } from '../../compare/growth/growth.js';
import type { PriorYear } from '../../compare/robustness/regression-to-mean.js';
import type { Arm } from '../../domain/areas/arm.js';
import type { BaselineLevelResult } from '../../domain/results/robustness.js';
import { addMonths, formatMonthSpan } from '../../domain/time/period.js';
import { buildArm } from '../../measure/arm.js';
import { foundOrNone } from '../found-or-none.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import { whyNoCountingNoise } from '../metrics/shared-months.js';
import type { GroupSeries } from '../sides/build-sides.js';

interface Level {
  readonly baseline_level: BaselineLevelResult | null;
  readonly no_baseline_level: string | null;
}

/** How high a cohort began, and the gap among areas that began alike in the year before where the data hold it. */
export function baselineLevelResult(cohort: Arm, comparator: Arm, series: GroupSeries, request: MetricRequest): Level {
  const priors = priorYear(cohort, comparator, series, request);
  const design = { cohort, comparator };
  const plain = baselineLevel(design);
  if ('none' in plain) return { baseline_level: null, no_baseline_level: plain.none };
  const shared = whyNoCountingNoise(request.pair);
  const found = shared !== undefined ? { none: shared } : 'none' in priors ? priors : adjustedLevel(design, priors);
  const adjusted = 'none' in found ? undefined : found;
  const { per } = request.settings;
  const rate = (arm: Arm): number => (per * totalsOf(arm).baselineEvents) / totalsOf(arm).baselineExposure;
  const level = {
    rate: rate(cohort),
    comparator_rate: rate(comparator),
    rate_per: per,
    rate_ratio: plain.rateRatio,
    gap_in_deviations: plain.gapInDeviations,
    adjusted_pp: adjusted?.differencePp ?? null,
    adjusted_growth_ratio: adjusted?.growthRatio ?? null,
    adjusted_error: adjusted?.logError ?? null,
    is_moved: adjusted?.isMoved ?? null,
    no_adjusted: 'none' in found ? found.none : null,
  };
  return { baseline_level: level, no_baseline_level: null };
}

type Priors = { readonly cohort: PriorYear; readonly comparator: PriorYear };

function adjustedLevel(design: { readonly cohort: Arm; readonly comparator: Arm }, priors: Priors) {
  return foundOrNone(
    () => {
      const level = baselineLevel(design, priors);
      if ('none' in level) return level;
      const { adjusted } = level;
      const isNumber = adjusted !== undefined && [adjusted.differencePp, adjusted.logError].every(Number.isFinite);
      return isNumber ? adjusted : { none: 'the adjusted gap is not a number' };
    },
    () => 'the areas do not fix how growth went with the rate of the year before',
  );
}

/** The same months a year before the baseline. */
function priorYear(
  cohort: Arm,
  comparator: Arm,
  { activity, population }: GroupSeries,
  { pair, coverage }: MetricRequest,
): Priors | { readonly none: string } {
  const window = { ...pair.baseline, start: addMonths(pair.baseline.start, -12) };
  const lacking = { none: `the data do not hold ${formatMonthSpan(window)} of every area` };
  if (!coverage.covers(window)) return lacking;
  const [own, other] = [cohort, comparator].map(({ areas }) =>
    buildArm(areas, activity, population, { ...pair, window }),
  );
  if (own === undefined || other === undefined || own.incomplete.length + other.incomplete.length > 0) return lacking;
  return { cohort: own.arm, comparator: other.arm };
}
