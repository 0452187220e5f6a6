import type { Cells } from './cells.js';
import { median } from './robust-scale.js';

/** A period in which many rows hold nought. */
export interface NoughtPeriod {
  readonly at: number;
  readonly rows: readonly number[];
}

/** Noughts in over this share of the rows that usually count many, and in so many of them, do not come by chance. */
export const leastNoughts = { share: 0.1, rows: 5 };
/** From this count on a nought has a chance of under 1 in 100,000,000. */
export const usuallyMany = 20;

/** The periods in which over a tenth of the rows with a large usual count hold nought; `of` is how many such rows there are. */
export function noughtPeriods(counts: readonly Cells[], typicals: Cells): { of: number; periods: NoughtPeriod[] } {
  const large = counts.flatMap((_, row) => ((typicals[row] as number) >= usuallyMany ? [row] : []));
  const rowsAt = new Map<number, number[]>();
  for (const row of large) {
    const cells = counts[row] as Cells;
    for (let at = cells.indexOf(0); at !== -1; at = cells.indexOf(0, at + 1)) {
      const known = rowsAt.get(at);
      if (known === undefined) rowsAt.set(at, [row]);
      else known.push(row);
    }
  }
  const least = Math.max(leastNoughts.share * large.length, mostByChance(rowsAt, counts[0]?.length ?? 0));
  const isMany = (rows: number): boolean => rows >= leastNoughts.rows && rows > least;
  const periods = [...rowsAt].flatMap(([at, rows]) => (isMany(rows.length) ? [{ at, rows }] : []));
  return { of: large.length, periods: periods.sort((one, other) => one.at - other.at) };
}

const errorsBeyondChance = 5;

/**
 * The most noughts that chance puts into a period, by how many a usual period has: of events that come several at a time, as
 * the days of a stay, some rows have none though they usually have many.
 */
function mostByChance(rowsAt: ReadonlyMap<number, readonly number[]>, periods: number): number {
  const counts = Float64Array.from({ length: periods }, (_, at) => rowsAt.get(at)?.length ?? 0);
  const usual = median(counts) ?? 0;
  return usual + errorsBeyondChance * Math.sqrt(usual);
}
