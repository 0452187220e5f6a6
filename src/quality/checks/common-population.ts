import { finding } from '../../domain/problems/finding.js';
import { formatPeriod } from '../../domain/time/period.js';
import type { Check } from '../check.js';
import { gridsOf } from '../grid.js';
import { commonJumps } from '../numbers/jumps.js';

/** Populations of which the middle one moves by 25% or more from one period to the next. */
export const commonPopulation: Check = {
  code: 'VM342',
  title: 'populations of all areas that jump together',

  inspect({ populations }) {
    if (populations === undefined) return [];
    return gridsOf(populations, [1, 3, 12]).flatMap(({ key, periods, counts }) =>
      commonJumps(counts).flatMap(({ at, change }) => {
        const period = periods[at];
        return period === undefined
          ? []
          : [finding('VM342', 'warning', { group: key, at: formatPeriod(period), change: Math.expm1(change) })];
      }),
    );
  },
};
