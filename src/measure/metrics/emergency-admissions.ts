import type { Metric } from '../metric.js';

/** Emergency admissions per head. */
export const emergencyAdmissions: Metric = {
  numerator: 'emergency_admissions',
  title: 'Emergency admissions per head',
  shortTitle: 'Admissions',
  events: 'emergency admissions',
  isCountedOneByOne: true,
  denominator: 'person-years: the population of the year, an equal share for each month',
  definition:
    'Admissions whose method of admission begins with 2 (emergency), counted in the area responsible for the patient. ' +
    'Same-day stays count. Whether transfers (method 2B) count is as in the extract: say which when you publish.',
  source:
    'NHS Digital, HES data dictionary (ADMIMETH, FAE_EMERGENCY); NHS England dashboard as reported in HSJ 7021762',
};
