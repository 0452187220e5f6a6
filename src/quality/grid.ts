import type { AreaCode } from '../domain/area.js';
import type { MonthIndex, Period } from '../domain/period.js';
import type { Activity, ActivityKey, AreaSeries, Series } from '../domain/series.js';
import type { Cell } from './numbers/robust-scale.js';

/** Counts of one kind for periods of one length: a row for each area, a column for each period. */
export interface Grid {
  readonly key: ActivityKey;
  /** Months in a period: 1 or 3. */
  readonly months: number;
  readonly areas: readonly AreaCode[];
  readonly periods: readonly Period[];
  /** Events, row by row. A mark or a hole is no number. */
  readonly counts: readonly (readonly Cell[])[];
}

/** The months and the quarters of every quantity and group, each as a grid from their first to their last. */
export function gridsOf(activity: Activity): Grid[] {
  return [...activity].flatMap(([key, series]) =>
    [1, 3].map((months) => gridOf(key, series, months)).filter((grid) => grid.periods.length > 0),
  );
}

function gridOf(key: ActivityKey, series: AreaSeries, months: number): Grid {
  const rows = [...series].filter(([, own]) => [...own.values()].some(({ period }) => period.months === months));
  const periods = periodsOf(
    rows.map(([, own]) => own),
    months,
  );
  const counts = rows.map(([, own]) =>
    periods.map(({ start }) => {
      const segment = own.get(start);
      return segment?.period.months === months && typeof segment.value === 'number' ? segment.value : undefined;
    }),
  );
  return { key, months, areas: rows.map(([area]) => area), periods, counts };
}

function periodsOf(series: readonly Series[], months: number): Period[] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const own of series) {
    for (const { period } of own.values()) {
      if (period.months !== months) continue;
      first = Math.min(first, period.start);
      last = Math.max(last, period.start);
    }
  }
  const length = last < first ? 0 : Math.floor((last - first) / months) + 1;
  return Array.from({ length }, (_, at) => ({ start: (first + at * months) as MonthIndex, months }));
}

/** The quantity of a key as messages name it, with its group unless that is everyone. */
export function measureName(key: ActivityKey): string {
  const [quantity = '', group = ''] = key.split('|');
  return group === 'all' ? quantity : `${quantity} of ${group}`;
}
