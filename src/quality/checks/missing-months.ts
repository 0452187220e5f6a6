import type { AreaCode } from '../../domain/area.js';
import { finding } from '../../domain/finding.js';
import { addMonths, formatMonthSpan, type MonthIndex, type Period } from '../../domain/period.js';
import type { Series } from '../../domain/series.js';
import type { Check } from '../check.js';

/** Months for which other areas have a row and an area on either side has none. */
export const missingMonths: Check = {
  code: 'VM324',
  title: 'months without a row in an area, while others have one',

  inspect({ activity, compared }) {
    return [...activity].flatMap(([key, series]) => {
      const expected = monthsCovered(series.values());
      const bySpan = new Map<string, AreaCode[]>();
      for (const [area, own] of series) {
        if (!compared.has(area)) continue;
        const covered = monthsCovered([own]);
        const missing = [...expected].filter((month) => !covered.has(month)).sort((a, b) => a - b);
        if (missing.length === 0) continue;
        const spans = runs(missing).map(formatMonthSpan).join('; ');
        bySpan.set(spans, [...(bySpan.get(spans) ?? []), area]);
      }
      const [metric = ''] = key.split('|');
      return [...bySpan].map(([spans, areas]) =>
        finding('VM324', 'warning', { areas: areas.sort(), periods: spans.split('; '), metric }, { count: areas.length }),
      );
    });
  },
};

function monthsCovered(series: Iterable<Series>): Set<MonthIndex> {
  const months = new Set<MonthIndex>();
  for (const own of series) {
    for (const [start, segment] of own) {
      for (let at = 0; at < segment.months; at++) months.add(addMonths(start, at));
    }
  }
  return months;
}

/** Sorted months as the longest runs without a break. */
function runs(months: readonly MonthIndex[]): Period[] {
  const found: { start: MonthIndex; months: number }[] = [];
  for (const month of months) {
    const last = found.at(-1);
    if (last !== undefined && last.start + last.months === month) last.months++;
    else found.push({ start: month, months: 1 });
  }
  return found;
}

