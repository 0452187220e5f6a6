import type { AreaCode } from '../domain/areas/area.js';
import type { Cohort, CohortSite, LeftOut, SitePractices } from '../domain/areas/cohort.js';
import { nearest } from '../domain/common/spelling.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import { type Problem, problem } from '../domain/problems/problem.js';
import { programmeNamed } from '../reference/vanguard-programmes.js';
import { cohortNames } from './cohort-names.js';
import type { CohortPlan, Geography } from './cohort-plan.js';
import { followGroup } from './follow.js';
import { findProgramme, growthProgrammes, type Programme, type ProgrammeSite, programmeKeys } from './programmes.js';

/**
 * The cohorts of the built-in list: MCP, PACS and EHCH unless others are named. A site that is only some
 * practices of its areas, or a split of one, is in its cohort only through its own practices.
 */
export function builtInCohorts(asked: readonly string[], practices: SitePractices, geography: Geography): CohortPlan {
  const names = cohortNames(asked);
  const problems: Problem[] = [];
  const wanted = (names.length === 0 ? growthProgrammes : names).flatMap((name): Programme[] => {
    const programme = findProgramme(name);
    if (programme === undefined) problems.push(unknownProgramme('--cohort', name));
    return programme === undefined ? [] : [programme];
  });
  const built = wanted.map((programme) => buildCohort(programme, practices, geography));
  return {
    cohorts: built.map((one) => one.cohort),
    neither: [...built.flatMap((one) => one.neither), ...touched(wanted, geography)],
    findings: built.flatMap((one) => one.findings),
    problems,
  };
}

/** The problem of a programme that the built-in list does not have. */
export function unknownProgramme(option: string, value: string): Problem {
  const [key = ''] = value.split(':');
  const suggestion = nearest(key, programmeKeys)?.toLowerCase();
  const must = `be one of ${programmeKeys.join(', ').toLowerCase()}, or one system of a programme (stp:E54000041)`;
  return problem('VM403', { option, value, must, ...(suggestion === undefined ? {} : { suggestion }) });
}

interface Built {
  readonly cohort: Cohort;
  readonly neither: readonly LeftOut[];
  readonly findings: readonly Finding[];
}

function buildCohort(programme: Programme, practices: SitePractices, geography: Geography): Built {
  const inParts = programme.sites.filter(isPartOfAreas);
  const given = inParts.filter((site) => practices.has(site.id));
  const missing = inParts.filter((site) => !practices.has(site.id));
  const whole = programme.sites.filter((site) => !isPartOfAreas(site) && site.areas.length > 0);
  const followed = followGroup(
    whole.flatMap((site) => site.areas),
    geography.boundaries,
    geography.peopleIn,
  );
  const sites: CohortSite[] = [
    ...whole.map(({ id, name, areas }) => {
      const now = new Set(areas.map((code) => geography.boundaries.follow(code)));
      return { id, name, areas: followed.areas.filter((area) => now.has(area)) };
    }),
    ...given.map(({ id, name }) => ({ id, name, areas: [id as AreaCode] })),
  ];
  const areas = [...new Set(sites.flatMap((site) => site.areas))].sort();
  const lost = followed.lost.map(({ into, from }) => ({
    area: into,
    why: `holds ${from.join(', ')} of ${programme.key}, merged with areas outside it`,
  }));
  const siteOf = (from: readonly AreaCode[]): string =>
    whole
      .filter((site) => site.areas.some((code) => from.includes(code)))
      .map((site) => `${site.id} ${site.name}`)
      .join(', ');
  const findings = [...followed.lost, ...followed.mostly].map(({ into, from, share }) =>
    finding('VM312', 'warning', { site: siteOf(from), from, into, ...(share === undefined ? {} : { share }) }),
  );
  if (missing.length > 0) {
    const named = missing.map((site) => `${site.id} ${site.name}`);
    const facts = { sites: named, areas: [...new Set(missing.flatMap((site) => site.areas))].sort() };
    findings.push(finding('VM313', 'note', facts, { count: missing.length }));
  }
  const prefers = programmeNamed(programme.key)?.people ?? 'all';
  const cohort = { name: programme.key, title: programme.title, prefers, areas, sites } as const;
  return { cohort, neither: lost, findings };
}

function isPartOfAreas(site: ProgrammeSite): boolean {
  return site.extent === 'practices' || site.extent === 'split';
}

// An area that any site of the growth programmes touches, however small a part, is no comparator.
function touched(wanted: readonly Programme[], { boundaries }: Geography): LeftOut[] {
  const growth = growthProgrammes.flatMap((key) => findProgramme(key) ?? []);
  const programmes = [...growth, ...wanted.filter((one) => !growthProgrammes.includes(one.key))];
  return programmes.flatMap((programme) =>
    programme.sites.flatMap((site) =>
      site.areas.map((code) => ({
        area: boundaries.follow(code),
        why: `touched by ${programme.key} site ${site.id}${site.id === site.name ? '' : ` ${site.name}`}`,
      })),
    ),
  );
}
