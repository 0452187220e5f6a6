import type { ComparisonResult, Direction } from '../../src/domain/results/analysis.js';
import { directionOf } from '../../src/domain/results/direction.js';

const level = 0.95;
const personYears = 1_234_567.25;

/** What a test says of a result. */
export interface RowFacts {
  readonly metric: string;
  readonly cohort: string;
  readonly population?: string;
  readonly areas: number;
  readonly sites: number;
  readonly rates: readonly [baseline: number, now: number];
  readonly comparatorRates: readonly [baseline: number, now: number];
  /** Half the width of the interval of the gap; none when absent. */
  readonly half?: number;
  readonly restsOn?: readonly { readonly area: string; readonly direction: Direction | null }[];
  readonly trend: readonly (number | null)[];
  readonly areaCodes?: readonly string[];
  readonly leftOut?: number;
}

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'] as const;

// The first point is the baseline year itself, to March 2015.
function trendOf(indexes: readonly (number | null)[]): ComparisonResult['trend'] {
  return indexes.map((index, at) => {
    const end = `${2015 + Math.floor(at / 4)}-${quarterEnds[at % 4] ?? ''}`;
    return { label: `12 months to ${end}`, end, index, comparator_index: 100 + at / 3 };
  });
}

/** A result whose numbers follow from its rates. */
export function resultOf(facts: RowFacts): ComparisonResult {
  return {
    metric: facts.metric,
    population: facts.population ?? 'all',
    cohort: facts.cohort,
    sites: facts.sites,
    ...areasOf(facts),
    period: { label: '12 months to September 2017', start: '2016-10-01', end: '2017-09-30', window: 'rolling-year' },
    baseline: { label: '2014/15', start: '2014-04-01', end: '2015-03-31' },
    ...ratesOf(facts),
    ...gapOf(facts),
    baseline_gaps: { cohort: [], comparator: [] },
    sentence: '',
    trend: trendOf(facts.trend),
    findings: ['VM303', 'VM314'],
  };
}

type Areas = 'areas' | 'area_codes' | 'comparator' | 'comparator_areas' | 'left_out_areas';

function areasOf({ areas, areaCodes, population, leftOut = 26 }: RowFacts): Pick<ComparisonResult, Areas> {
  return {
    areas,
    area_codes: areaCodes ?? Array.from({ length: areas }, (_, at) => `0${at}X`),
    comparator: 'rest_of_england',
    comparator_areas: population === undefined ? 170 : 148,
    left_out_areas: Array.from({ length: leftOut }, (_, at) => ({ area: `9${at}Z`, why: 'touched by a site' })),
  };
}

function ratesOf({ rates: [before, now], comparatorRates }: RowFacts) {
  return {
    events_baseline: Math.round((before * personYears) / 1000),
    events: Math.round((now * personYears) / 1000),
    person_years_baseline: personYears,
    person_years: personYears,
    rate_baseline: before,
    rate: now,
    rate_per: 1000,
    comparator_rate_baseline: comparatorRates[0],
    comparator_rate: comparatorRates[1],
  };
}

function gapOf({ rates, comparatorRates, areas, half, restsOn }: RowFacts) {
  const [growth, rest] = [growthOf(rates), growthOf(comparatorRates)];
  const gap = growth - rest;
  const hasLimits = half !== undefined;
  return {
    growth_percent: around(growth, half),
    comparator_growth_percent: around(rest, hasLimits ? half / 3 : undefined),
    difference_pp: {
      ...around(gap, half),
      method: 'jackknife-area' as const,
      df: hasLimits ? areas - 1 : null,
      df_satterthwaite: hasLimits ? areas - 0.5 : null,
    },
    growth_ratio: around((100 + growth) / (100 + rest), hasLimits ? half / 100 : undefined),
    expected_events: 123_456.789,
    avoided_events: -gap * 1234.5,
    p_value: { ...randomisation, value: hasLimits ? 1 / 3 : null },
    detectable_pp: hasLimits ? 1.3 * half : null,
    direction: hasLimits ? directionOf({ lower: gap - half, upper: gap + half }) : null,
    no_interval: hasLimits ? null : 'one area gives no spread between areas',
    rests_on: restsOn === undefined ? null : restsOn.map((one) => one.area),
    rests_on_comparator: null,
    leave_one_out: (restsOn ?? []).map((one) => ({ ...one, difference_pp: gap / 2, growth_ratio: 0.99 })),
  };
}

const randomisation = { method: 'randomisation' as const, draws: 9999, exact: false, seed: 20150401, holm: null };

function growthOf([before, now]: RowFacts['rates']): number {
  return 100 * (now / before - 1);
}

function around(value: number, by: number | undefined) {
  const [lower, upper] = by === undefined ? [null, null] : [value - by, value + by];
  return { value, lower, upper, level };
}
