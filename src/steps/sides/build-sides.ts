import type { AreaCode } from '../../domain/areas/area.js';
import type { Cohort } from '../../domain/areas/cohort.js';
import type { PopulationGroup } from '../../domain/counts/population-group.js';
import { type AreaSeries, activityKey, seriesOf } from '../../domain/counts/series.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import { stopsAtHoles } from '../../domain/settings.js';
import { formatMonthSpan, lastMonthOf } from '../../domain/time/period.js';
import type { WindowPair } from '../../domain/time/window-pair.js';
import type { ArmsAssigned } from '../../geography/arms.js';
import { comparatorName } from '../../geography/comparator-name.js';
import { addUp } from '../../measure/add-up.js';
import { type ArmBuilt, buildArm, type Incomplete } from '../../measure/arm.js';
import { comparatorLabel } from '../../report/wording/words.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import { incompleteProblems } from './incomplete-problems.js';
import { noComparator } from './no-comparator.js';

/** The events and people of one population group, area by area. */
export interface GroupSeries {
  readonly group: PopulationGroup;
  readonly activity: AreaSeries;
  readonly population: AreaSeries;
}

/** A cohort measured in one population group. */
export interface SideBuilt {
  readonly cohort: Cohort;
  readonly series: GroupSeries;
  readonly built: ArmBuilt;
}

/** Both sides of every comparison of one metric. */
export interface SidesBuilt {
  /** Cohorts of which the data hold an area. */
  readonly sides: readonly SideBuilt[];
  readonly comparators: ReadonlyMap<PopulationGroup, ArmBuilt>;
  readonly groups: readonly GroupSeries[];
  readonly problems: readonly Problem[];
}

/** Adds up the areas of each cohort and of its comparator, in the population group that the cohort is about. */
export function buildSides(request: MetricRequest): SidesBuilt {
  const { arms } = request;
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
    ...groups.flatMap((series) => againstComparator(series, comparators.get(series.group), request)),
  ];
  return { sides, comparators, groups, problems };
}

function againstComparator(series: GroupSeries, built: ArmBuilt | undefined, request: MetricRequest): Problem[] {
  if (built === undefined) return [];
  if (built.arm.areas.length === 0) return noComparator(series, built, request);
  return armProblems(built, `the ${comparatorLabel(comparatorName(request.arms.comparator))}`, request);
}

/** A cohort of care-home residents is measured on them when the data have them, and on everyone when not. */
export function chooseGroup(cohort: Cohort, { metric, placed }: MetricRequest): GroupSeries {
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

/** An arm of these areas over both windows, without those that the screen takes out. */
export function build(
  areas: readonly AreaCode[],
  { activity, population }: GroupSeries,
  request: MetricRequest,
): ArmBuilt {
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

/** Every hole of the sides once: the same area may be in two cohorts. */
export function gather(
  sides: readonly SideBuilt[],
  comparators: ReadonlyMap<PopulationGroup, ArmBuilt>,
): readonly (Incomplete & { readonly group: PopulationGroup })[] {
  const all = [
    ...sides.flatMap(({ series, built }) => built.incomplete.map((one) => ({ ...one, group: series.group }))),
    ...[...comparators].flatMap(([group, built]) => built.incomplete.map((one) => ({ ...one, group }))),
  ];
  return [...new Map(all.map((one) => [`${one.group}|${one.area}|${one.span}|${one.what}`, one])).values()];
}

/** What stands against measuring an arm: nobody in it, nobody living there, or no events at all. */
export function armProblems(
  { arm, incomplete }: ArmBuilt,
  who: string,
  { metric, pair, settings }: MetricRequest,
): Problem[] {
  const label = { baseline: formatMonthSpan(pair.baseline), window: formatMonthSpan(pair.window) };
  if (arm.areas.length === 0) {
    const lost = [...new Set(incomplete.map((one) => one.area))];
    return stopsAtHoles(settings.screen) || lost.length === 0
      ? []
      : [problem('VM244', { cohort: who, lost, screened: true })];
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
