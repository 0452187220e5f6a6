import { finding } from '../../domain/problems/finding.js';
import { formatMonthSpan } from '../../domain/time/period.js';
import type { Check } from '../check.js';
import { deviationsOf } from '../deviations.js';
import { countsOf, measureName } from '../grid.js';
import { findExcesses } from '../numbers/excesses.js';
import { placeOf } from '../place-of.js';

/** A single month or quarter far above its neighbours: half as many again, and five standard deviations. */
export const highPeriod: Check = {
  code: 'VM343',
  title: 'single months far above their neighbours, as when two are in one',

  inspect(evidence) {
    return deviationsOf(evidence).flatMap(({ grid, spiked, shortfalls, shortfallRowOf }) =>
      spiked.flatMap((row) => {
        const [area, counts] = [grid.areas[row], countsOf(grid, row)];
        if (area === undefined || !evidence.compared.has(area)) return [];
        const last = counts.findLastIndex((count) => !Number.isNaN(count));
        return findExcesses(shortfallRowOf(row), shortfalls[row] ?? []).flatMap(
          ({ at, ratio, expected, lackingAt }) => {
            const [period, lacking] = [grid.periods[at], grid.periods[lackingAt ?? -1]];
            if (period === undefined) return [];
            const found = { area, metric: measureName(grid.key), period: formatMonthSpan(period), ratio, expected };
            const facts = { ...found, count: counts[at] as number, open: at === last };
            const both = lacking === undefined ? {} : { lacking: formatMonthSpan(lacking) };
            const place = placeOf(evidence, grid.key, area, period.start);
            const concern = { kind: 'other', areas: [area], spans: [period] } as const;
            return [finding('VM343', 'warning', { ...facts, ...both }, { ...place, concern })];
          },
        );
      }),
    );
  },
};
