import type { AreaCode } from '../domain/areas/area.js';
import { addCounts, type Counted } from '../domain/counts/counted.js';
import type { Locator, Observation, PopulationCount } from '../domain/counts/observation.js';
import { type Activity, type AreaSeries, activityKey, type Populations } from '../domain/counts/series.js';
import type { Finding } from '../domain/problems/finding.js';
import type { Problem } from '../domain/problems/problem.js';
import type { Duplicates } from '../domain/settings.js';
import { contains, type MonthIndex, type Period } from '../domain/time/period.js';
import { RowsAgainst } from './rows-against.js';
import { RowsSettled } from './rows-settled.js';

/** A number of one row with where it came from. */
interface Entry extends Counted {
  readonly area: AreaCode;
  readonly period: Period;
  readonly source: Locator;
  readonly row: number;
  readonly column: number;
}

/** Series with at most one segment for each area and start, and the rows that stood against it. */
export interface Settled<T> {
  readonly series: T;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/**
 * Observations as series. Two rows for one area and period are refused, or settled as `duplicates` says;
 * a quarter given beside one of its own months is always refused.
 */
export function settleActivity(observations: readonly Observation[], duplicates: Duplicates): Settled<Activity> {
  return settleAll(observations, ({ quantity, group }) => activityKey(quantity, group), duplicates, 'VM220');
}

/** Population counts as series, settled in the same way. */
export function settlePopulations(counts: readonly PopulationCount[], duplicates: Duplicates): Settled<Populations> {
  return settleAll(counts, (count) => count.group, duplicates, 'VM221');
}

function settleAll<K, E extends Entry>(
  entries: readonly E[],
  keyOf: (entry: E) => K,
  duplicates: Duplicates,
  code: 'VM220' | 'VM221',
): Settled<ReadonlyMap<K, AreaSeries>> {
  const series = new Map<K, Map<AreaCode, Map<MonthIndex, Entry>>>();
  const against = new RowsAgainst();
  const settled = new RowsSettled();
  const months = entries[0]?.period.months;
  let isOfOneLength = true;
  let [lastKey, lastArea] = [undefined as K | undefined, undefined as AreaCode | undefined];
  let byStart = new Map<MonthIndex, Entry>();
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] as E;
    const { area, period } = entry;
    const key = keyOf(entry);
    // Rows of one area nearly always stand together.
    if (area !== lastArea || key !== lastKey) {
      byStart = series.get(key)?.get(area) ?? makeSeries(series, key, area);
      [lastKey, lastArea] = [key, area];
    }
    const first = byStart.get(period.start);
    if (period.months !== months) isOfOneLength = false;
    if (first === undefined) byStart.set(period.start, entry);
    else if (!sameSpan(first, entry)) against.overlaps(entry, first);
    else if (duplicates === 'error') against.repeats(entry, first);
    else {
      const kept = settle[duplicates](first, entry);
      settled.add(entry, first, kept);
      byStart.set(period.start, kept);
    }
  }
  // Periods of one length start at their own multiples, so only different lengths can overlap.
  for (const byArea of isOfOneLength ? [] : series.values()) {
    for (const byStart of byArea.values()) noteOverlaps(against, byStart);
  }
  const findings = settled.findings(code === 'VM220' ? 'activity' : 'population', duplicates);
  return { series, findings, problems: against.problems(code) };
}

const settle = {
  first: (first: Entry): Entry => first,
  last: (_first: Entry, second: Entry): Entry => second,
  sum: (first: Entry, second: Entry): Entry => ({ ...first, ...addCounts(first, second) }),
} as const satisfies Record<Exclude<Duplicates, 'error'>, (first: Entry, second: Entry) => Entry>;

function makeSeries<K>(
  series: Map<K, Map<AreaCode, Map<MonthIndex, Entry>>>,
  key: K,
  area: AreaCode,
): Map<MonthIndex, Entry> {
  const byArea = series.get(key) ?? new Map<AreaCode, Map<MonthIndex, Entry>>();
  const made = new Map<MonthIndex, Entry>();
  series.set(key, byArea.set(area, made));
  return made;
}

function sameSpan(first: Entry, second: Entry): boolean {
  return first.period.months === second.period.months;
}

function noteOverlaps(against: RowsAgainst, byStart: ReadonlyMap<MonthIndex, Entry>): void {
  let [shortest, longest] = [Number.POSITIVE_INFINITY, 0];
  for (const { period } of byStart.values()) {
    if (period.months < shortest) shortest = period.months;
    if (period.months > longest) longest = period.months;
  }
  if (shortest >= longest) return;
  const all = [...byStart.values()];
  for (const outer of all) {
    const inner = all.find(
      (entry) => entry.period.months < outer.period.months && contains(outer.period, entry.period),
    );
    if (inner !== undefined) against.overlaps(inner, outer);
  }
}
