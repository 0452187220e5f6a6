import { type Finding, finding } from '../../domain/problems/finding.js';
import { comparatorName } from '../../geography/comparator-name.js';
import { spansOf } from '../../measure/coverage.js';
import { seasonalBias } from '../../measure/seasonal-bias.js';
import { comparatorLabel } from '../../report/wording/words.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import { gather, type SidesBuilt } from './build-sides.js';
import { largeArea } from './large-areas.js';

/** What is worth saying of the sides of one metric: gaps screened out, who is counted, few areas, a season in the gap. */
export function sideFindings({ sides, comparators, groups }: SidesBuilt, request: MetricRequest): Finding[] {
  const { metric, pair, settings } = request;
  const gaps = gather(sides, comparators).map(({ area, holes }) =>
    finding('VM303', 'warning', { area, metric, periods: spansOf(holes.map((hole) => hole.period)) }),
  );
  const onEveryone = sides
    .filter(({ cohort, series }) => cohort.prefers === 'care_home_residents' && series.group === 'all')
    .map(({ cohort }) => finding('VM315', 'warning', { cohort: cohort.name }));
  const few = sides
    .filter(({ built }) => built.arm.areas.length < 2)
    .map(({ cohort, built }) => finding('VM320', 'warning', { who: cohort.name, areas: built.arm.areas.length }));
  const large = settings.cluster === 'region' ? [] : largeAreas({ sides, comparators }, request);
  const season = groups.flatMap((series) => {
    const areas = comparators.get(series.group)?.arm.areas ?? [];
    const bias = pair.seasonMatched ? undefined : seasonalBias(areas, series.activity, series.population, pair);
    return bias === undefined ? [] : [finding('VM319', 'warning', { metric, ...bias })];
  });
  return [...gaps, ...onEveryone, ...few, ...large, ...season];
}

function largeAreas(
  { sides, comparators }: Pick<SidesBuilt, 'sides' | 'comparators'>,
  { arms }: MetricRequest,
): Finding[] {
  const rest = `the ${comparatorLabel(comparatorName(arms.comparator))}`;
  return [
    ...sides.flatMap(({ cohort, built }) => largeArea(cohort.name, built.arm)),
    ...[...comparators.values()].flatMap((built) => largeArea(rest, built.arm)),
  ];
}
