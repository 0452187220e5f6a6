/** Whose events and whose heads are counted: everyone in the area, or residents of its care homes. */
export type PopulationGroup = 'all' | 'care_home_residents';

export interface PopulationGroupDefinition {
  readonly title: string;
  /** Values of a `population_group` column that mean this group, in lower case with spaces as `_`. */
  readonly aliases: readonly string[];
  /** What a rate of this group is per. */
  readonly heads: string;
}

/** The population groups the tool knows. Each has its own denominator and its own comparator. */
export const populationGroups = {
  all: {
    title: 'everyone',
    aliases: ['all', 'everyone', 'persons', 'all_persons', 'total', ''],
    heads: 'people',
  },
  care_home_residents: {
    title: 'care-home residents',
    aliases: ['care_home_residents', 'care_home', 'care_homes', 'care_home_beds', 'residents'],
    heads: 'care-home residents',
  },
} as const satisfies Record<PopulationGroup, PopulationGroupDefinition>;

/** The group that a cell of a `population_group` column names; `undefined` when it names none. */
export function parsePopulationGroup(text: string): PopulationGroup | undefined {
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  const groups = Object.entries(populationGroups) as [PopulationGroup, PopulationGroupDefinition][];
  return groups.find(([, group]) => group.aliases.includes(wanted))?.[0];
}
