import { type Finding, finding } from '../../domain/problems/finding.js';
import type { Check, Evidence } from '../check.js';
import { type Grid, gridsOf, measureName } from '../grid.js';
import { ninesAmong, type StandIn, smallStandIn } from '../numbers/stand-ins.js';

/** Numbers that somebody put in place of hidden or missing counts: a nought, the middle of what is hidden, or nines. */
export const standIns: Check = {
  code: 'VM352',
  title: 'numbers that stand in place of hidden or missing counts',

  inspect(evidence) {
    return gridsOf(evidence.activity, [1, 3, 12]).flatMap((grid) => {
      const nines = ninesAmong(grid.counts);
      if (nines.length > 0) return nines.map((found) => findingOf(grid, found));
      const small = smallStandIn(grid.counts);
      // Beside marks a nought is nought, and so is any other number.
      return small === undefined || hasMarks(evidence) ? [] : [findingOf(grid, small)];
    });
  },
};

function hasMarks({ observations }: Evidence): boolean {
  return observations.some(({ value, bounds }) => typeof value !== 'number' || bounds !== undefined);
}

function findingOf({ key }: Grid, { value, counts, noneUpTo }: StandIn): Finding {
  const none = noneUpTo === undefined ? {} : { noneUpTo };
  return finding('VM352', 'warning', { metric: measureName(key), value, counts, ...none }, { count: counts });
}
