/** Events and exposure of the areas of one arm over many periods: one row an area, all rows of one length. */
export interface ArmHistory {
  readonly events: readonly (readonly number[])[];
  /** Person-years. */
  readonly exposure: readonly (readonly number[])[];
}

/** A cohort beside its comparator over many periods. */
export interface History {
  readonly cohort: ArmHistory;
  readonly comparator: ArmHistory;
}
