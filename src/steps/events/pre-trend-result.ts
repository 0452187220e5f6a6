import { EmptyCell } from '../../compare/histories/empty-cell.js';
import type { History } from '../../compare/histories/history.js';
import {
  detectableDifference,
  jointPreTrend,
  type PreTrendPeriods,
  preTrendRelabelled,
  yearPreTrend,
} from '../../compare/histories/pre-trend.js';
import {
  choose,
  everyRelabelling,
  mostEnumerated,
  type Relabel,
  randomRelabelling,
} from '../../compare/resampling/relabelling.js';
import { watchedDraws } from '../../compare/resampling/watched-draws.js';
import type { WatchAmount } from '../../domain/common/progress.js';
import type { PreTrendResult } from '../../domain/results/event-result.js';
import { formatPeriod, type Period } from '../../domain/time/period.js';
import type { CannotEstimate } from '../../stats/cannot-estimate.js';
import { holm } from '../../stats/p-adjust.js';
import { foundOrNone, type None } from '../found-or-none.js';
import type { YearHistory } from './year-history.js';

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

/** The tests of the time before the end of the baseline, or why there are none. */
export function preTrendResult(
  { history, areas, spans }: Pick<YearHistory, 'history' | 'areas' | 'spans'>,
  request: PreTrendRequest,
): PreTrendResult | None {
  const { years, cells } = request;
  const yearAt = (year: number): number[] => Array.from({ length: cells }, (_, at) => year * cells + at);
  const before = Array.from({ length: (years + 1) * cells }, (_, period) => period);
  const periods: PreTrendPeriods = {
    before,
    reference: before.length - 1,
    earlier: yearAt(years - 1),
    later: yearAt(years),
  };
  const inWords = (error: CannotEstimate): string => whyNot(error, areas, spans);
  const yearly = foundOrNone(() => yearPreTrend(history, periods), inWords);
  if ('none' in yearly) return yearly;
  const joint = foundOrNone(() => jointPart(history, periods, request), inWords);
  const p = 'none' in joint ? undefined : Math.min(joint.p_value, joint.p_permutation ?? 1);
  // Of two periods both are one test.
  const isOneTest = p === undefined || before.length === 2;
  return {
    ...('none' in joint ? { ...noJoint, no_joint: joint.none } : { ...joint, no_joint: null }),
    year_difference: yearly.test.differences[0] ?? 0,
    year_p_value: yearly.test.pValue,
    detectable_percent_per_year: 100 * Math.expm1(detectableDifference(yearly, isOneTest ? 1 : 2)),
    no_evidence_against: hasNoEvidence(p, isOneTest && p !== undefined ? undefined : yearly.test.pValue),
  };
}

const noJoint = { f: null, df1: null, df2: null, p_value: null, p_permutation: null, draws: 0, exact: false };

function jointPart(history: History, periods: PreTrendPeriods, request: PreTrendRequest) {
  const { f, df1, df2, pValue } = jointPreTrend(history, periods);
  return { f, df1, df2, p_value: pValue, ...relabel(history, periods, request) };
}

function whyNot(error: CannotEstimate, areas: YearHistory['areas'], spans: readonly Period[]): string {
  if (!(error instanceof EmptyCell)) return error.message;
  const span = spans[error.period];
  const when = span === undefined ? 'a period' : formatPeriod(span);
  return `${areas[error.arm][error.area] ?? 'an area'} has no events in ${when}, so its log rate has no value`;
}

/** Whether none of the tests finds the arms to part at 5%, adjusted for their number. */
function hasNoEvidence(...pValues: readonly (number | undefined)[]): boolean {
  return Math.min(...holm(pValues.filter((p) => p !== undefined))) >= 0.05;
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
