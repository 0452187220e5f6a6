import type { CovarianceName } from '../../compare/event-study/covariances.js';
import { type EventStudy, eventStudy } from '../../compare/event-study/event-study.js';
import { intervalOf } from '../../compare/growth/growth-interval.js';
import type { History } from '../../compare/histories/history.js';
import { whyNoError } from '../../compare/why-none.js';
import type { WatchAmount } from '../../domain/common/progress.js';
import type { EventResult, EventYear } from '../../domain/results/event-result.js';
import type { Settings } from '../../domain/settings.js';
import { datedSpan } from '../../domain/time/dated-span.js';
import { formatPeriod, type Period } from '../../domain/time/period.js';
import { foundOrNone, type None } from '../found-or-none.js';
import { type MetricRequest, watchOf } from '../metrics/metric-request.js';
import type { GroupSeries } from '../sides/build-sides.js';
import { eventQuarters } from './event-quarters.js';
import { preTrendResult } from './pre-trend-result.js';
import { syntheticResult } from './synthetic-result.js';
import type { YearHistory } from './year-history.js';

/** A cohort's history beside its comparator's. */
export interface EventSide extends YearHistory {
  readonly cohort: string;
  readonly series: GroupSeries;
}

/** What an event study is to show beside its years. */
export interface EventWish {
  /** The correction of the errors for few areas: CR3 when absent. */
  readonly errors?: CovarianceName;
  /** Every quarter beside the same quarter of the baseline; takes some seconds. */
  readonly quarterly?: boolean;
  /** The synthetic difference-in-differences; takes some seconds. */
  readonly synthetic?: boolean;
}

/** The event study of a cohort over these years, one of which is the baseline. */
export function eventResult(
  side: EventSide,
  years: readonly Period[],
  request: MetricRequest,
  wish: EventWish,
): EventResult {
  const { pair, settings, metric } = request;
  const { history, cell } = side;
  const watch = watchOf(request, side.cohort);
  const cells = cell === 'quarter' ? 4 : 1;
  const baseline = years.findIndex((year) => year.start === pair.baselineYear.start);
  const periodsOf = (year: number): number[] => Array.from({ length: cells }, (_, at) => year * cells + at);
  const terms = years.flatMap((year, at) =>
    at === baseline ? [] : [{ label: formatPeriod(year), periods: periodsOf(at) }],
  );
  const { errors = 'CR3' } = wish;
  const study = studied(history, () => seen(eventStudy(history, terms, { level: settings.level, covariance: errors })));
  const measured = 'none' in study ? undefined : study;
  const tested = preTrendResult(side, { years: baseline, cells, seed: settings.seed, draws: settings.draws, watch });
  return {
    metric,
    population: side.series.group,
    cohort: side.cohort,
    areas: history.cohort.events.length,
    comparator_areas: history.comparator.events.length,
    baseline: datedSpan(pair.baselineYear),
    cell,
    df: measured?.df ?? null,
    dispersion: measured?.dispersion ?? null,
    years: measured === undefined ? [] : yearsOf(measured, years, baseline, settings.level),
    not_measured: 'none' in study ? study.none : null,
    pre_trend: 'none' in tested ? null : tested,
    no_pre_trend: 'none' in tested ? tested.none : null,
    estimator: 'ppml',
    correction: errors,
    seed: settings.seed,
    ...(wish.quarterly === true ? quarterParts(side, years, baseline, errors, settings, watch) : {}),
    ...(wish.synthetic === true ? syntheticParts(history, cells * (baseline + 1), settings, watch) : {}),
  };
}

function quarterParts(
  { history, cell }: EventSide,
  years: readonly Period[],
  baseline: number,
  errors: CovarianceName,
  settings: Settings,
  watch: WatchAmount,
): Pick<EventResult, 'quarters' | 'band' | 'no_quarters'> {
  const found =
    cell === 'year'
      ? { none: 'the data hold no quarters' }
      : studied(history, () => eventQuarters(history, { years, baseline, errors, settings, watch }));
  if ('none' in found) return { quarters: [], band: null, no_quarters: found.none };
  return { quarters: found.quarters, band: found.band, no_quarters: found.no_band };
}

function syntheticParts(
  history: History,
  before: number,
  settings: Settings,
  watch: WatchAmount,
): Pick<EventResult, 'synthetic' | 'no_synthetic'> {
  const found = foundOrNone(() => syntheticResult(history, before, settings, watch));
  return 'none' in found ? { synthetic: null, no_synthetic: found.none } : { synthetic: found, no_synthetic: null };
}

// The fit speaks of rows of a matrix.
const notFixed = (): string => 'the counts do not fix the effects: too many areas and periods are without events';

function studied<Found>(history: History, find: () => Found | None): Found | None {
  if (history.cohort.events.length < 2 || history.comparator.events.length < 2) {
    return { none: 'a side has fewer than two areas, so their spread cannot be seen' };
  }
  return foundOrNone(find, notFixed);
}

/** A study whose areas differ, so that its limits are of some width. */
function seen(study: EventStudy): EventStudy {
  const unseen = 'none' in study ? undefined : whyNoError(Math.max(...study.terms.map((term) => term.error)));
  return unseen === undefined ? study : { none: unseen };
}

function yearsOf(
  study: Exclude<EventStudy, { none: string }>,
  years: readonly Period[],
  baseline: number,
  level: number,
): EventYear[] {
  return years.map((year, at) => {
    const common = { ...datedSpan(year), is_baseline: at === baseline, is_before: at < baseline };
    const term = at === baseline ? undefined : study.terms[at < baseline ? at : at - 1];
    if (term === undefined) {
      const one = { value: 1, lower: 1, upper: 1, level };
      return { ...common, log_ratio: 0, error: 0, growth_ratio: one, p_value: null, df: null };
    }
    const { value, error, growthRatio, pValue, df } = term;
    return {
      ...common,
      log_ratio: value,
      error,
      growth_ratio: intervalOf(growthRatio.value, growthRatio, 1, level),
      p_value: whyNoError(error) === undefined ? pValue : null,
      df,
    };
  });
}
