import { finding } from '../../domain/problems/finding.js';
import { formatFromTo, lastMonthOf, monthIndex, type Period } from '../../domain/time/period.js';
import type { Check } from '../check.js';
import { deviationsOf } from '../deviations.js';
import { measureName } from '../grid.js';
import { lowEndOf } from '../low-end.js';

// Data that are not complete yet seldom lack more, and in these months care itself fell.
const mostProvisional = 0.2;
const pandemic = { from: monthIndex(2020, 3), to: monthIndex(2021, 5) };

/** A last month or quarter that is low in nearly all areas at once, by 5% and four standard deviations. */
export const provisionalLastMonth: Check = {
  code: 'VM338',
  title: 'a last month that is low everywhere, as when data are not complete yet',

  inspect(evidence) {
    return deviationsOf(evidence).flatMap((deviations) => {
      const { grid } = deviations;
      const [end, last] = [lowEndOf(deviations), grid.periods.at(-1)];
      if (end === undefined || last === undefined) return [];
      const first = grid.periods.at(-end.periods) ?? last;
      const period = formatFromTo(first, last);
      const share = -Math.expm1(-end.deepest);
      const event = share > mostProvisional || isPandemic(first) || isPandemic(last);
      const { low, areas } = end;
      const facts = { metric: measureName(grid.key), period, periods: end.periods, share, low, areas, event };
      return [finding('VM338', 'warning', facts, { count: low })];
    });
  },
};

const isPandemic = (period: Period): boolean => lastMonthOf(period) >= pandemic.from && period.start <= pandemic.to;
