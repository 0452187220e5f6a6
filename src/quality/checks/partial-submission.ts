import { type Finding, finding } from '../../domain/problems/finding.js';
import { formatMonthSpan } from '../../domain/time/period.js';
import type { Check, Evidence } from '../check.js';
import { deviationsOf } from '../deviations.js';
import { type Gap, gapsIn } from '../gaps.js';
import { measureName } from '../grid.js';
import type { Deviations } from '../grid-deviations.js';
import { placeOf } from '../place-of.js';

/**
 * Months or quarters far below their neighbours once the season and trend that all areas share are taken out:
 * under 75% of the median of the year on either side, and four standard deviations below it.
 */
export const partialSubmission: Check = {
  code: 'VM330',
  title: 'months far below their neighbours, as when a hospital sent nothing',

  inspect(evidence) {
    return deviationsOf(evidence).flatMap((deviations) => {
      return gapsIn(deviations)
        .filter(({ area }) => evidence.compared.has(area))
        .map((gap) => findingOf(evidence, deviations, gap));
    });
  },
};

function findingOf(evidence: Evidence, { grid, alone }: Deviations, gap: Gap): Finding {
  const { area, span, share, missing, open, initial, besideStep, hidden, parts } = gap;
  const ends = {
    open,
    initial,
    besideStep,
    alone,
    ...(hidden === undefined ? {} : { hidden }),
    ...(parts === 0 ? {} : { parts }),
  };
  const facts = { area, metric: measureName(grid.key), span: formatMonthSpan(span), share, missing, ...ends };
  const place = placeOf(evidence, grid.key, area, span.start);
  // Nothing need be missing, so that there is nothing to screen out.
  if (besideStep) return finding('VM330', 'note', facts, place);
  return finding('VM330', 'warning', facts, { ...place, concern: { kind: 'gap', areas: [area], spans: [span] } });
}
