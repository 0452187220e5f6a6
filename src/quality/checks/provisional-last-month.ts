import { finding } from '../../domain/finding.js';
import { firstDayOf, formatPeriod, lastDayOf, lastMonthOf, type Period } from '../../domain/period.js';
import type { Check } from '../check.js';
import { deviationsOf } from '../deviations.js';
import { measureName } from '../grid.js';
import { cellAt } from '../numbers/cells.js';
import { dropAtEnd } from '../numbers/low-end.js';
import { median } from '../numbers/robust-scale.js';

/** The share of areas that must be below what is expected of them. */
export const leastLow = 0.8;

/** A last month or quarter that is low in nearly all areas at once, by 5% and four standard deviations. */
export const provisionalLastMonth: Check = {
  code: 'VM338',
  title: 'a last month that is low everywhere, as when data are not complete yet',

  inspect({ activity }) {
    return deviationsOf(activity).flatMap(({ grid, year, course, own }) => {
      const perDay = course.map((value, at) => value - Math.log(daysIn(grid.periods[at])));
      const [drop, last] = [dropAtEnd(perDay, year), grid.periods.at(-1)];
      if (drop === undefined || last === undefined) return [];
      // An area is low when it is below where it would be, had nothing happened to the course.
      const ends = own.flatMap((cells) => {
        const end = cellAt(cells, cells.length - 1);
        return end === undefined ? [] : [end - drop < (median(cells) ?? end)];
      });
      const low = ends.filter((isLow) => isLow).length;
      // No area is low when the month is hidden in all of them.
      if (low === 0 || low < leastLow * ends.length) return [];
      const facts = { metric: measureName(grid.key), period: formatPeriod(last), share: -Math.expm1(-drop) };
      return [finding('VM338', 'warning', { ...facts, low, areas: ends.length }, { count: low })];
    });
  },
};

// A February after a leap year's is 3% lower by its days alone.
function daysIn(period: Period | undefined): number {
  if (period === undefined) return 1;
  const [first, last] = [firstDayOf(period.start), lastDayOf(lastMonthOf(period))].map((day) => Date.parse(day));
  return 1 + ((last ?? 0) - (first ?? 0)) / 86_400_000;
}
