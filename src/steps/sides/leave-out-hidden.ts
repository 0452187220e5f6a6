import type { AreaCode } from '../../domain/areas/area.js';
import type { Series } from '../../domain/counts/series.js';
import type { Problem } from '../../domain/problems/problem.js';
import { emptiedCohorts, type MetricRequest, withoutAreas } from '../metrics/metric-request.js';

/** A request without the areas that hold a hidden count, or what stands against leaving them out. */
export interface HiddenLeftOut {
  readonly request: MetricRequest;
  readonly problems: readonly Problem[];
}

/**
 * With `--suppressed drop`, the areas with a hidden count of the metric in any period leave both sides in every period;
 * otherwise none do.
 */
export function leaveOutHidden(request: MetricRequest): HiddenLeftOut {
  const { placed, metric } = request;
  if (placed.disclosure?.suppressed !== 'drop') return { request, problems: [] };
  const areas = new Set<AreaCode>();
  for (const [key, series] of placed.activity) {
    if (!key.startsWith(`${metric}|`)) continue;
    for (const [area, own] of series) if (holdsHidden(own)) areas.add(area);
  }
  if (areas.size === 0) return { request, problems: [] };
  const left = withoutAreas(request, areas, 'has a hidden count, and these are left out');
  return { request: left, problems: emptiedCohorts(request, left) };
}

function holdsHidden(series: Series): boolean {
  for (const { bounds } of series.values()) if (bounds?.hidden === true) return true;
  return false;
}
