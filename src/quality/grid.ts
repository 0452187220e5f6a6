import type { AreaCode } from '../domain/area.js';
import type { MonthIndex, Period } from '../domain/period.js';
import type { ActivityKey, AreaSeries, Series } from '../domain/series.js';
import type { Cell } from './numbers/cell.js';

/** Numbers of one kind for periods of one length: a row for each area, a column for each period. */
export interface Grid<K = ActivityKey> {
  readonly key: K;
  /** Months in a period. */
  readonly months: number;
  readonly areas: readonly AreaCode[];
  readonly periods: readonly Period[];
  /** Events or people, row by row. A mark or a hole is no number. */
  readonly counts: readonly (readonly Cell[])[];
}

// Several checks look at the same series, which never change.
const known = new WeakMap<AreaSeries, Map<number, Rows>>();

type Rows = Omit<Grid, 'key'>;

/** The periods of each of these lengths in months, for every key that has any, from their first to their last. */
export function gridsOf<K>(all: ReadonlyMap<K, AreaSeries>, lengths: readonly number[]): Grid<K>[] {
  return [...all].flatMap(([key, series]) =>
    lengths.map((months) => ({ ...rowsOf(series, months), key })).filter((grid) => grid.periods.length > 0),
  );
}

function rowsOf(series: AreaSeries, months: number): Rows {
  const before = known.get(series) ?? new Map<number, Rows>();
  known.set(series, before);
  const rows = before.get(months) ?? makeRows(series, months);
  before.set(months, rows);
  return rows;
}

function makeRows(series: AreaSeries, months: number): Rows {
  const rows = [...series].filter(([, own]) => hasLength(own, months));
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
  return { months, areas: rows.map(([area]) => area), periods, counts };
}

function hasLength(own: Series, months: number): boolean {
  for (const { period } of own.values()) if (period.months === months) return true;
  return false;
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
