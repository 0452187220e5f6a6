import { jackknifeArm } from '../compare/estimators/jackknife.js';
import { growthOf, totalsOf } from '../compare/growth/growth.js';
import { rateRatioRange } from '../compare/robustness/hidden-ranges.js';
import { whyNoError } from '../compare/why-none.js';
import type { Arm } from '../domain/areas/arm.js';
import type { RangeResult } from '../domain/counts/hidden-bounds.js';
import { throwIfAny } from '../domain/problems/problem.js';
import type { Analysis } from '../domain/results/analysis.js';
import type { TrendRow } from '../domain/results/trend-row.js';
import type { Settings } from '../domain/settings.js';
import { datedWindow } from '../domain/time/dated-span.js';
import { lastMonthOf, type MonthIndex, type Period } from '../domain/time/period.js';
import { buildArm } from '../measure/arm.js';
import { rollingYears } from '../measure/trend.js';
import { monthsWithinPeriods } from '../measure/within-periods.js';
import { studentTUpperQuantile } from '../stats/distributions/student-t.js';
import { armRanges, rangeResult } from './compare/hidden-bounds.js';
import type { Inputs } from './inputs/read-inputs.js';
import type { MetricRequest } from './metrics/metric-request.js';
import { seasonalCourses } from './picture-data/seasonal-course.js';
import { siteSeries } from './picture-data/site-series.js';
import { assembleStudy, eachRequest, type Prepared, prepareStudy, type Study } from './prepare.js';
import { buildSides, type GroupSeries, type SidesBuilt } from './sides/build-sides.js';
import { screenedRequest } from './sides/screen.js';
import { sideFindings } from './sides/side-findings.js';

/**
 * The rate and its index over the twelve months to each quarter, for each cohort and its comparator.
 *
 * @throws VanguardError with every problem found, when there is any
 */
export function analyseTrend(inputs: Inputs, settings: Settings): Analysis {
  const prepared = prepareStudy(inputs, settings);
  return assembleStudy(prepared, measureTrend(prepared));
}

/** The same of a run that is prepared. */
export function measureTrend(prepared: Prepared): Study {
  const sides = eachRequest(prepared, 'adding up', (asked) => {
    const request = screenedRequest(asked, prepared.findings);
    return { request, built: buildSides(request) };
  });
  throwIfAny(sides.flatMap(({ built }) => built.problems));
  const trend = sides.flatMap(({ request, built }) => trendRows(built, request));
  const sites = sides.flatMap(({ request, built }) => siteSeries(built, request, prepared.findings));
  const seasons = sides.flatMap(({ request, built }) => seasonalCourses(built, request));
  const findings = sides.flatMap(({ request, built }) => sideFindings(built, request));
  const method = {
    interval: 'delete-one-area jackknife of the log index, t with areas-1 degrees of freedom',
    p_value: 'none',
  };
  return { command: 'trend', findings, method, section: { trend, sites, seasons } };
}

function trendRows({ sides, comparators }: SidesBuilt, request: MetricRequest): TrendRow[] {
  const { pair, coverage, settings, metric } = request;
  const last = settings.period === 'latest' ? coverage.last : lastMonthOf(pair.window);
  const within = sides.map(({ series }) => monthsWithinPeriods(series.activity));
  const isEnd = (month: MonthIndex): boolean => within.length === 0 || within.some((months) => !months.has(month));
  const years = rollingYears(coverage).filter((year) => lastMonthOf(year) <= last && isEnd(lastMonthOf(year)));
  const rests = new Map(
    [...comparators].map(([group, { arm }]) => {
      const series = sides.find((side) => side.series.group === group)?.series;
      return [group, series === undefined ? [] : years.map((year) => point(arm, series, year, request))];
    }),
  );
  return sides.flatMap(({ cohort, series, built }) =>
    years.map((year, at): TrendRow => {
      const own = point(built.arm, series, year, request, settings.level);
      const rest = rests.get(series.group)?.[at];
      const { label, end } = datedWindow(year);
      return {
        metric,
        population: series.group,
        cohort: cohort.name,
        areas: built.arm.areas.length,
        comparator_areas: comparators.get(series.group)?.arm.areas.length ?? 0,
        quarter_end: end,
        label,
        index: own.index,
        lower: own.lower,
        upper: own.upper,
        level: settings.level,
        index_bounds: own.bounds,
        comparator_index: rest?.index ?? null,
        rate: own.rate,
        comparator_rate: rest?.rate ?? null,
        rate_per: settings.per,
        is_baseline: year.start === pair.baselineYear.start,
        method: 'jackknife-area',
        df: own.lower === null ? null : built.arm.areas.length - 1,
      };
    }),
  );
}

interface Point {
  readonly index: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly rate: number | null;
  readonly bounds: RangeResult | null;
}

const nothing: Point = { index: null, lower: null, upper: null, rate: null, bounds: null };

/** An arm's index over a year, with its limits when a level is asked for; nothing when an area lacks a month. */
function point(
  { areas }: Arm,
  { activity, population }: GroupSeries,
  year: Period,
  request: MetricRequest,
  level?: number,
): Point {
  const { pair, settings } = request;
  const spans = { ...pair, baseline: pair.baselineYear, window: year };
  const { arm, incomplete } = buildArm(areas, activity, population, spans);
  const totals = totalsOf(arm);
  if (incomplete.length > 0 || !(totals.baselineEvents > 0 && totals.baselineExposure > 0)) return nothing;
  const index = 100 * (1 + growthOf(totals));
  const rate = (settings.per * totals.events) / totals.exposure;
  const isBaseline = year.start === pair.baselineYear.start;
  const limits = level === undefined ? none : band(arm, level, isBaseline);
  const range = request.placed.disclosure === undefined ? undefined : rateRatioRange(armRanges(arm, activity, spans));
  return { index, rate, ...limits, bounds: range === undefined ? null : rangeResult(range, 100) };
}

const none = { lower: null, upper: null };

function band(arm: Arm, level: number, isBaseline: boolean): Pick<Point, 'lower' | 'upper'> {
  const areas = arm.areas.length;
  if (areas < 2) return none;
  const { logGrowth, logGrowthVariance } = jackknifeArm(arm);
  const error = Math.sqrt(logGrowthVariance);
  if (!isBaseline && whyNoError(error) !== undefined) return none;
  const halfWidth = studentTUpperQuantile((1 - level) / 2, areas - 1) * error;
  const [lower, upper] = [100 * Math.exp(logGrowth - halfWidth), 100 * Math.exp(logGrowth + halfWidth)];
  // Without an area that has all the events there is no log, and so no band; nor where no number can hold it.
  return Number.isFinite(lower) && Number.isFinite(upper) ? { lower, upper } : none;
}
