import type { AreaCode } from '../domain/area.js';
import type { Arms, Cohort, LeftOut } from '../domain/cohort.js';
import { type Finding, finding } from '../domain/finding.js';
import { type Problem, problem } from '../domain/problem.js';
import { nearest } from '../domain/spelling.js';
import { boundaryMoves } from '../reference/area-changes.js';
import { notAreas } from '../reference/area-codes.js';
import { formedOn } from './area-names.js';
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

/**
 * Puts every area with activity on its side. The rest of England is every area with a population that no
 * site of the growth programmes touches and nothing excludes; or the areas that a cohorts file names REST.
 */
export function assignArms(plan: CohortPlan, request: ArmsRequest, geography: Geography): ArmsAssigned {
  const problems: Problem[] = [...plan.problems];
  const findings: Finding[] = [...plan.findings];
  const reasons = reasonsAgainst(plan, request, geography, problems);
  const moved = movedAreas(request);
  const dropped = new Set(request.drop.map((code) => geography.boundaries.follow(code)));
  const cohorts = plan.cohorts.map((cohort) => {
    const kept = cohort.areas.filter((area) => !dropped.has(area) && !moved.has(area));
    const present = kept.filter((area) => request.withActivity.has(area));
    const absent = kept.filter((area) => !request.withActivity.has(area));
    if (request.fromFile) problems.push(...absentAreas(cohort.name, absent, request));
    else findings.push(...absentSites(cohort, absent));
    return restrict(cohort, present);
  });
  const strange = strangeCodes(request.withActivity, codesNamed(request, plan));
  findings.push(...unmatchedFinding(strange, request.withActivity));
  for (const area of strange) if (!reasons.has(area)) reasons.set(area, 'not known as an area of England');
  const inCohorts = new Set(plan.cohorts.flatMap((cohort) => cohort.areas));
  const comparator: AreaCode[] = [];
  const leftOut: LeftOut[] = [];
  const unlisted: AreaCode[] = [];
  const rest = plan.rest === undefined ? undefined : new Set(plan.rest);
  for (const area of [...request.withActivity].sort()) {
    const why = dropped.has(area) ? 'dropped on request' : (moved.get(area)?.why ?? reasons.get(area));
    if (why !== undefined) {
      if (!isFullyIn(area, cohorts)) leftOut.push({ area, why });
    } else if (rest === undefined || rest.has(area)) {
      comparator.push(area);
    } else {
      unlisted.push(area);
      leftOut.push({ area, why: 'not listed in a cohorts file that names REST' });
    }
    const move = moved.get(area);
    if (move !== undefined && (inCohorts.has(area) || !reasons.has(area))) findings.push(move.finding);
  }
  if (unlisted.length > 0) findings.push(finding('VM316', 'warning', { areas: unlisted }, { count: unlisted.length }));
  const missingRest = [...(rest ?? [])].filter((area) => !request.withActivity.has(area) && !dropped.has(area)).sort();
  if (missingRest.length > 0) {
    findings.push(finding('VM314', 'warning', { cohort: 'REST', site: '', areas: missingRest }));
  }
  return { cohorts, comparator, leftOut, findings, problems };
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

// A known move of people under a kept code: growth across it is the move, not the care.
function movedAreas({ span, acceptBoundary }: ArmsRequest): ReadonlyMap<AreaCode, { why: string; finding: Finding }> {
  const accepted = new Set<string>(acceptBoundary);
  const moves = boundaryMoves.filter(
    (move) => !move.onsCodeOnly && move.date > span.start && move.date <= span.end && !accepted.has(move.code),
  );
  return new Map(
    moves.map((move) => {
      const { code, date, nameBefore: before, nameAfter: after } = move;
      const why = `kept its code when its boundary moved on ${date}`;
      return [code as AreaCode, { why, finding: finding('VM317', 'warning', { area: code, date, before, after }) }];
    }),
  );
}

// A near code is looked for among all areas, which is for a few slips and not for a wrong file.
const mostSuggestions = 20;

function absentAreas(cohort: string, absent: readonly AreaCode[], request: ArmsRequest): Problem[] {
  return absent.map((area, at) => {
    const suggestion = at < mostSuggestions ? nearest(area, request.withActivity) : undefined;
    return problem('VM243', { cohort, area, ...(suggestion === undefined ? {} : { suggestion }) });
  });
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
