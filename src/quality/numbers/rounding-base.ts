const bases = [1000, 100, 50, 10, 5] as const;

/** The largest of 1000, 100, 50, 10 and 5 of which every value is a multiple; 1 when there is none. */
export function roundingBase(values: Iterable<number>): number {
  let left: readonly number[] = bases;
  for (const value of values) {
    left = left.filter((base) => value % base === 0);
    if (left.length === 0) return 1;
  }
  return left[0] ?? 1;
}
