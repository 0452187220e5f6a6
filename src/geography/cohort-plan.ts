import type { AreaCode } from '../domain/areas/area.js';
import type { Cohort, LeftOut } from '../domain/areas/cohort.js';
import type { Finding } from '../domain/problems/finding.js';
import type { Problem } from '../domain/problems/problem.js';
import type { Boundaries } from './boundaries.js';
import type { PeopleIn } from './follow.js';

/** The cohorts that are wanted, on one set of boundaries, before it is known which areas the data hold. */
export interface CohortPlan {
  readonly cohorts: readonly Cohort[];
  /** The comparator, where it is named; every area that is on no side otherwise. */
  readonly rest?: readonly AreaCode[];
  /** Areas that may not be in the comparator, and why. */
  readonly neither: readonly LeftOut[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** What places codes of other dates. */
export interface Geography {
  readonly boundaries: Boundaries;
  readonly peopleIn: PeopleIn;
}
