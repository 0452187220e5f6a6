import type { AreaCode } from '../../domain/areas/area.js';
import { type Arm, withoutArea } from '../../domain/areas/arm.js';
import { throwIfAny, VanguardError } from '../../domain/problems/problem.js';
import type { Analysis } from '../../domain/results/analysis.js';
import type { AreaResult } from '../../domain/results/area-result.js';
import type { Settings } from '../../domain/settings.js';
import type { Inputs } from '../inputs/read-inputs.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import { assembleStudy, eachRequest, type Prepared, prepareStudy, type Study } from '../prepare.js';
import { armProblems, build, buildSides, type GroupSeries, type SidesBuilt } from '../sides/build-sides.js';
import { findArea, unknownArea } from '../sides/find-area.js';
import { incompleteProblems } from '../sides/incomplete-problems.js';
import { screenedRequest } from '../sides/screen.js';
import { sideFindings } from '../sides/side-findings.js';
import { withStandardisedRates } from '../standardise/standardised-areas.js';
import { withAreaBounds } from './area-bounds.js';
import { areaResults } from './area-result.js';

/** Which areas are wanted, and in what order. */
export interface AreaWish {
  /** One area anywhere in the data by its code or name; every area of the cohorts when absent. */
  readonly code?: string;
  /** From the lowest gap to the highest (the default), or by name. */
  readonly sort?: 'difference' | 'name';
  /** Only the first so many of each metric and population. */
  readonly top?: number;
}

/**
 * The growth of each area of the cohorts, or of one area, with its place in a funnel.
 *
 * @throws VanguardError with every problem found, when there is any
 */
export function analyseAreas(inputs: Inputs, settings: Settings, wish: AreaWish = {}): Analysis {
  const prepared = prepareStudy(inputs, settings);
  return assembleStudy(prepared, measureAreas(prepared, wish));
}

/** The same of a run that is prepared. */
export function measureAreas(prepared: Prepared, wish: AreaWish = {}): Study {
  const area = wish.code === undefined ? undefined : areaOfActivity(wish.code, prepared);
  const sides = eachRequest(prepared, 'adding up', (asked) => {
    const request = screenedRequest(asked, prepared.findings);
    return { request, built: buildSides(request) };
  });
  throwIfAny(sides.flatMap(({ built }) => built.problems));
  const areas = sides.flatMap(({ request, built }) =>
    built.groups.flatMap((series) =>
      ordered(area === undefined ? everyArea(built, series, request) : oneArea(area, built, series, request), wish),
    ),
  );
  const findings = sides.flatMap(({ request, built }) => sideFindings(built, request));
  const method = {
    interval: 'funnel limits with additive over-dispersion learnt from the comparator',
    p_value:
      'two-sided normal of the funnel, and t from the whole spread of the comparator; each Benjamini-Hochberg over the areas of a metric and population',
  };
  return { command: 'area', findings, method, section: { areas } };
}

function areaOfActivity(text: string, { placed }: Prepared): AreaCode {
  const areas = new Set([...placed.activity.values()].flatMap((series) => [...series.keys()]));
  const known = { areas, orOfEngland: false, follow: placed.geography.boundaries.follow };
  const area = findArea(text, known);
  if (area === undefined) throw new VanguardError([unknownArea(text, known, { areas: areas.size })]);
  return area;
}

// An area of two cohorts is one area, tested once.
function everyArea(
  { sides, comparators }: SidesBuilt,
  series: GroupSeries,
  request: MetricRequest,
): readonly AreaResult[] {
  const own = sides.filter((side) => side.series.group === series.group);
  const comparator = comparators.get(series.group);
  if (comparator === undefined) return [];
  const areas = [...new Set(own.flatMap(({ built }) => built.arm.areas))].sort();
  const { arm } = build(areas, series, request);
  const rows = areaResults(arm, comparator.arm, {
    request,
    group: series.group,
    side: 'cohort',
    cohortsOf: (area) => cohortsOf(area, request),
  });
  const bounded = withAreaBounds(rows, arm, comparator.arm, series, request);
  return withStandardisedRates(bounded, arm, comparator.arm, series.group, request);
}

function oneArea(
  area: AreaCode,
  { comparators }: SidesBuilt,
  series: GroupSeries,
  request: MetricRequest,
): readonly AreaResult[] {
  const rest: Arm | undefined = comparators.get(series.group)?.arm;
  if (rest === undefined || !series.activity.has(area)) return [];
  const built = build([area], series, request);
  const gaps = built.incomplete.map((one) => ({ ...one, group: series.group }));
  throwIfAny([...incompleteProblems(gaps, request), ...armProblems(built, area, request)]);
  const cohorts = cohortsOf(area, request);
  const isInRest = rest.areas.includes(area);
  const comparator = isInRest ? withoutArea(rest, area) : rest;
  const rows = areaResults(built.arm, comparator, {
    request,
    group: series.group,
    side: isInRest ? 'rest' : cohorts.length > 0 ? 'cohort' : 'neither',
    cohortsOf: () => cohorts,
  });
  const bounded = withAreaBounds(rows, built.arm, comparator, series, request);
  return withStandardisedRates(bounded, built.arm, comparator, series.group, request);
}

function cohortsOf(area: string, { arms }: MetricRequest): string[] {
  return arms.cohorts.filter((cohort) => cohort.areas.some((one) => one === area)).map((cohort) => cohort.name);
}

function ordered(areas: readonly AreaResult[], { sort = 'difference', top }: AreaWish): AreaResult[] {
  const gap = ({ difference_pp }: AreaResult): number => difference_pp ?? Number.POSITIVE_INFINITY;
  const name = (one: AreaResult): string => `${(one.name ?? one.area).replace(/^NHS /, '')}|${one.area}`;
  const byName = (first: AreaResult, second: AreaResult): number => (name(first) < name(second) ? -1 : 1);
  const byGap = (first: AreaResult, second: AreaResult): number =>
    gap(first) < gap(second) ? -1 : gap(first) > gap(second) ? 1 : byName(first, second);
  return [...areas].sort(sort === 'name' ? byName : byGap).slice(0, top);
}
