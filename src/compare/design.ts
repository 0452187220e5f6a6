import type { ArmData } from '../domain/areas/arm.js';

/** A cohort beside its comparator. */
export interface Design {
  readonly cohort: ArmData;
  readonly comparator: ArmData;
}
