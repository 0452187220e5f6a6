import { type ComparisonContext, comparisonResult } from '../compare/comparison-result.js';
import type { ComparisonResult } from '../domain/analysis.js';
import type { AreaCode } from '../domain/area.js';
import type { Cohort } from '../domain/cohort.js';
import { type Finding, finding } from '../domain/finding.js';
import type { WindowPair } from '../domain/panel.js';
import { formatMonthSpan, lastMonthOf } from '../domain/period.js';
import type { PopulationGroup } from '../domain/population-group.js';
import { type Problem, problem } from '../domain/problem.js';
import { type AreaSeries, activityKey, seriesOf } from '../domain/series.js';
import type { ArmsAssigned } from '../geography/arms.js';
import { addUp } from '../measure/add-up.js';
import { type ArmBuilt, buildArm, type Incomplete } from '../measure/arm.js';
import { spansOf } from '../measure/coverage.js';
import { seasonalBias } from '../measure/seasonal-bias.js';
import { trendOf } from '../measure/trend.js';
import { incompleteProblems } from './incomplete-problems.js';
import type { MetricRequest } from './metric-request.js';

/** The comparisons of one metric, one for each cohort that the data allow, or what stands against them. */
export interface MetricCompared {
  readonly results: readonly ComparisonResult[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** The events and people of one population group, area by area. */
export interface GroupSeries {
  readonly group: PopulationGroup;
  readonly activity: AreaSeries;
  readonly population: AreaSeries;
}

/** Compares each cohort with its comparator on one metric, in the population group that the cohort is about. */
export function compareCohorts(request: MetricRequest): MetricCompared {
  const { arms, settings } = request;
  const sides = arms.cohorts
    .map((cohort) => ({ cohort, series: chooseGroup(cohort, request) }))
    .map(({ cohort, series }) => ({ cohort, series, built: build(membersIn(cohort, series), series, request) }))
    .filter(({ cohort, series }) => membersIn(cohort, series).length > 0);
  const groups = [...new Map(sides.map(({ series }) => [series.group, series])).values()];
  const comparators = new Map(
    groups.map((series) => [series.group, build(comparatorIn(series, arms), series, request)]),
  );
  const problems = [
    ...incompleteProblems(gather(sides, comparators), request),
    ...sides.flatMap(({ cohort, built }) => armProblems(built, cohort.name, request)),
    ...[...comparators].flatMap(([group, built]) =>
      built.arm.areas.length + built.incomplete.length === 0
        ? [problem('VM245', { population: group })]
        : armProblems(built, 'the rest of England', request),
    ),
  ];
  if (problems.length > 0) return { results: [], findings: [], problems };
  const trends = new Map(groups.map((series) => [series.group, trend(comparators.get(series.group), series, request)]));
  const results = sides.flatMap(({ cohort, series, built }) => {
    const comparator = comparators.get(series.group);
    if (comparator === undefined) return [];
    const context: ComparisonContext = {
      metric: request.metric,
      population: series.group,
      cohort: cohort.name,
      sites: cohort.sites.filter((site) => site.areas.some((area) => built.arm.areas.includes(area))).length,
      leftOut: [...arms.leftOut, ...withoutGroup(arms.comparator, series), ...screenedOut(built, comparator)],
      pair: request.pair,
      settings,
      trend: trend(built, series, request),
      comparatorTrend: trends.get(series.group) ?? [],
    };
    return [comparisonResult(built.arm, comparator.arm, context)];
  });
  return { results, findings: findingsOf(sides, comparators, groups, request), problems: [] };
}

interface SideBuilt {
  readonly cohort: Cohort;
  readonly series: GroupSeries;
  readonly built: ArmBuilt;
}

// A cohort of care-home residents is measured on them when the data have them, and on everyone when not.
function chooseGroup(cohort: Cohort, { metric, placed }: MetricRequest): GroupSeries {
  const groups = (['all', 'care_home_residents'] as const).map((group) => ({
    group,
    activity: seriesOf(placed.activity, activityKey(metric, group)),
    population: seriesOf(placed.populations, group),
  }));
  const [everyone, residents] = groups as [GroupSeries, GroupSeries];
  const [first, second] = cohort.prefers === 'all' ? [everyone, residents] : [residents, everyone];
  return first.activity.size > 0 && first.population.size > 0 ? first : second.activity.size > 0 ? second : first;
}

function membersIn(cohort: Cohort, { activity }: GroupSeries): readonly AreaCode[] {
  return cohort.areas.filter((area) => activity.has(area));
}

function comparatorIn({ activity }: GroupSeries, arms: ArmsAssigned): readonly AreaCode[] {
  return arms.comparator.filter((area) => activity.has(area));
}

function build(areas: readonly AreaCode[], { activity, population }: GroupSeries, request: MetricRequest): ArmBuilt {
  const { pair, settings } = request;
  if (settings.screen !== 'all') return buildArm(areas, activity, population, pair);
  const broken = areas.flatMap((area) => holesBetween(area, activity, pair));
  const whole = areas.filter((area) => !broken.some((one) => one.area === area));
  const built = buildArm(whole, activity, population, pair);
  return { arm: built.arm, incomplete: [...built.incomplete, ...broken] };
}

// With every finding screened, a hole anywhere from the baseline to the window takes its area out.
function holesBetween(area: AreaCode, activity: AreaSeries, { baseline, window }: WindowPair): Incomplete[] {
  const first = baseline.start < window.start ? baseline : window;
  const last = first === baseline ? window : baseline;
  const span = { start: first.start, months: lastMonthOf(last) - first.start + 1 };
  const added = addUp(activity.get(area) ?? new Map(), span);
  return 'holes' in added ? [{ area, span: 'window', what: 'events', holes: added.holes }] : [];
}

function trend(built: ArmBuilt | undefined, series: GroupSeries, { pair, coverage }: MetricRequest) {
  return trendOf(built?.arm.areas ?? [], series.activity, series.population, pair.baselineYear, coverage);
}

// The same area may be in two cohorts; its hole is one hole.
function gather(
  sides: readonly SideBuilt[],
  comparators: ReadonlyMap<PopulationGroup, ArmBuilt>,
): readonly (Incomplete & { readonly group: PopulationGroup })[] {
  const all = [
    ...sides.flatMap(({ series, built }) => built.incomplete.map((one) => ({ ...one, group: series.group }))),
    ...[...comparators].flatMap(([group, built]) => built.incomplete.map((one) => ({ ...one, group }))),
  ];
  return [...new Map(all.map((one) => [`${one.group}|${one.area}|${one.span}|${one.what}`, one])).values()];
}

function armProblems({ arm, incomplete }: ArmBuilt, who: string, { metric, pair, settings }: MetricRequest): Problem[] {
  const label = { baseline: formatMonthSpan(pair.baseline), window: formatMonthSpan(pair.window) };
  if (arm.areas.length === 0) {
    const lost = [...new Set(incomplete.map((one) => one.area))];
    return settings.screen === 'none' || lost.length === 0 ? [] : [problem('VM244', { cohort: who, lost })];
  }
  return (['baseline', 'window'] as const).flatMap((span) => {
    const isBaseline = span === 'baseline';
    const exposure = isBaseline ? arm.baselineExposure : arm.exposure;
    const empty = arm.areas.filter((_, at) => exposure[at] === 0);
    const none = (isBaseline ? arm.baselineEvents : arm.events).every((events) => events === 0);
    return [
      ...empty.map((area) => problem('VM241', { area, period: label[span] })),
      ...(none ? [problem('VM253', { metric, who, period: label[span] })] : []),
    ];
  });
}

function withoutGroup(comparator: readonly AreaCode[], { activity, group }: GroupSeries) {
  const why = `no activity of ${group === 'all' ? 'everyone' : 'care-home residents'} in the data`;
  return comparator.filter((area) => !activity.has(area)).map((area) => ({ area, why }));
}

function screenedOut(...arms: readonly ArmBuilt[]) {
  const areas = new Set(arms.flatMap((built) => built.incomplete.map((one) => one.area)));
  return [...areas].map((area) => ({ area, why: 'has a gap, and gaps are screened out' }));
}

function findingsOf(
  sides: readonly SideBuilt[],
  comparators: ReadonlyMap<PopulationGroup, ArmBuilt>,
  groups: readonly GroupSeries[],
  request: MetricRequest,
): Finding[] {
  const { metric, pair } = request;
  const gaps = gather(sides, comparators).map(({ area, holes }) =>
    finding('VM303', 'warning', { area, metric, periods: spansOf(holes.map((hole) => hole.period)) }),
  );
  const onEveryone = sides
    .filter(({ cohort, series }) => cohort.prefers === 'care_home_residents' && series.group === 'all')
    .map(({ cohort }) => finding('VM315', 'warning', { cohort: cohort.name }));
  const few = sides
    .filter(({ built }) => built.arm.areas.length < 2)
    .map(({ cohort, built }) => finding('VM320', 'warning', { who: cohort.name, areas: built.arm.areas.length }));
  const season = groups.flatMap((series) => {
    const areas = comparators.get(series.group)?.arm.areas ?? [];
    const bias = pair.seasonMatched ? undefined : seasonalBias(areas, series.activity, series.population, pair);
    return bias === undefined ? [] : [finding('VM319', 'warning', { metric, ...bias })];
  });
  return [...gaps, ...onEveryone, ...few, ...season];
}
