import type { AreaCode } from './area.js';

/** Events and exposure of the areas of one arm, in the baseline and in the window: four arrays of one length. */
export interface ArmData {
  readonly baselineEvents: readonly number[];
  /** Person-years. */
  readonly baselineExposure: readonly number[];
  readonly events: readonly number[];
  /** Person-years. */
  readonly exposure: readonly number[];
}

/** An arm whose areas are known by their codes, in the order of its arrays. */
export interface Arm extends ArmData {
  readonly areas: readonly AreaCode[];
}

/** What `find` makes of each of the four arrays. */
export function ofEachArray<T>(arm: ArmData, find: (values: readonly number[]) => T): Record<keyof ArmData, T> {
  return {
    baselineEvents: find(arm.baselineEvents),
    baselineExposure: find(arm.baselineExposure),
    events: find(arm.events),
    exposure: find(arm.exposure),
  };
}

/** An arm without its area number `leftOut`. */
export function withoutPlace(arm: ArmData, leftOut: number): ArmData {
  return ofEachArray(arm, (values) => values.filter((_, at) => at !== leftOut));
}

/** An arm without one of its areas. */
export function withoutArea(arm: Arm, area: AreaCode): Arm {
  return onlyAreas(
    arm,
    arm.areas.filter((one) => one !== area),
  );
}

/** An arm of some of its areas, which come in its own order. */
export function onlyAreas(arm: Arm, areas: readonly AreaCode[]): Arm {
  if (arm.areas.length === areas.length) return arm;
  const placeOf = new Map(arm.areas.map((area, at) => [area, at]));
  const places = areas.map((area) => placeOf.get(area) ?? -1);
  return { areas, ...ofEachArray(arm, (values) => places.map((at) => values[at] ?? 0)) };
}
