import { type ComparisonContext, comparisonResult } from '../../compare/comparison-result.js';
import type { AreaCode } from '../../domain/areas/area.js';
import { populationGroups } from '../../domain/counts/population-group.js';
import type { Finding } from '../../domain/problems/finding.js';
import type { Problem } from '../../domain/problems/problem.js';
import type { ComparisonResult } from '../../domain/results/analysis.js';
import { comparatorName } from '../../geography/comparator-name.js';
import type { ArmBuilt } from '../../measure/arm.js';
import { trendOf } from '../../measure/trend.js';
import { type MetricRequest, watchOf } from '../metrics/metric-request.js';
import { buildSides, type GroupSeries } from '../sides/build-sides.js';
import { sideFindings } from '../sides/side-findings.js';
import { standardisedResult } from '../standardise/standardised-result.js';
import { clustering } from './clustering.js';
import { withHiddenBounds } from './hidden-bounds.js';

/** The comparisons of one metric, one for each cohort that the data allow, or what stands against them. */
export interface MetricCompared {
  readonly results: readonly ComparisonResult[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** Compares each cohort with its comparator on one metric, in the population group that the cohort is about. */
export function compareCohorts(request: MetricRequest): MetricCompared {
  const { arms, settings } = request;
  const built = buildSides(request);
  const { sides, comparators, groups } = built;
  const clustered = clustering(built, request);
  const problems = [...built.problems, ...clustered.problems];
  if (problems.length > 0) return { results: [], findings: [], problems };
  const trends = new Map(groups.map((series) => [series.group, trend(comparators.get(series.group), series, request)]));
  const results = sides.flatMap(({ cohort, series, built: own }) => {
    const comparator = comparators.get(series.group);
    if (comparator === undefined) return [];
    const context: ComparisonContext = {
      metric: request.metric,
      population: series.group,
      cohort: cohort.name,
      sites: cohort.sites.filter((site) => site.areas.some((area) => own.arm.areas.includes(area))).length,
      comparator: comparatorName(arms.comparator),
      leftOut: [...arms.leftOut, ...withoutGroup(arms.comparator, series), ...screenedOut(own, comparator)],
      pair: request.pair,
      settings,
      watch: watchOf(request, cohort.name),
      ...clustered.labelsOf(own.arm, comparator.arm),
      trend: trend(own, series, request),
      comparatorTrend: trends.get(series.group) ?? [],
    };
    const result = {
      ...comparisonResult(own.arm, comparator.arm, context),
      ...standardisedResult(own.arm, comparator.arm, series.group, request, clustered),
    };
    return [withHiddenBounds(result, own.arm, comparator.arm, series, request)];
  });
  return { results, findings: sideFindings(built, request), problems: [] };
}

function trend(built: ArmBuilt | undefined, series: GroupSeries, { pair, coverage }: MetricRequest) {
  return trendOf(built?.arm.areas ?? [], series.activity, series.population, pair.baselineYear, coverage);
}

function withoutGroup(comparator: readonly AreaCode[], { activity, group }: GroupSeries) {
  const why = `no activity of ${populationGroups[group].title} in the data`;
  return comparator.filter((area) => !activity.has(area)).map((area) => ({ area, why }));
}

function screenedOut(...arms: readonly ArmBuilt[]) {
  const areas = new Set(arms.flatMap((built) => built.incomplete.map((one) => one.area)));
  return [...areas].map((area) => ({ area, why: 'has a gap, and gaps are screened out' }));
}
