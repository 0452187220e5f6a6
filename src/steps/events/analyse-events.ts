import { covariances } from '../../compare/event-study/covariances.js';
import { type Problem, problem, throwIfAny } from '../../domain/problems/problem.js';
import type { Analysis } from '../../domain/results/analysis.js';
import type { EventResult } from '../../domain/results/event-result.js';
import type { Settings } from '../../domain/settings.js';
import { formatMonth, formatPeriod, lastMonthOf, type Period } from '../../domain/time/period.js';
import type { Inputs } from '../inputs/read-inputs.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import { assembleStudy, eachRequest, type Prepared, prepareStudy, type Study } from '../prepare.js';
import { buildSides } from '../sides/build-sides.js';
import { incompleteProblems } from '../sides/incomplete-problems.js';
import { screenedRequest } from '../sides/screen.js';
import { sideFindings } from '../sides/side-findings.js';
import { type EventSide, type EventWish, eventResult } from './event-result.js';
import { yearHistory, yearsAround } from './year-history.js';

/**
 * The gap of each cohort year by year around the baseline, with the test of the years before it.
 *
 * @throws VanguardError with every problem found, when there is any
 */
export function analyseEvents(inputs: Inputs, settings: Settings, wish: EventWish = {}): Analysis {
  const prepared = prepareStudy(inputs, settings);
  return assembleStudy(prepared, measureEvents(prepared, wish));
}

/** The same of a run that is prepared. */
export function measureEvents(prepared: Prepared, wish: EventWish = {}): Study {
  const studies = eachRequest(prepared, 'adding up', (request) =>
    studyOf(screenedRequest(request, prepared.findings), wish),
  );
  throwIfAny(studies.flatMap((study) => study.problems));
  const events = studies.flatMap((study) => study.measure());
  const findings = studies.flatMap((study) => study.findings);
  const method = {
    growth: 'Poisson pseudo-maximum likelihood with an effect of each area and of each period',
    interval: intervalWords(wish),
    p_value:
      'of each year alone; of the years before jointly, Hotelling with the pooled covariance, and by relabelling',
  };
  return { command: 'events', findings, method, section: { events } };
}

function intervalWords({ errors = 'CR3' }: EventWish): string {
  const title = `${covariances[errors].title} (${errors})`;
  return errors === 'CR2' ? title : `${title}, t with areas-1 degrees of freedom`;
}

function studyOf(request: MetricRequest, wish: EventWish) {
  const { pair, coverage, settings } = request;
  const last = settings.period === 'latest' ? coverage.last : lastMonthOf(pair.window);
  const years = yearsAround(pair.baselineYear, coverage, last);
  const few = tooFew(years, request);
  const built = buildSides(request);
  const problems = few === undefined ? built.problems : [few];
  if (problems.length > 0) return { problems, findings: [], measure: () => [] };
  const sides = built.sides.map(({ cohort, series, built: own }) => {
    const comparator = built.comparators.get(series.group)?.arm.areas ?? [];
    return { cohort: cohort.name, series, ...yearHistory(own.arm.areas, comparator, years, series) };
  });
  return {
    problems: gapsIn(sides, years, request),
    findings: sideFindings(built, request),
    measure: (): EventResult[] =>
      sides.map((side, done, { length: all }) => {
        const doing = `measuring ${request.metric.replaceAll('_', ' ')} year by year`;
        request.watch({ doing, done, all, unit: 'cohorts' });
        return eventResult(side, years, request, wish);
      }),
  };
}

function tooFew(years: readonly Period[], { pair, coverage }: MetricRequest): Problem | undefined {
  const before = years.filter((year) => year.start < pair.baselineYear.start).length;
  const after = years.length - 1 - before;
  if (before > 0 && after > 0) return undefined;
  const [first, last] = [formatMonth(coverage.first), formatMonth(coverage.last)];
  return problem('VM257', { baseline: formatPeriod(pair.baselineYear), before, after, first, last });
}

function gapsIn(sides: readonly EventSide[], years: readonly Period[], request: MetricRequest): Problem[] {
  const [first] = years;
  if (first === undefined) return [];
  const gaps = sides.flatMap(({ series, incomplete }) => incomplete.map((one) => ({ ...one, group: series.group })));
  const once = [...new Map(gaps.map((one) => [`${one.group}|${one.area}|${one.what}`, one])).values()];
  const window = { start: first.start, months: 12 * years.length };
  // The other windows that could be offered are for two periods, and the study is of all years.
  return incompleteProblems(once, { ...request, pair: { ...request.pair, window } }, () => []);
}
