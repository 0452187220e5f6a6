import type { ArmHistory } from './history.js';

/** The log of the rate of each area in each period: one row an area; of no use where `hasEmptyCell` holds. */
export function logRates({ events, exposure }: ArmHistory): Float64Array[] {
  return events.map((row, area) =>
    Float64Array.from(row, (count, at) => Math.log(count / (exposure[area]?.[at] ?? 0))),
  );
}

/** Whether some area has a period without events, which has no logarithm. */
export function hasEmptyCell({ events }: ArmHistory): boolean {
  return events.some((row) => row.some((count) => !(count > 0)));
}
