import type { CountColumn } from '../../domain/counts/count-columns.js';
import type { Observation } from '../../domain/counts/observation.js';
import { type ActivityKey, activityKey } from '../../domain/counts/series.js';
import { finding } from '../../domain/problems/finding.js';
import type { Check } from '../check.js';
import { measureName } from '../grid.js';
import { roundingBase } from '../numbers/rounding-base.js';

/** Under this many counts above zero nothing is said: fifty are all multiples of 5 by chance in 1 of 10^34 files. */
export const fewestCounts = 50;
const leastBase = 5;

/** Counts that are all multiples of 5 or more, as under a disclosure rule. */
export const roundedCounts: Check = {
  code: 'VM337',
  title: 'counts that are all rounded',

  inspect(evidence) {
    if (evidence.columns?.every(holdsExactCounts) === true) return [];
    const { observations } = evidence;
    const byMeasure = new Map<ActivityKey, number[]>();
    const exact = new Set<ActivityKey>();
    for (let at = 0; at < observations.length; at++) {
      const { quantity, group, value, bounds } = observations[at] as Observation;
      const key = activityKey(quantity, group);
      // Counts with bounds are known to be rounded, and said to be where the bounds are made.
      if (exact.has(key) || typeof value !== 'number' || value === 0 || bounds !== undefined) continue;
      const values = byMeasure.get(key);
      if (value % leastBase !== 0) exact.add(key);
      else if (values === undefined) byMeasure.set(key, [value]);
      else values.push(value);
    }
    for (const key of exact) byMeasure.delete(key);
    return [...byMeasure].flatMap(([key, values]) => {
      const base = roundingBase([values]);
      if (base === 1 || values.length < fewestCounts) return [];
      const facts = { metric: measureName(key), base, counts: values.length };
      return [finding('VM337', 'warning', facts, { count: values.length })];
    });
  },
};

/** Whether each group of a column has a count that is no multiple of 5. */
function holdsExactCounts({ groups, groupOf, values }: CountColumn): boolean {
  const left = new Set(groups.keys());
  for (let at = 0; at < values.length && left.size > 0; at++) {
    if ((values[at] as number) % leastBase !== 0) left.delete(groupOf?.[at] ?? 0);
  }
  return left.size === 0;
}
