import type { History } from '../compare/history.js';
import { type PreTrendPeriods, preTrend, preTrendRelabelled } from '../compare/pre-trend.js';
import { choose, everyRelabelling, type Relabel, randomRelabelling } from '../compare/relabelling.js';
import { watchedDraws } from '../compare/watched-draws.js';
import type { PreTrendResult } from '../domain/event-result.js';
import type { WatchAmount } from '../domain/progress.js';
import { holm } from '../stats/p-adjust.js';

/** How much of a history lies before the baseline, and how to relabel. */
interface PreTrendRequest {
  /** Whole years before the baseline year, one or more. */
  readonly years: number;
  /** Periods in a year. */
  readonly cells: number;
  readonly seed: number;
  readonly draws: number;
  /** Is told how many relabellings are done. */
  readonly watch: WatchAmount;
}

const mostEnumerated = 20_000;

/** The tests of the time before the end of the baseline, or why there are none. */
export function preTrendResult(history: History, request: PreTrendRequest): PreTrendResult | { readonly none: string } {
  const { years, cells } = request;
  const yearAt = (year: number): number[] => Array.from({ length: cells }, (_, at) => year * cells + at);
  const before = Array.from({ length: (years + 1) * cells }, (_, period) => period);
  const periods: PreTrendPeriods = {
    before,
    reference: before.length - 1,
    earlier: yearAt(years - 1),
    later: yearAt(years),
  };
  try {
    const { periods: joint, years: yearly, detectable } = preTrend(history, periods);
    const relabelled = relabel(history, periods, request);
    return {
      f: joint.f,
      df1: joint.df1,
      df2: joint.df2,
      p_value: joint.pValue,
      ...relabelled,
      year_difference: yearly.differences[0] ?? 0,
      year_p_value: yearly.pValue,
      detectable_percent_per_year: 100 * Math.expm1(detectable),
      no_evidence_against: hasNoEvidence(
        Math.min(joint.pValue, relabelled.p_permutation ?? 1),
        before.length === 2 ? undefined : yearly.pValue,
      ),
    };
  } catch (error) {
    // Too few areas, an area without events or no spread at all: an answer here, not a fault.
    if (error instanceof RangeError) return { none: error.message };
    throw error;
  }
}

/** Whether neither of two tests finds the arms to part at 5%, allowing for their being two; one where both are the same. */
function hasNoEvidence(joint: number, year: number | undefined): boolean {
  return Math.min(...holm(year === undefined ? [joint] : [joint, year])) >= 0.05;
}

function relabel(history: History, periods: PreTrendPeriods, { seed, draws, watch }: PreTrendRequest) {
  const watched = (draw: Relabel, all: number): Relabel => watchedDraws(draw, { all, unit: 'relabellings' }, watch);
  const areas = history.cohort.events.length;
  const ways = choose(areas + history.comparator.events.length, areas);
  if (draws === 0) return { p_permutation: null, draws: 0, exact: false };
  if (ways > mostEnumerated) {
    const p = preTrendRelabelled(history, periods, watched(randomRelabelling(seed, areas), draws), draws);
    return { p_permutation: p, draws, exact: false };
  }
  // All of them hold the observed one, which the share of random ones counts as one more.
  const share = preTrendRelabelled(history, periods, watched(everyRelabelling(areas), ways), ways);
  return { p_permutation: (share * (1 + ways) - 1) / ways, draws: ways, exact: true };
}
