import { finding } from '../../domain/problems/finding.js';
import { formatPeriod } from '../../domain/time/period.js';
import type { Check } from '../check.js';
import { gridsOf } from '../grid.js';
import { findJumps, type Jump, mirrorOf } from '../numbers/jumps.js';

/**
 * Populations that move by over 5% beyond what all areas do, and six standard deviations, under a code that stays.
 * The area that lost about as many people at the time, or gained them, is named.
 */
export const populationJump: Check = {
  code: 'VM333',
  title: 'populations that jump as people do not move',

  inspect({ populations, compared }) {
    if (populations === undefined) return [];
    return gridsOf(populations, [1, 3, 12]).flatMap(({ key, areas, periods, counts }) =>
      findJumps(counts).flatMap((jump) => {
        const [area, period] = [areas[jump.row], periods[jump.at]];
        if (area === undefined || period === undefined || !compared.has(area)) return [];
        const mirror = mirrorOf(jump, counts);
        const facts = { area, group: key, at: formatPeriod(period), before: jump.before, after: jump.after };
        const concern = { kind: 'other', areas: [area], spans: [period] } as const;
        return [finding('VM333', 'warning', { ...facts, ...mirrorFacts(mirror, areas) }, { concern })];
      }),
    );
  },
};

function mirrorFacts(mirror: Jump | undefined, areas: readonly string[]) {
  const area = areas[mirror?.row ?? -1];
  return mirror === undefined || area === undefined
    ? {}
    : { mirror: { area, before: mirror.before, after: mirror.after } };
}
