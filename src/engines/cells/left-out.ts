import type { RowsLeftOut } from '../engine.js';

/** Counts of rows left out that can still grow. */
export type LeftOutCounts = { -readonly [K in keyof RowsLeftOut]: number };

/** No row left out. */
export function noneLeftOut(): LeftOutCounts {
  return {
    notEmergency: 0,
    methodUnknown: 0,
    transfers: 0,
    unfinished: 0,
    laterEpisodes: 0,
    regularAttenders: 0,
    noArea: 0,
    repeatedSpells: 0,
    areaTotals: 0,
  };
}

/** The rows left out of all parts of an input. */
export function addLeftOut(parts: readonly RowsLeftOut[]): RowsLeftOut {
  const total = noneLeftOut();
  for (const part of parts) {
    for (const reason of Object.keys(total) as (keyof RowsLeftOut)[]) total[reason] += part[reason];
  }
  return total;
}
