/** What cohorts are set against: the rest of England, or the rest of the areas of another country or list. */
export type ComparatorName = (typeof comparatorNames)[number];

export const comparatorNames = ['rest_of_england', 'rest'] as const;
