import type { PopulationLayout } from '../population-layout.js';
import { longPopulation } from './long.js';
import { onsMidYearPopulation } from './ons-mid-year.js';
import { wideYearsPopulation } from './wide-years.js';

/** The layouts of populations that can be read. */
export const populationLayouts = {
  long: longPopulation,
  'ons-mid-year': onsMidYearPopulation,
  'wide-years': wideYearsPopulation,
} as const satisfies Record<string, PopulationLayout>;
