import { finding } from '../../domain/finding.js';
import { formatMonthSpan } from '../../domain/period.js';
import type { Check } from '../check.js';
import { deviationsOf } from '../deviations.js';
import { gapsIn } from '../gaps.js';
import { measureName } from '../grid.js';
import { placeOf } from '../place-of.js';

/**
 * Months or quarters far below their neighbours once the season and trend that all areas share are taken out:
 * under 75% of the median of the year on either side, and four standard deviations below it.
 */
export const partialSubmission: Check = {
  code: 'VM330',
  title: 'months far below their neighbours, as when a hospital sent nothing',

  inspect(evidence) {
    return deviationsOf(evidence.activity).flatMap((deviations) => {
      const { key } = deviations.grid;
      return gapsIn(deviations)
        .filter(({ area }) => evidence.compared.has(area))
        .map(({ area, span, share, missing, open }) =>
          finding(
            'VM330',
            'warning',
            { area, metric: measureName(key), span: formatMonthSpan(span), share, missing, open },
            { ...placeOf(evidence, key, area, span.start), concern: { kind: 'gap', areas: [area], spans: [span] } },
          ),
        );
    });
  },
};
