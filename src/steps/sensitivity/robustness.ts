import type { Design } from '../../compare/design.js';
import { jackknife } from '../../compare/estimators/jackknife.js';
import { pointEstimate } from '../../compare/growth/growth.js';
import { detectableGap } from '../../compare/robustness/detectable.js';
import { leaveOneOut } from '../../compare/robustness/leave-one-out.js';
import { misrecorded } from '../../compare/robustness/misrecorded.js';
import type { Arm } from '../../domain/areas/arm.js';
import type { WatchAmount } from '../../domain/common/progress.js';
import { directionOf } from '../../domain/results/direction.js';
import type { MisrecordedResult, RobustnessResult } from '../../domain/results/robustness.js';
import { type MetricRequest, watchOf } from '../metrics/metric-request.js';
import type { SideBuilt, SidesBuilt } from '../sides/build-sides.js';
import { baselineLevelResult } from './baseline-level-result.js';
import { estimatorResults } from './estimator-results.js';

/** What the own comparison of each cohort rests on, one metric's. */
export function robustnessOf({ sides, comparators }: SidesBuilt, request: MetricRequest): RobustnessResult[] {
  return sides.flatMap((side) => {
    const comparator = comparators.get(side.series.group)?.arm;
    return comparator === undefined ? [] : [robustness(side, comparator, request)];
  });
}

function robustness({ cohort, series, built }: SideBuilt, comparator: Arm, request: MetricRequest): RobustnessResult {
  const { settings, metric } = request;
  const watch = watchOf(request, cohort.name);
  const own = built.arm;
  const design: Design = { cohort: own, comparator };
  const estimate = jackknife.estimate(design, { level: settings.level });
  const direction = 'none' in estimate ? null : directionOf(estimate.differencePp);
  const without = leaveOneOut(design, settings.level);
  const restsOn = without.filter((one) => direction !== null && one.direction !== direction);
  const gaps = without.map((one) => one.differencePp).filter(Number.isFinite);
  const detectable = detectableGap(design, settings.level);
  return {
    metric,
    population: series.group,
    cohort: cohort.name,
    areas: own.areas.length,
    comparator_areas: comparator.areas.length,
    difference_pp: pointEstimate(design).differencePp,
    direction,
    estimators: estimatorResults(own, comparator, request, watch),
    rests_on: restsOn.length === 0 ? null : restsOn.map(({ leftOut }) => own.areas[leftOut] ?? ''),
    without_one_pp: gaps.length === 0 ? null : { lowest: Math.min(...gaps), highest: Math.max(...gaps) },
    detectable_pp: 'none' in detectable ? null : detectable.differencePp,
    ...misrecordedResult(design, own, settings.level, watch),
    ...baselineLevelResult(own, comparator, series, request),
  };
}

function misrecordedResult(
  design: Design,
  own: Arm,
  level: number,
  watch: WatchAmount,
): { misrecorded: MisrecordedResult | null; no_misrecorded: string | null } {
  const found = misrecorded(design, level, watch);
  if ('none' in found) return { misrecorded: null, no_misrecorded: found.none };
  const { area, span, events, change, direction } = found;
  const recorded = (span === 'window' ? own.events : own.baselineEvents)[area] ?? 0;
  const share = events / recorded;
  return {
    misrecorded: { area: own.areas[area] ?? '', span, events, share, change, direction },
    no_misrecorded: null,
  };
}
