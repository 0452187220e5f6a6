import type { AreaCode } from '../domain/areas/area.js';
import type { Period } from '../domain/time/period.js';
import { countsOf } from './grid.js';
import type { Deviations } from './grid-deviations.js';
import { runsOfPlaces } from './numbers/runs.js';
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
  /** Whether the data begin with it, so that a step up may end it. */
  readonly initial: boolean;
  /** Whether it is short only against the higher side of a step beside it, so that nothing need be missing. */
  readonly besideStep: boolean;
  /** Where some of its counts are hidden: in how many periods, the most that any may be, and what is usual there. */
  readonly hidden?: HiddenLows;
  /** In how many of its periods a part of the count is hidden. */
  readonly parts: number;
}

/** Hidden counts that may be this at most, where on average so many events are usual. */
export interface HiddenLows {
  readonly periods: number;
  readonly most: number;
  readonly usual: number;
}

/** The shortfalls of every area of a grid, each run as one gap. */
export function gapsIn({ grid, shortfalls }: Deviations): Gap[] {
  return grid.areas.flatMap((area, row) => {
    const own = shortfalls[row] ?? [];
    if (own.length === 0) return [];
    const partly = new Set(grid.parts.flatMap((one) => (one.row === row ? [one.at] : [])));
    const lows = new Set(own.flatMap(({ at, most }) => (most === undefined ? [] : [at])));
    const isKnown = (count: number, at: number): boolean => !Number.isNaN(count) || lows.has(at);
    const [first, last] = [countsOf(grid, row).findIndex(isKnown), countsOf(grid, row).findLastIndex(isKnown)];
    return runsOfPlaces(own).flatMap((run) => {
      const start = grid.periods[run[0]?.at ?? -1]?.start;
      if (start === undefined) return [];
      const expected = run.reduce((sum, one) => sum + one.expected, 0);
      const missing = run.reduce((sum, one) => sum + one.share * one.expected, 0);
      const span = { start, months: run.length * grid.months };
      const besideStep = run.every((one) => one.besideStep === true);
      const ends = { open: run.at(-1)?.at === last, initial: run[0]?.at === first };
      const hidden = hiddenIn(run);
      const parts = run.filter(({ at }) => partly.has(at)).length;
      return [
        { area, span, shortfalls: run, share: missing / expected, missing, ...ends, besideStep, ...hidden, parts },
      ];
    });
  });
}

function hiddenIn(run: readonly Shortfall[]): { readonly hidden?: HiddenLows } {
  const lows = run.filter(({ most }) => most !== undefined);
  if (lows.length === 0) return {};
  const most = Math.max(...lows.map((low) => low.most as number));
  const usual = lows.reduce((sum, { expected }) => sum + expected, 0) / lows.length;
  return { hidden: { periods: lows.length, most, usual } };
}
