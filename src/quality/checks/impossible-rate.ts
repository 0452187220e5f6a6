import { finding } from '../../domain/problems/finding.js';
import { formatFinancialYear } from '../../domain/time/period.js';
import type { Check } from '../check.js';
import type { Cells } from '../numbers/cells.js';
import { median } from '../numbers/robust-scale.js';
import { yearlyRates } from '../yearly-rates.js';

/** Events per head in a year beyond which populations are in another unit, or counts are. */
interface Limits {
  readonly least: number;
  readonly most: number;
}

// Everyone in England has about 0.1 emergency admissions a year and 0.6 bed days, a resident of a care home ten times as
// many. A thousandth of either is far below the one limit, and a thousand times as many far above the other.
const limitsOf: Readonly<Record<string, Limits>> = {
  emergency_admissions: { least: 0.0003, most: 1 },
  emergency_bed_days: { least: 0.002, most: 10 },
};
const ofOthers: Limits = { least: 0, most: 100 };

/** Years in which the middle area has more events per head than people can have, or hardly any. */
export const impossibleRate: Check = {
  code: 'VM348',
  title: 'rates that no population has',

  inspect(evidence) {
    return yearlyRates(evidence).flatMap(({ metric, years }) => {
      const limits = limitsOf[metric] ?? ofOthers;
      const rates = years.flatMap(({ year, events, people }) => {
        const rate = median(perHead(events, people));
        return rate === undefined ? [] : [{ year: formatFinancialYear(year), rate }];
      });
      const high = rates.filter(({ rate }) => rate > limits.most);
      const low = rates.filter(({ rate }) => rate > 0 && rate < limits.least);
      return [high, low].flatMap((found) => {
        const [one] = found;
        if (one === undefined) return [];
        const facts = { metric, years: found.map(({ year }) => year), rate: 1000 * one.rate, high: found === high };
        return [finding('VM348', 'warning', facts, { count: found.length })];
      });
    });
  },
};

function perHead(events: Cells, people: Cells): Cells {
  return events.map((count, at) => count / (people[at] as number));
}
