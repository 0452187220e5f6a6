/** Events and exposure of the areas of one arm, in the baseline and in the window; four arrays of one length. */
export interface ArmData {
  readonly baselineEvents: readonly number[];
  /** Person-years. */
  readonly baselineExposure: readonly number[];
  readonly events: readonly number[];
  /** Person-years. */
  readonly exposure: readonly number[];
}

/** A cohort beside its comparator. */
export interface Design {
  readonly cohort: ArmData;
  readonly comparator: ArmData;
}

/** An arm without its area number `leftOut`. */
export function without(arm: ArmData, leftOut: number): ArmData {
  const keep = (values: readonly number[]): readonly number[] => values.filter((_, at) => at !== leftOut);
  return {
    baselineEvents: keep(arm.baselineEvents),
    baselineExposure: keep(arm.baselineExposure),
    events: keep(arm.events),
    exposure: keep(arm.exposure),
  };
}
