import { groupBy } from '../domain/common/group-by.js';
import type { Observation } from '../domain/counts/observation.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import { formatPeriod, type Period } from '../domain/time/period.js';
import type { IncompleteArea } from './engine.js';

/** Observations of areas that have every practice: one without a practice would read as a fall. */
export function withoutIncomplete(
  observations: readonly Observation[],
  incomplete: readonly IncompleteArea[],
): readonly Observation[] {
  if (incomplete.length === 0) return observations;
  const lacking = new Set(incomplete.map(keyOf));
  return observations.filter((one) => !lacking.has(keyOf(one)));
}

/** The areas that lack practices, each once for quantities that lack the same. */
export function incompleteAreas(incomplete: readonly IncompleteArea[]): Finding[] {
  const byArea = groupBy(incomplete, ({ area, quantity }) => `${area}|${quantity}`);
  const found = new Map<string, Finding>();
  for (const own of byArea.values()) {
    const area = own[0]?.area ?? '';
    const periods = own.map(({ period }) => formatPeriod(period));
    const absent = [...new Set(own.flatMap(({ practices }) => practices))].sort();
    const facts = { area, periods, absent };
    found.set(JSON.stringify(facts), finding('VM364', 'warning', facts, { count: periods.length }));
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
}

function keyOf(one: { readonly area: string; readonly quantity: string; readonly period: Period }): string {
  return `${one.area}|${one.quantity}|${one.period.start}|${one.period.months}`;
}
