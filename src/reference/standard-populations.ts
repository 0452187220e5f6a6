/** A population that rates are standardised to: how many of it are in each five-year age band. */
export interface StandardPopulation {
  readonly title: string;
  readonly source: string;
  /** People aged 0 to 4, 5 to 9 and so on to 85 to 89, and 90 and over. */
  readonly people: readonly number[];
}

/** The standard populations by the names that `--standardise` knows. */
export const standardPopulations = {
  esp2013: {
    title: 'European Standard Population 2013',
    source: "Eurostat (2013), Revision of the European Standard Population: report of Eurostat's task force",
    people: [
      5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000,
    ],
  },
} as const satisfies Record<string, StandardPopulation>;

/** How many people of a standard population are in the band that starts at `first` and ends before `next`. */
export function peopleAged({ people }: StandardPopulation, first: number, next: number): number {
  return people.slice(first / 5, next / 5).reduce((sum, own) => sum + own, 0);
}
