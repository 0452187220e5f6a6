import { type Finding, finding } from '../../domain/finding.js';
import { formatMonthSpan } from '../../domain/period.js';
import type { Check, Evidence } from '../check.js';
import { type Deviations, deviationsOf } from '../deviations.js';
import { measureName } from '../grid.js';
import { placeOf } from '../place-of.js';
import { type Step, stepsIn } from '../steps.js';

/**
 * A level that changes for good against all areas: by 10% and five standard errors of the two years around it. Those
 * that also stand out from how the areas of these data wander have a finding each; the others share one.
 */
export const levelStep: Check = {
  code: 'VM331',
  title: 'a level that changes at once and for good, as when recording changes',

  inspect(evidence) {
    return deviationsOf(evidence.activity).flatMap((deviations) => {
      const steps = stepsIn(deviations).filter(({ area }) => evidence.compared.has(area));
      const lesser = steps.filter(({ clear }) => !clear);
      return [
        ...steps.filter(({ clear }) => clear).map((step) => findingOf(evidence, deviations, [step], true)),
        ...(lesser.length === 0 ? [] : [findingOf(evidence, deviations, lesser, false)]),
      ];
    });
  },
};

function findingOf(evidence: Evidence, { grid }: Deviations, steps: readonly Step[], clear: boolean): Finding {
  const largest = [...steps].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const facts = largest.map(({ area, from, change }) => ({ area, from: monthOf(from), change }));
  const [first] = largest;
  const at = first === undefined ? {} : placeOf(evidence, grid.key, first.area, first.from.start);
  const place = clear ? at : {};
  return finding(
    'VM331',
    'warning',
    { metric: measureName(grid.key), steps: facts, clear },
    {
      ...place,
      count: steps.length,
      concern: { kind: 'other', areas: steps.map(({ area }) => area), spans: steps.map(({ from }) => from) },
    },
  );
}

const monthOf = ({ start }: Step['from']): string => formatMonthSpan({ start, months: 1 });
