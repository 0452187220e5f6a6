/** A number with its limits; null where there is none on that side. */
interface Ratio {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A ratio and its limits as the per cent by which they lie above 1: 0.97 is −3. */
export function percentOfRatio<R extends Ratio>(ratio: R): R {
  const limit = (one: number | null): number | null => (one === null ? null : percentAboveOne(one));
  return { ...ratio, value: percentAboveOne(ratio.value), lower: limit(ratio.lower), upper: limit(ratio.upper) };
}

/** The per cent by which a ratio lies above 1. */
export function percentAboveOne(ratio: number): number {
  return 100 * (ratio - 1);
}
