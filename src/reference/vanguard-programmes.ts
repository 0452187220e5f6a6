import type { PopulationGroup } from '../domain/counts/population-group.js';

/** The five care models that vanguards were chosen to try. */
export type VanguardProgramme = 'MCP' | 'PACS' | 'EHCH' | 'UEC' | 'ACC';

/** A care model in words, and whom it is for. */
export interface VanguardProgrammeRecord {
  /** Full words, for a heading. */
  readonly title: string;
  /** A few words, for a table cell. */
  readonly shortTitle: string;
  /** Whether the few words are a plural: care homes rest on an area, where PACS rests on one. */
  readonly isPlural: boolean;
  /** Whose events a cohort of its sites is about, when the data have them. */
  readonly people: PopulationGroup;
}

const forEveryone = { isPlural: false, people: 'all' } as const;

/** The five care models in the order of the list of 50 sites. */
export const vanguardProgrammes = {
  MCP: { title: 'Multispecialty community provider', shortTitle: 'MCP', ...forEveryone },
  PACS: { title: 'Primary and acute care system', shortTitle: 'PACS', ...forEveryone },
  EHCH: {
    title: 'Enhanced health in care homes',
    shortTitle: 'Care homes',
    isPlural: true,
    people: 'care_home_residents',
  },
  UEC: { title: 'Urgent and emergency care', shortTitle: 'Urgent care', ...forEveryone },
  ACC: { title: 'Acute care collaboration', shortTitle: 'Acute care', ...forEveryone },
} as const satisfies Record<VanguardProgramme, VanguardProgrammeRecord>;

/** The care model that a cohort has the name of; `undefined` when it has the name of none. */
export function programmeNamed(name: string): VanguardProgrammeRecord | undefined {
  return isProgramme(name) ? vanguardProgrammes[name] : undefined;
}

function isProgramme(name: string): name is VanguardProgramme {
  return Object.hasOwn(vanguardProgrammes, name);
}
