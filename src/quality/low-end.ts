import { foundOnce } from '../domain/common/found-once.js';
import { firstDayOf, lastDayOf, lastMonthOf, type Period } from '../domain/time/period.js';
import type { Deviations } from './grid-deviations.js';
import { cellAt } from './numbers/cells.js';
import { type LowEnd, lowEnd } from './numbers/low-end.js';
import { median } from './numbers/robust-scale.js';

/** The share of areas that must be below what is expected of them. */
export const leastLow = 0.8;

/** A low end of what all areas share, with in how many of those that have a last period it is low. */
export interface CommonLowEnd extends LowEnd {
  readonly low: number;
  readonly areas: number;
}

/** The low end of a grid, where its last period is low in nearly all areas at once. */
export const lowEndOf = foundOnce(({ grid, year, course, own }: Deviations): CommonLowEnd | undefined => {
  const found = lowEnd(
    course.map((value, at) => value - Math.log(daysIn(grid.periods[at]))),
    year,
  );
  if (found === undefined) return undefined;
  // An area is low when it is below where it would be, had nothing happened to the course.
  const ends = own.flatMap((cells) => {
    const end = cellAt(cells, cells.length - 1);
    return end === undefined ? [] : [end - found.drop < (median(cells) ?? end)];
  });
  const low = ends.filter((isLow) => isLow).length;
  // No area is low when the month is hidden in all of them.
  return low === 0 || low < leastLow * ends.length ? undefined : { ...found, low, areas: ends.length };
});

// A February after a leap year's is 3% lower by its days alone.
function daysIn(period: Period | undefined): number {
  if (period === undefined) return 1;
  const [first, last] = [firstDayOf(period.start), lastDayOf(lastMonthOf(period))].map((day) => Date.parse(day));
  return 1 + ((last ?? 0) - (first ?? 0)) / 86_400_000;
}
