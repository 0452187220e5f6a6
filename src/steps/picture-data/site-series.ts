import type { AreaCode } from '../../domain/areas/area.js';
import type { Finding } from '../../domain/problems/finding.js';
import type { SiteSeries } from '../../domain/results/picture-data.js';
import { datedSpan } from '../../domain/time/dated-span.js';
import { lastDayOf, lastMonthOf, type Period } from '../../domain/time/period.js';
import { areaName } from '../../geography/area-names.js';
import { wholeQuarters, yearlyRate } from '../../measure/quarters.js';
import { measureOf } from '../../quality/grid.js';
import { vanguardSites } from '../../reference/vanguard-sites.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import type { GroupSeries, SidesBuilt } from '../sides/build-sides.js';

/** Each area of each cohort quarter by quarter, beside its comparator. */
export function siteSeries(built: SidesBuilt, request: MetricRequest, findings: readonly Finding[]): SiteSeries[] {
  const quarters = wholeQuarters(request.coverage);
  const steps = stepEnds(findings, quarters);
  return built.sides.flatMap(({ cohort, series, built: own }) => {
    const rest = indexes(built.comparators.get(series.group)?.arm.areas ?? [], series, quarters, request);
    return own.arm.areas.map((area): SiteSeries => {
      const index = indexes([area], series, quarters, request);
      return {
        metric: request.metric,
        population: series.group,
        cohort: cohort.name,
        area,
        name: areaName(area) ?? vanguardSites.find((site) => site.id === area)?.name ?? null,
        quarters: quarters.map((quarter, at) => {
          const { end, label } = datedSpan(quarter);
          return { quarter_end: end, label, index: index[at] ?? null, comparator_index: rest[at] ?? null };
        }),
        steps: steps.get(`${measureOf(request.metric, series.group)}|${area}`) ?? [],
      };
    });
  });
}

function indexes(
  areas: readonly AreaCode[],
  series: GroupSeries,
  quarters: readonly Period[],
  { pair }: MetricRequest,
): (number | null)[] {
  const base = yearlyRate(areas, series, pair.baselineYear);
  return quarters.map((quarter) => {
    const rate = yearlyRate(areas, series, quarter);
    return base === undefined || rate === undefined ? null : (100 * rate) / base;
  });
}

// A finding of steps lists the areas and, beside each, the first period at the new level; of one area that it came back too.
function stepEnds(findings: readonly Finding[], quarters: readonly Period[]): ReadonlyMap<string, string[]> {
  const ends = new Map<string, string[]>();
  for (const { code, facts, concern } of findings) {
    if (code !== 'VM331') continue;
    concern?.spans?.forEach(({ start }, at) => {
      const area = concern.areas[at] ?? concern.areas[0];
      const quarter = quarters.find((one) => one.start <= start && start <= lastMonthOf(one));
      const key = `${facts.metric}|${area}`;
      if (quarter !== undefined) ends.set(key, [...(ends.get(key) ?? []), lastDayOf(lastMonthOf(quarter))]);
    });
  }
  return ends;
}
