import { finding } from '../../domain/finding.js';
import { formatPeriod } from '../../domain/period.js';
import type { Check } from '../check.js';
import { deviationsOf } from '../deviations.js';
import { measureName } from '../grid.js';
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
      const [drop, last, shared] = [dropAtEnd(course, year), grid.periods.at(-1), course.at(-1)];
      if (drop === undefined || last === undefined || shared === undefined) return [];
      // An area is low when it is below where it would be, had nothing happened to the course.
      const ends = own.flatMap((cells) => {
        const end = cells.at(-1);
        return end === undefined ? [] : [end - drop < (median(cells) ?? end)];
      });
      const low = ends.filter((isLow) => isLow).length;
      if (low < leastLow * ends.length) return [];
      const facts = { metric: measureName(grid.key), period: formatPeriod(last), share: -Math.expm1(-drop) };
      return [finding('VM338', 'warning', { ...facts, low, areas: ends.length }, { count: low })];
    });
  },
};
