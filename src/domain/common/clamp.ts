/** A number drawn in to the nearest of two limits where it lies beyond them. */
export function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value));
}
