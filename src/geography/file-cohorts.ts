import type { AreaCode } from '../domain/areas/area.js';
import type { Cohort, CohortsFile, LeftOut } from '../domain/areas/cohort.js';
import { namedIn } from '../domain/common/named-in.js';
import { nearest } from '../domain/common/spelling.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import { type Problem, problem } from '../domain/problems/problem.js';
import { programmeNamed } from '../reference/vanguard-programmes.js';
import { cohortNames } from './cohort-names.js';
import type { CohortPlan, Geography } from './cohort-plan.js';
import { followGroup, type Merged } from './follow.js';

/** The cohorts of a cohorts file, or those of them that are named, several between commas or one with commas in it. */
export function fileCohorts(file: CohortsFile, asked: readonly string[], geography: Geography): CohortPlan {
  const texts = cohortNames(asked, (name) => namedIn(file.cohorts.keys(), name) !== undefined);
  const names = texts.map((text) => namedIn(file.cohorts.keys(), text) ?? text);
  const problems = names.filter((name) => !file.cohorts.has(name)).map((name) => unknownCohort(name, file, asked));
  const findings: Finding[] = [];
  const neither: LeftOut[] = [];
  const cohorts = [...file.cohorts]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .flatMap(([name, codes]): Cohort[] => {
      const followed = followGroup(codes, geography.boundaries, geography.peopleIn);
      neither.push(...followed.lost.map((merged) => lostTo(merged, name)));
      neither.push(...followed.areas.map((area) => ({ area, why: `in cohort ${name}` })));
      findings.push(...[...followed.lost, ...followed.mostly].map((merged) => mergeFinding(name, merged)));
      if (names.length > 0 && !names.includes(name)) return [];
      return [{ name, title: name, prefers: preferred(name), areas: [...followed.areas].sort(), sites: [] }];
    });
  const excluded = file.excluded.map((code) => ({
    area: geography.boundaries.follow(code),
    why: 'EXCLUDED in the cohorts file',
  }));
  const plan = { cohorts, neither: [...neither, ...excluded], findings, problems };
  if (!file.namesRest) return plan;
  const rest = followGroup(file.rest, geography.boundaries, geography.peopleIn);
  const lost = rest.lost.map((merged) => lostTo(merged, 'REST'));
  findings.push(...rest.lost.map((merged) => mergeFinding('REST', merged)));
  return { ...plan, neither: [...plan.neither, ...lost], rest: rest.areas };
}

function preferred(name: string): Cohort['prefers'] {
  if (/^care[ _-]?homes?$/i.test(name)) return 'care_home_residents';
  return programmeNamed(name.toUpperCase())?.people ?? 'all';
}

function lostTo({ into, from }: Merged, label: string): LeftOut {
  return { area: into, why: `holds ${from.join(', ')} of ${label}, merged with areas outside it` };
}

function mergeFinding(name: string, { into, from, share }: Merged): Finding {
  const facts = { site: name, from: from as readonly AreaCode[], into, ...(share === undefined ? {} : { share }) };
  return finding('VM312', 'warning', facts);
}

// What was written may be one name with commas in it, none of which is known.
function unknownCohort(name: string, file: CohortsFile, asked: readonly string[]): Problem {
  const known = [...file.cohorts.keys()].sort();
  const whole = asked.find((text) => text.includes(name)) ?? name;
  const suggestion = nearest(whole, known) ?? nearest(name, known);
  const must = `be a cohort of the cohorts file (${known.join(', ')})`;
  return problem('VM403', {
    option: '--cohort',
    value: name,
    must,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
