import { finding } from '../../domain/problems/finding.js';
import { formatMonthSpan } from '../../domain/time/period.js';
import type { Check } from '../check.js';
import { gridsOf, measureName } from '../grid.js';
import { findRepeats } from '../numbers/repeated-rows.js';
import { roundingBase } from '../numbers/rounding-base.js';
import { placeOf } from '../place-of.js';

/** Runs of counts that two areas share and that would come by chance in under 1 of 1,000 tables of this size. */
export const repeatedArea: Check = {
  code: 'VM336',
  title: "one area's counts repeated as another's",

  inspect(evidence) {
    return gridsOf(evidence.activity, [1, 3]).flatMap(({ key, months, areas, periods, counts }) =>
      findRepeats(counts, roundingBase(counts)).flatMap(({ row, other, first, last }) => {
        const [area, copy, from] = [areas[row], areas[other], periods[first]];
        if (area === undefined || copy === undefined || from === undefined) return [];
        if (!evidence.compared.has(area) && !evidence.compared.has(copy)) return [];
        const length = last - first + 1;
        const span = formatMonthSpan({ start: from.start, months: length * months });
        const facts = { area, other: copy, metric: measureName(key), span, periods: length };
        return [
          finding('VM336', 'warning', facts, {
            ...placeOf(evidence, key, copy, from.start),
            count: length,
            concern: { kind: 'other', areas: [area, copy] },
          }),
        ];
      }),
    );
  },
};
