import type { Series } from '../counts/series.js';
import type { MonthIndex } from './period.js';

/** The months that any of these series has a segment for, in order. */
export function monthsCovered(all: Iterable<Series>): MonthIndex[] {
  const longest = new Map<MonthIndex, number>();
  for (const series of all) {
    series.forEach(({ period }) => {
      if (period.months > (longest.get(period.start) ?? 0)) longest.set(period.start, period.months);
    });
  }
  const covered = new Set<MonthIndex>();
  for (const [start, months] of longest) {
    for (let at = 0; at < months; at++) covered.add((start + at) as MonthIndex);
  }
  return [...covered].sort((a, b) => a - b);
}
