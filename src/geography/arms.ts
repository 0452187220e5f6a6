import type { AreaCode } from '../domain/areas/area.js';
import type { Arms, Cohort, LeftOut } from '../domain/areas/cohort.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import type { Problem } from '../domain/problems/problem.js';
import { notAreas } from '../reference/area-codes.js';
import { otherLevels } from '../reference/area-levels.js';
import { absentAreas } from './absent-areas.js';
import { anotherKindFinding, otherLevelsFinding } from './another-kind.js';
import { formedOn } from './area-names.js';
import { type MovedArea, movedAreas } from './boundary-moves.js';
import { unknownProgramme } from './built-in-cohorts.js';
import type { CohortPlan, Geography } from './cohort-plan.js';
import { findProgramme } from './programmes.js';
import { strangeCodes, unmatchedFinding } from './unmatched.js';

/** What the data hold and what the user takes out. */
export interface ArmsRequest {
  /** Areas with activity, on the boundaries in use. */
  readonly withActivity: ReadonlySet<AreaCode>;
  /** Units made of a site's practices, and the practices themselves. */
  readonly practiceUnits: ReadonlySet<AreaCode>;
  /** Whether the cohorts came from a file, so that each of their areas was asked for by name. */
  readonly fromFile: boolean;
  readonly drop: readonly AreaCode[];
  readonly acceptBoundary: readonly AreaCode[];
  readonly excludeProgrammes: readonly string[];
  readonly excludeAreas: readonly AreaCode[];
  /** First and last day that are compared, between which no boundary may move. */
  readonly span: { readonly start: string; readonly end: string };
}

/** The areas on each side, with what was found and what stands against a comparison. */
export interface ArmsAssigned extends Arms {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

const ofOtherLevel = 'of another level than the cohorts';

/**
 * Puts every area with activity on its side. The rest of England is every area with a population that no
 * site of the growth programmes touches and nothing excludes; or the areas that a cohorts file names REST.
 */
export function assignArms(plan: CohortPlan, request: ArmsRequest, geography: Geography): ArmsAssigned {
  const { withActivity } = request;
  const problems: Problem[] = [...plan.problems];
  const reasons = reasonsAgainst(plan, request, geography, problems);
  const moved = movedAreas(request.span, request.acceptBoundary);
  const dropped = new Set(request.drop.map((code) => geography.boundaries.follow(code)));
  const present = presentCohorts(plan, request, (area) => dropped.has(area) || moved.has(area));
  const named = codesNamed(request, plan);
  const strange = strangeCodes(withActivity, named);
  for (const area of strange) if (!reasons.has(area)) reasons.set(area, 'not known as an area of England');
  const ofCohorts = new Set(plan.cohorts.flatMap((cohort) => cohort.areas));
  const isSettled = (area: AreaCode): boolean => dropped.has(area) || reasons.has(area) || named.has(area);
  const levels = otherLevels(withActivity, ofCohorts).filter((area) => !isSettled(area));
  for (const area of levels) reasons.set(area, ofOtherLevel);
  const whyNot = (area: AreaCode): string | undefined =>
    dropped.has(area) ? 'dropped on request' : (moved.get(area)?.why ?? reasons.get(area));
  const { comparator, leftOut, unlisted } = restOfAreas(plan, request, present.cohorts, whyNot);
  const findings = [
    ...plan.findings,
    ...present.findings,
    ...unmatchedFinding(strange, withActivity),
    ...otherLevelsFinding(
      levels,
      [...ofCohorts].find((area) => withActivity.has(area)),
    ),
    ...anotherKindFinding(
      new Set([...withActivity].filter((area) => reasons.get(area) !== ofOtherLevel)),
      (area) => named.has(area) || !comparator.includes(area),
    ),
    ...moveFindings(moved, (area) => withActivity.has(area) && (ofCohorts.has(area) || !reasons.has(area))),
    ...unlistedFinding(unlisted),
    ...missingFromRest((plan.rest ?? []).filter((area) => !withActivity.has(area) && !dropped.has(area))),
  ];
  return { cohorts: present.cohorts, comparator, leftOut, findings, problems: [...problems, ...present.problems] };
}

/** The cohorts with the areas that have activity, and what the others come to. */
function presentCohorts(
  plan: CohortPlan,
  request: ArmsRequest,
  isTakenOut: (area: AreaCode) => boolean,
): { cohorts: Cohort[]; findings: Finding[]; problems: Problem[] } {
  const sides = plan.cohorts.map((cohort) => {
    const kept = cohort.areas.filter((area) => !isTakenOut(area));
    const present = kept.filter((area) => request.withActivity.has(area));
    const absent = kept.filter((area) => !request.withActivity.has(area));
    return { cohort, present, absent };
  });
  const named = codesNamed(request, plan);
  const unnamed = new Set([...request.withActivity].filter((area) => !named.has(area)));
  return {
    cohorts: sides.map(({ cohort, present }) => restrict(cohort, present)),
    findings: request.fromFile ? [] : sides.flatMap(({ cohort, absent }) => absentSites(cohort, absent)),
    problems: request.fromFile ? sides.flatMap(({ cohort, absent }) => absentAreas(cohort.name, absent, unnamed)) : [],
  };
}

/** The comparator, and every area with activity that is on neither side; unlisted are those that REST alone leaves out. */
function restOfAreas(
  plan: CohortPlan,
  { withActivity }: ArmsRequest,
  cohorts: readonly Cohort[],
  whyNot: (area: AreaCode) => string | undefined,
): { comparator: AreaCode[]; leftOut: LeftOut[]; unlisted: AreaCode[] } {
  const rest = plan.rest === undefined ? undefined : new Set(plan.rest);
  const comparator: AreaCode[] = [];
  const leftOut: LeftOut[] = [];
  const unlisted: AreaCode[] = [];
  for (const area of [...withActivity].sort()) {
    const why = whyNot(area);
    if (why !== undefined) {
      if (!isFullyIn(area, cohorts)) leftOut.push({ area, why });
    } else if (rest === undefined || rest.has(area)) {
      comparator.push(area);
    } else {
      unlisted.push(area);
      leftOut.push({ area, why: 'not listed in a cohorts file that names REST' });
    }
  }
  return { comparator, leftOut, unlisted };
}

// Told of an area that would have been compared.
function moveFindings(moved: ReadonlyMap<AreaCode, MovedArea>, isTold: (area: AreaCode) => boolean): Finding[] {
  const areas = [...moved.keys()].filter(isTold).sort();
  return areas.flatMap((area) => moved.get(area)?.finding ?? []);
}

function unlistedFinding(areas: readonly AreaCode[]): Finding[] {
  return areas.length === 0 ? [] : [finding('VM316', 'warning', { areas }, { count: areas.length })];
}

function missingFromRest(areas: readonly AreaCode[]): Finding[] {
  const facts = { cohort: 'REST', site: '', areas: [...new Set(areas)].sort() };
  return areas.length === 0 ? [] : [finding('VM314', 'warning', facts)];
}

function codesNamed({ practiceUnits }: ArmsRequest, plan: CohortPlan): ReadonlySet<AreaCode> {
  return new Set([...plan.cohorts.flatMap((cohort) => cohort.areas), ...(plan.rest ?? []), ...practiceUnits]);
}

function isFullyIn(area: AreaCode, cohorts: readonly Cohort[]): boolean {
  return cohorts.some((cohort) => cohort.areas.includes(area));
}

/** Why an area cannot be in the comparator, by area. */
function reasonsAgainst(
  plan: CohortPlan,
  request: ArmsRequest,
  { boundaries }: Geography,
  problems: Problem[],
): Map<AreaCode, string> {
  const reasons = new Map<AreaCode, string>();
  const add = (area: AreaCode, why: string): void => {
    if (!reasons.has(area)) reasons.set(area, why);
  };
  for (const { area, why } of plan.neither) add(area, why);
  for (const code of request.excludeAreas) add(boundaries.follow(code), 'excluded on request');
  for (const name of request.excludeProgrammes) {
    const programme = findProgramme(name);
    if (programme === undefined) {
      problems.push(unknownProgramme('--exclude-programme', name));
      continue;
    }
    const codes = programme.sites.flatMap((site) => site.areas);
    for (const code of codes) add(boundaries.follow(code), `in ${programme.key}, excluded on request`);
  }
  for (const area of request.practiceUnits) add(area, 'practices of a site');
  for (const { code, note } of notAreas) add(code as AreaCode, note);
  for (const area of request.withActivity) {
    const formed = formedOn(area);
    if (formed !== undefined && formed > boundaries.date) add(area, `formed on ${formed}, after the boundaries in use`);
  }
  return reasons;
}

function absentSites(cohort: Cohort, absent: readonly AreaCode[]): Finding[] {
  return cohort.sites.flatMap((site) => {
    const areas = site.areas.filter((area) => absent.includes(area));
    const facts = { cohort: cohort.name, site: `${site.id} ${site.name}`, areas };
    return areas.length === 0 ? [] : [finding('VM314', 'warning', facts)];
  });
}

function restrict(cohort: Cohort, areas: readonly AreaCode[]): Cohort {
  const sites = cohort.sites
    .map((site) => ({ ...site, areas: site.areas.filter((area) => areas.includes(area)) }))
    .filter((site) => site.areas.length > 0);
  return { ...cohort, areas, sites };
}
