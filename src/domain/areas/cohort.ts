import type { PopulationGroup } from '../counts/population-group.js';
import type { AreaCode } from './area.js';

/** One site of a cohort and the areas it was followed in. */
export interface CohortSite {
  readonly id: string;
  readonly name: string;
  readonly areas: readonly AreaCode[];
}

/** A set of areas whose growth is asked about. Cohorts may overlap. */
export interface Cohort {
  /** The name in results: MCP, PACS, EHCH, or the word in a cohorts file. */
  readonly name: string;
  readonly title: string;
  /** Whose events the cohort is about, when the data have them. */
  readonly prefers: PopulationGroup;
  readonly areas: readonly AreaCode[];
  readonly sites: readonly CohortSite[];
}

/** An area that counts on neither side, and why. */
export interface LeftOut {
  readonly area: AreaCode;
  readonly why: string;
}

/** Every area of the data on exactly one side, or on none with its reason (an area may be in several cohorts). */
export interface Arms {
  readonly cohorts: readonly Cohort[];
  readonly comparator: readonly AreaCode[];
  readonly leftOut: readonly LeftOut[];
}

/** What a cohorts file says, as written: codes of any date, with REST and EXCLUDED apart. */
export interface CohortsFile {
  readonly cohorts: ReadonlyMap<string, readonly AreaCode[]>;
  readonly rest: readonly AreaCode[];
  readonly excluded: readonly AreaCode[];
  /** Whether the file names its comparator; if not, every unlisted area is in it. */
  readonly namesRest: boolean;
}

/** Practices (or practice groups) of a site that is only part of its areas, by the site's id. */
export type SitePractices = ReadonlyMap<string, readonly AreaCode[]>;

/** What a list of practices says: which are of a site, and which area each is in. */
export interface PracticeList {
  readonly sites: SitePractices;
  readonly areas: ReadonlyMap<AreaCode, AreaCode>;
}
