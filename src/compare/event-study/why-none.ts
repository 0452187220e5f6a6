import type { ArmHistory, History } from '../histories/history.js';
import type { Term } from './model.js';

/**
 * Why the effects of an event study cannot be fixed with any one area left out, if they cannot.
 *
 * @throws RangeError if the terms do not fit the history
 */
export function whyNoEventStudy({ cohort, comparator }: History, terms: readonly Term[]): string | undefined {
  const periods = comparator.events[0]?.length ?? 0;
  const reference = referenceOf(terms, periods);
  if (cohort.events.length < 2) return 'the cohort has fewer than two areas, so their spread cannot be seen';
  if (comparator.events.length < 2) return 'the comparator has fewer than two areas, so their spread cannot be seen';
  const each = Array.from({ length: periods }, (_, period) => [period]);
  if (each.some((period) => isInOneArea(comparator, period))) {
    return 'all events of the comparator in a period are in one area, so it cannot be left out';
  }
  if ([reference, ...terms.map((term) => term.periods)].some((span) => isInOneArea(cohort, span))) {
    return 'all events of the cohort in a term are in one area, so it cannot be left out';
  }
  return undefined;
}

function referenceOf(terms: readonly Term[], periods: number): number[] {
  const taken = terms.flatMap((term) => term.periods);
  const isWithin = taken.every((period) => Number.isInteger(period) && period >= 0 && period < periods);
  if (!isWithin || new Set(taken).size < taken.length || terms.some((term) => term.periods.length === 0)) {
    throw new RangeError(`each term must hold periods of its own among the ${periods} of the history`);
  }
  const reference = Array.from({ length: periods }, (_, period) => period).filter((period) => !taken.includes(period));
  if (reference.length === 0) throw new RangeError('at least one period must be in no term, to be the reference');
  return reference;
}

/** Whether fewer than two areas have events in a span. */
function isInOneArea({ events }: ArmHistory, span: readonly number[]): boolean {
  return events.filter((row) => span.some((period) => (row[period] ?? 0) > 0)).length < 2;
}
