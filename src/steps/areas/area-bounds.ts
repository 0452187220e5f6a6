import { showCount } from '../../disclosure/shown-count.js';
import type { AreaCode } from '../../domain/areas/area.js';
import { type Arm, onlyAreas } from '../../domain/areas/arm.js';
import type { AreaResult } from '../../domain/results/area-result.js';
import { armBounds, rangeResult } from '../compare/hidden-bounds.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import type { GroupSeries } from '../sides/build-sides.js';
import { noFunnel } from './area-result.js';

const notShown = {
  events_baseline: null,
  events: null,
  rate_baseline: null,
  rate: null,
  growth_percent: null,
  difference_pp: null,
  ...noFunnel,
  no_verdict: 'a count of it is hidden [c], and so is what could be worked back to it',
} as const satisfies Partial<AreaResult>;

/**
 * Areas with their bounds, and their counts as they may leave. Where one of an area's counts is hidden, so are the
 * figures made of it alone.
 */
export function withAreaBounds(
  rows: readonly AreaResult[],
  arm: Arm,
  comparator: Arm,
  series: GroupSeries,
  request: MetricRequest,
): readonly AreaResult[] {
  const { disclosure } = request.placed;
  if (disclosure === undefined) return rows;
  return rows.map((row) => {
    const bounds = armBounds(onlyAreas(arm, [row.area as AreaCode]), comparator, series, request);
    const before = showCount(row.events_baseline ?? 0, bounds.baseline, disclosure.outgoing);
    const now = showCount(row.events ?? 0, bounds.window, disclosure.outgoing);
    const shorthands = { events_baseline_shorthand: before.shorthand, events_shorthand: now.shorthand };
    if (before.count === null || now.count === null) {
      return { ...row, ...notShown, events_baseline: before.count, events: now.count, ...shorthands };
    }
    const ranges = {
      growth_bounds: rangeResult(bounds.ranges.growth, 100),
      difference_bounds: rangeResult(bounds.ranges.differencePp),
    };
    const known = bounds.hidden + bounds.rounded === 0 ? {} : ranges;
    return { ...row, events_baseline: before.count, events: now.count, ...shorthands, ...known };
  });
}
