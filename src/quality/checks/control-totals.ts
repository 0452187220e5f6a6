import { finding } from '../../domain/finding.js';
import type { ControlTotal, Locator, Observation } from '../../domain/observation.js';
import { formatPeriod } from '../../domain/period.js';
import type { Check } from '../check.js';

/** Whether the rows of a file add to the total that the same file states. */
export const controlTotals: Check = {
  code: 'VM304',
  title: 'rows that do not add to the total in their own file',

  inspect({ observations, totals }) {
    if (totals.length === 0) return [];
    const sums = new Map<Locator, Map<string, { added: number; rows: number; hidden: number }>>();
    for (const observation of observations) {
      const own = sums.get(observation.source) ?? new Map<string, { added: number; rows: number; hidden: number }>();
      sums.set(observation.source, own);
      const sum = own.get(keyOf(observation)) ?? { added: 0, rows: 0, hidden: 0 };
      own.set(keyOf(observation), {
        added: sum.added + (typeof observation.value === 'number' ? observation.value : 0),
        rows: sum.rows + 1,
        hidden: sum.hidden + (typeof observation.value === 'number' ? 0 : 1),
      });
    }
    return totals.flatMap((total) => {
      const sum = sums.get(total.source)?.get(keyOf(total)) ?? { added: 0, rows: 0, hidden: 0 };
      if (sum.added === total.value || (sum.hidden > 0 && sum.added < total.value)) return [];
      const facts = {
        metric: total.quantity,
        period: formatPeriod(total.period),
        stated: total.value,
        added: sum.added,
        rows: sum.rows,
      };
      return [finding('VM304', 'warning', facts, { place: total.source.place(total.row, total.column) })];
    });
  },
};

function keyOf({ period, quantity, group }: Observation | ControlTotal): string {
  return `${quantity}|${group}|${period.start}|${period.months}`;
}
