import { quantities } from '../../toolkit.js';

/** The metrics by the names that are shortest to type: admissions, bed-days. */
export const metricNames: readonly string[] = quantities.map((name) =>
  name.replace(/^emergency_/, '').replaceAll('_', '-'),
);
