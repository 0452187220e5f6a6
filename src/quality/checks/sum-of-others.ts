import type { AreaCode } from '../../domain/areas/area.js';
import { finding } from '../../domain/problems/finding.js';
import { formatMonthSpan } from '../../domain/time/period.js';
import type { Check } from '../check.js';
import { type Grid, gridsOf, measureName } from '../grid.js';
import { placeOf } from '../place-of.js';

const fewestAreas = 3;
const fewestPeriods = 2;

/** Areas whose every count is what all the others add to, as a total under a code of its own. */
export const sumOfOthers: Check = {
  code: 'VM329',
  title: 'an area that is the sum of all others',

  inspect(evidence) {
    return gridsOf(evidence.activity, [1, 3, 12]).flatMap((grid) => {
      const { key, months, areas, periods } = grid;
      const [first] = periods;
      if (first === undefined || areas.length < fewestAreas) return [];
      return sumsOfOthers(grid).flatMap((area) => {
        if (!evidence.compared.has(area)) return [];
        const span = formatMonthSpan({ start: first.start, months: months * periods.length });
        const facts = { area, metric: measureName(key), span, areas: areas.length - 1 };
        const concern = { kind: 'other', areas: [area] } as const;
        return [finding('VM329', 'warning', facts, { ...placeOf(evidence, key, area, first.start), concern })];
      });
    });
  },
};

function sumsOfOthers({ areas, periods, counts }: Pick<Grid, 'areas' | 'periods' | 'counts'>): AreaCode[] {
  let rows = [...areas.keys()];
  let periodsKnown = 0;
  for (let at = 0; at < periods.length && rows.length > 0; at++) {
    const total = counts.reduce((sum, row) => sum + (row[at] as number), 0);
    // A period in which any area has no number cannot be added up.
    if (!(total > 0)) continue;
    periodsKnown++;
    rows = rows.filter((row) => 2 * (counts[row]?.[at] as number) === total);
  }
  return periodsKnown < fewestPeriods ? [] : rows.map((row) => areas[row] as AreaCode);
}
