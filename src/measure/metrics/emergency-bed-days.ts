import type { Metric } from '../metric.js';

/** Emergency bed days per head. */
export const emergencyBedDays: Metric = {
  numerator: 'emergency_bed_days',
  title: 'Emergency bed days per head',
  shortTitle: 'Bed days',
  events: 'emergency bed days',
  isCountedOneByOne: false,
  denominator: 'person-years: the population of the year, an equal share for each month',
  definition:
    'Nights in hospital after an emergency admission (discharge date less admission date), so a same-day stay adds none. ' +
    'Whether a stay is counted where it ends or night by night is as in the extract: say which when you publish.',
  source: 'NHS Digital, HES data dictionary (SPELDUR, BEDYEAR); NHS England dashboard as reported in HSJ 7021762',
};
