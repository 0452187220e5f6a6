import { groupBy } from '../../domain/common/group-by.js';
import { boundsOf } from '../../domain/counts/counted.js';
import type { ControlTotal, Locator, Observation } from '../../domain/counts/observation.js';
import { finding } from '../../domain/problems/finding.js';
import { formatPeriod } from '../../domain/time/period.js';
import { ofOneLevel } from '../../reference/area-levels.js';
import type { Check } from '../check.js';

/** Whether the rows of a file add to the total that the same file states. */
export const controlTotals: Check = {
  code: 'VM304',
  title: 'rows that do not add to the total in their own file',

  inspect(evidence) {
    const totals = evidence.totals.filter(({ unchecked }) => unchecked !== true);
    if (totals.length === 0) return [];
    const sums = new Map<Locator, ReadonlyMap<string, Sum>>();
    for (const [file, rows] of groupBy(evidence.observations, ({ source }) => source)) {
      const areas = ofOneLevel(new Set(rows.map(({ area }) => area)), evidence.compared);
      sums.set(file, sumsOf(rows.filter(({ area }) => areas.has(area))));
    }
    const parts = sumsOfParts(evidence.observations, totals);
    const wholeSum = (total: ControlTotal): Sum => sums.get(total.source)?.get(keyOf(total)) ?? nothing;
    return totals.flatMap((total) => {
      const sum = total.of === undefined ? wholeSum(total) : parts.get(total);
      if (sum === undefined) return [];
      if (sum.lower <= total.value && total.value <= sum.upper) return [];
      const facts = {
        metric: total.quantity,
        period: formatPeriod(total.period),
        stated: total.value,
        added: sum.added,
        rows: sum.rows,
        ...(total.of === undefined ? {} : { area: total.of.area }),
      };
      return [finding('VM304', 'warning', facts, { place: total.source.place(total.row, total.column) })];
    });
  },
};

function sumsOf(rows: readonly Observation[]): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const row of rows) sums.set(keyOf(row), addTo(sums.get(keyOf(row)) ?? nothing, row));
  return sums;
}

/** The rows of a period: their numbers added, and the least and the most that they may add to. */
interface Sum {
  readonly added: number;
  readonly rows: number;
  readonly lower: number;
  readonly upper: number;
}

const nothing: Sum = { added: 0, rows: 0, lower: 0, upper: 0 };

// Of totals of single areas among their practices; nothing of one that has no practice in its very period.
function sumsOfParts(observations: readonly Observation[], totals: readonly ControlTotal[]): Map<ControlTotal, Sum> {
  const byUnit = new Map<string, ControlTotal[]>();
  const sums = new Map<ControlTotal, Sum>();
  for (const total of totals) {
    for (const unit of total.of?.parts ?? []) {
      const key = `${unit}|${keyOf(total)}`;
      byUnit.set(key, [...(byUnit.get(key) ?? []), total]);
    }
  }
  if (byUnit.size === 0) return sums;
  for (const one of observations) {
    for (const total of byUnit.get(`${one.area}|${keyOf(one)}`) ?? []) {
      if (total.source === one.source) sums.set(total, addTo(sums.get(total) ?? nothing, one));
    }
  }
  return sums;
}

function addTo({ added, rows, lower, upper }: Sum, { value, bounds }: Observation): Sum {
  // A mark that nothing bounds may stand for any number.
  if (typeof value === 'string') return { added, rows: rows + 1, lower, upper: Number.POSITIVE_INFINITY };
  const own = boundsOf(value, bounds);
  return { added: added + value, rows: rows + 1, lower: lower + own.lower, upper: upper + own.upper };
}

function keyOf({ period, quantity, group }: Observation | ControlTotal): string {
  return `${quantity}|${group}|${period.start}|${period.months}`;
}
