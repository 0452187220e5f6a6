import type { AreaCode } from '../domain/area.js';
import type { Period } from '../domain/period.js';
import type { Deviations } from './deviations.js';
import { countsOf } from './grid.js';
import type { Shortfall } from './numbers/shortfalls.js';

/** A run of periods in which an area's counts fall short. */
export interface Gap {
  readonly area: AreaCode;
  /** From the first month to the last. */
  readonly span: Period;
  readonly shortfalls: readonly Shortfall[];
  /** The share of the expected events that is not there. */
  readonly share: number;
  /** About how many events that is. */
  readonly missing: number;
  /** Whether the data end with it, so that it may be a lasting fall. */
  readonly open: boolean;
}

/** The shortfalls of every area of a grid, each run as one gap. */
export function gapsIn({ grid, shortfalls }: Deviations): Gap[] {
  return grid.areas.flatMap((area, row) => {
    const own = shortfalls[row] ?? [];
    if (own.length === 0) return [];
    const last = countsOf(grid, row).findLastIndex((count) => !Number.isNaN(count));
    return runs(own).flatMap((run) => {
      const start = grid.periods[run[0]?.at ?? -1]?.start;
      if (start === undefined) return [];
      const expected = run.reduce((sum, one) => sum + one.expected, 0);
      const missing = run.reduce((sum, one) => sum + one.share * one.expected, 0);
      const span = { start, months: run.length * grid.months };
      return [{ area, span, shortfalls: run, share: missing / expected, missing, open: run.at(-1)?.at === last }];
    });
  });
}

function runs(shortfalls: readonly Shortfall[]): Shortfall[][] {
  const found: Shortfall[][] = [];
  for (const one of shortfalls) {
    const run = found.at(-1);
    if (run?.at(-1)?.at === one.at - 1) run.push(one);
    else found.push([one]);
  }
  return found;
}
