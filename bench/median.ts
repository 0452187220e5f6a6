/** The median of at least one number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((first, second) => first - second);
  const middle = Math.floor(sorted.length / 2);
  const [below = Number.NaN, above = below] = sorted.slice(sorted.length % 2 === 1 ? middle : middle - 1, middle + 1);
  return (below + above) / 2;
}
