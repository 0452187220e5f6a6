import type { AreaCode } from '../../domain/areas/area.js';
import { finding } from '../../domain/problems/finding.js';
import { formatMonthSpan } from '../../domain/time/period.js';
import type { Check, Evidence } from '../check.js';
import { type Grid, gridsOf, measureName } from '../grid.js';
import { findRepeats } from '../numbers/repeated-rows.js';
import { roundingBase } from '../numbers/rounding-base.js';
import { placeOf } from '../place-of.js';

/** Runs of counts that two areas share and that would come by chance in under 1 of 1,000 tables of this size. */
export const repeatedArea: Check = {
  code: 'VM336',
  title: "one area's counts repeated as another's",

  inspect(evidence) {
    return gridsOf(evidence.activity, [1, 3]).flatMap((grid) =>
      copiesIn(grid, evidence).map(({ areas: [area = '', other = '', ...also], place, length, span }) => {
        const facts = { area, other, also, metric: measureName(grid.key), span, periods: length };
        const concern = { kind: 'other', areas: [area, other, ...also] as AreaCode[] } as const;
        return finding('VM336', 'warning', facts, { ...place, count: length, concern });
      }),
    );
  },
};

interface Copies {
  readonly areas: readonly AreaCode[];
  readonly place: ReturnType<typeof placeOf>;
  readonly length: number;
  readonly span: string;
}

/** The areas of a grid that share a run of counts, those that share the same run together. */
function copiesIn({ key, months, areas, periods, counts }: Grid, evidence: Evidence): Copies[] {
  let found: Copies[] = [];
  for (const { row, other, first, last } of findRepeats(counts, roundingBase(counts))) {
    const [area, copy, from] = [areas[row], areas[other], periods[first]];
    if (area === undefined || copy === undefined || from === undefined) continue;
    if (!evidence.compared.has(area) && !evidence.compared.has(copy)) continue;
    const length = last - first + 1;
    const span = formatMonthSpan({ start: from.start, months: length * months });
    const isSame = (one: Copies): boolean => one.span === span && [area, copy].some((own) => one.areas.includes(own));
    const own = { areas: [area, copy], place: placeOf(evidence, key, copy, from.start), length, span };
    const together = [...found.filter(isSame), own];
    const joined = { ...(together[0] ?? own), areas: [...new Set(together.flatMap((one) => one.areas))] };
    found = [...found.filter((one) => !isSame(one)), joined];
  }
  return found;
}
