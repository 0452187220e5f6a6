import type { PopulationLayout } from '../population-layout.js';
import { ageBandsPopulation } from './age-bands.js';
import { ccgOutcomesPopulation } from './ccg-outcomes.js';
import { fingertipsPopulation } from './fingertips.js';
import { gpListSize } from './gp-list-size.js';
import { gpListWide } from './gp-list-wide.js';
import { longPopulation } from './long.js';
import { onsMidYearPopulation } from './ons-mid-year.js';
import { wideYearsPopulation } from './wide-years.js';

/** The layouts of populations that can be read. */
export const populationLayouts = {
  long: longPopulation,
  'age-bands': ageBandsPopulation,
  'ons-mid-year': onsMidYearPopulation,
  'wide-years': wideYearsPopulation,
  'gp-list-size': gpListSize,
  'gp-list-wide': gpListWide,
  fingertips: fingertipsPopulation,
  'ccg-outcomes': ccgOutcomesPopulation,
} as const satisfies Record<string, PopulationLayout>;
