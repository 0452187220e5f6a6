import type { Quantity } from '../../domain/counts/observation.js';
import type { Metric } from '../metric.js';
import { emergencyAdmissions } from './emergency-admissions.js';
import { emergencyBedDays } from './emergency-bed-days.js';

/** The measures that can be compared, in the order of output. */
export const metrics = {
  emergency_admissions: emergencyAdmissions,
  emergency_bed_days: emergencyBedDays,
} as const satisfies Record<Quantity, Metric>;
