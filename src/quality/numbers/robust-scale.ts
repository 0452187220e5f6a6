/** A number, or nothing where there is a hole. */
export type Cell = number | undefined;

// The MAD of a normal sample times this is its standard deviation.
const normal = 1.4826022185056018;

/** The cells that hold a number. */
export function present(cells: readonly Cell[]): number[] {
  return cells.filter((cell) => cell !== undefined);
}

/** The median of the cells that hold a number; none when there are none. */
export function median(cells: readonly Cell[]): Cell {
  const sorted = new Float64Array(present(cells)).sort();
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return below === undefined || above === undefined ? undefined : (below + above) / 2;
}

/**
 * The median distance from `centre`, scaled to estimate a standard deviation; none without cells.
 * Half of the cells may be arbitrarily wrong.
 *
 * @param centre the median of the cells unless said
 *
 * Reference: Rousseeuw and Croux (1993), Alternatives to the Median Absolute Deviation.
 */
export function robustScale(cells: readonly Cell[], centre: Cell = median(cells)): Cell {
  if (centre === undefined) return undefined;
  const distance = median(present(cells).map((cell) => Math.abs(cell - centre)));
  return distance === undefined ? undefined : normal * distance;
}
