import type { ArmData } from '../domain/arm.js';

/** A cohort beside its comparator. */
export interface Design {
  readonly cohort: ArmData;
  readonly comparator: ArmData;
}
