import type { Design } from '../../compare/design.js';
import { growthOf, totalsOf } from '../../compare/growth/growth.js';
import { type AreaTest, areaTests } from '../../compare/robustness/area-tests.js';
import { type FunnelArea, funnel } from '../../compare/robustness/funnel.js';
import type { Arm, ArmData } from '../../domain/areas/arm.js';
import type { PopulationGroup } from '../../domain/counts/population-group.js';
import type { AreaResult, FunnelVerdict } from '../../domain/results/area-result.js';
import { datedSpan, datedWindow } from '../../domain/time/dated-span.js';
import { areaName } from '../../geography/area-names.js';
import { vanguardSites } from '../../reference/vanguard-sites.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import { whyNoCountingNoise } from '../metrics/shared-months.js';

/** What is said of each area beside its numbers. */
export interface AreaContext {
  readonly request: MetricRequest;
  readonly group: PopulationGroup;
  readonly side: AreaResult['side'];
  cohortsOf(area: string): readonly string[];
}

/** Each area of an arm beside its comparator, with its place in the funnel of them all. */
export function areaResults(arm: Arm, comparator: ArmData, context: AreaContext): AreaResult[] {
  const { request, group, side } = context;
  const { pair, settings, metric } = request;
  const design = { cohort: arm, comparator };
  const found = funnel(design);
  const { areas, dispersion, betweenVariance } = found;
  const tests = areaTests(design, found);
  const comparatorGrowth = growthOf(totalsOf(comparator));
  const refusal = whyNoCountingNoise(pair) ?? fewAreas(comparator);
  const tested = refusal === undefined ? areas.filter((place) => !('none' in place)).length : 0;
  return arm.areas.map((area, at) => ({
    metric,
    population: group,
    area,
    name: areaName(area) ?? vanguardSites.find((site) => site.id === area)?.name ?? null,
    cohorts: context.cohortsOf(area),
    side,
    comparator_areas: comparator.events.length,
    period: { ...datedWindow(pair.window), window: settings.window },
    baseline: datedSpan(pair.baseline),
    ...numbersOf(arm, at, settings.per, comparatorGrowth),
    ...placeOf(areas[at], tests[at], refusal),
    areas_tested: tested,
    method: 'funnel-additive',
    adjustment: 'benjamini-hochberg',
    dispersion,
    between_areas_sd: Math.sqrt(betweenVariance),
  }));
}

function numbersOf(arm: Design['cohort'], at: number, per: number, comparatorGrowth: number) {
  const [eventsBefore = 0, yearsBefore = 0] = [arm.baselineEvents[at], arm.baselineExposure[at]];
  const [events = 0, years = 0] = [arm.events[at], arm.exposure[at]];
  const growth = events / years / (eventsBefore / yearsBefore) - 1;
  const known = eventsBefore > 0;
  return {
    events_baseline: eventsBefore,
    events_baseline_shorthand: null,
    events,
    events_shorthand: null,
    person_years_baseline: yearsBefore,
    person_years: years,
    rate_baseline: (per * eventsBefore) / yearsBefore,
    rate: (per * events) / years,
    rate_per: per,
    growth_percent: known ? 100 * growth : null,
    comparator_growth_percent: 100 * comparatorGrowth,
    difference_pp: known ? 100 * (growth - comparatorGrowth) : null,
    growth_bounds: null,
    difference_bounds: null,
  };
}

/** The figures of an area that has no place in the funnel. */
export const noFunnel = {
  expected_events: null,
  growth_ratio: null,
  limits_95: null,
  limits_998: null,
  z: null,
  p_value: null,
  p_adjusted: null,
  p_value_whole_spread: null,
  p_adjusted_whole_spread: null,
  verdict: null,
} as const satisfies Partial<AreaResult>;

// The spread of one or two areas, from which limits would come, says next to nothing.
const fewestAreas = 3;

function fewAreas({ events, baselineEvents }: ArmData): string | undefined {
  const areas = events.filter((count, at) => count > 0 && (baselineEvents[at] ?? 0) > 0).length;
  return areas < fewestAreas
    ? `the comparator has fewer than ${fewestAreas} areas with events in both periods, so the spread of areas cannot be seen`
    : undefined;
}

function placeOf(place: FunnelArea | undefined, test: AreaTest | undefined, refusal: string | undefined) {
  if (place === undefined || 'none' in place) {
    return { ...noFunnel, no_verdict: place?.none ?? 'not in the funnel' };
  }
  if (refusal !== undefined) {
    return { ...noFunnel, expected_events: place.expected, growth_ratio: place.ratio, no_verdict: refusal };
  }
  const { expected, ratio, limits95, limits998, z, pValue, pBenjaminiHochberg } = place;
  return {
    expected_events: expected,
    growth_ratio: ratio,
    limits_95: limits95,
    limits_998: limits998,
    z,
    p_value: pValue,
    p_adjusted: pBenjaminiHochberg,
    p_value_whole_spread: test?.pValue ?? null,
    p_adjusted_whole_spread: test?.pBenjaminiHochberg ?? null,
    verdict: verdictOf(place),
    no_verdict: null,
  };
}

function verdictOf({ ratio, limits95, limits998 }: Exclude<FunnelArea, { none: string }>): FunnelVerdict {
  if (ratio < limits998.lower) return 'low-99.8';
  if (ratio > limits998.upper) return 'high-99.8';
  if (ratio < limits95.lower) return 'low-95';
  return ratio > limits95.upper ? 'high-95' : 'usual';
}
