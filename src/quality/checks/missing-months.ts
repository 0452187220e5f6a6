import type { AreaCode } from '../../domain/areas/area.js';
import { DenseAreas } from '../../domain/counts/dense-areas.js';
import type { AreaSeries, Series } from '../../domain/counts/series.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { monthsCovered } from '../../domain/time/months-covered.js';
import { addMonths, formatMonthSpan, type MonthIndex, type Period, runsOf } from '../../domain/time/period.js';
import type { Check } from '../check.js';
import { measureName, monthsSpoken, rowsByLength } from '../grid.js';

/** Months for which other areas have a row and an area on either side has none, and those between for which none has. */
export const missingMonths: Check = {
  code: 'VM324',
  title: 'months without a row in an area, while others have one',

  inspect({ activity, compared }) {
    return [...activity].flatMap(([key, series]) => {
      if (series instanceof DenseAreas && series.isFull) return [];
      const expected = monthsSpoken(series);
      const monthsIn = adderOf(series);
      const bySpan = new Map<string, { areas: AreaCode[]; spans: readonly Period[] }>();
      for (const [area, own] of series) {
        if (!compared.has(area) || monthsIn(own) === expected.length) continue;
        const covered = new Set(monthsCovered([own]));
        const missing = expected.filter((month) => !covered.has(month));
        if (missing.length === 0) continue;
        const spans = runsOf(missing);
        const words = spans.map(formatMonthSpan).join('; ');
        const same = bySpan.get(words);
        if (same === undefined) bySpan.set(words, { spans, areas: [area] });
        else same.areas.push(area);
      }
      const metric = measureName(key);
      const ofEach = [...bySpan.values()].map(({ areas, spans }) => {
        const facts = { areas: areas.sort(), periods: spans.map(formatMonthSpan), metric };
        return finding('VM324', 'warning', facts, { count: areas.length, concern: { kind: 'gap', areas, spans } });
      });
      return [...ofNone(expected, metric), ...ofEach];
    });
  },
};

// Years that somebody left out on purpose are no slip.
const mostForgotten = 11;

/** The months between the first and the last for which no area has a row: a file that was not given. */
function ofNone(spoken: readonly MonthIndex[], metric: string): Finding[] {
  const [first, last] = [spoken[0], spoken.at(-1)];
  if (first === undefined || last === undefined || spoken.length === 1 + last - first) return [];
  const known = new Set(spoken);
  const months = Array.from({ length: last - first }, (_, at) => addMonths(first, at));
  const spans = runsOf(months.filter((month) => !known.has(month)));
  const severity = spans.some(({ months }) => months <= mostForgotten) ? 'warning' : 'note';
  const facts = { areas: [], periods: spans.map(formatMonthSpan), metric };
  return [finding('VM324', severity, facts, { count: spans.length })];
}

// Segments of one series do not overlap, so their lengths add up.
function adderOf(series: AreaSeries): (own: Series) => number {
  const [rows] = rowsByLength(series);
  return rows?.isWhole === true ? ({ size }) => size * rows.months : addMonthsUp;
}

function addMonthsUp(series: Series): number {
  let months = 0;
  series.forEach((segment) => {
    months += segment.period.months;
  });
  return months;
}
