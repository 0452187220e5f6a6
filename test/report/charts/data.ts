import type { ComparisonResult } from '../../../src/domain/analysis.js';
import type { AreaResult } from '../../../src/domain/area-result.js';
import type { EventResult } from '../../../src/domain/event-result.js';
import type { Placebos, SeasonalCourse } from '../../../src/domain/picture-data.js';
import type { TrendRow } from '../../../src/domain/trend-row.js';
import type { SiteMultiplesData, SpecificationData } from '../../../src/report/charts/index.js';
import { demonstration, ofMetric, placebo, seasons, sites } from './demonstration.js';

/** What the nine charts draw. */
export interface ChartData {
  readonly trend: readonly TrendRow[];
  readonly results: readonly ComparisonResult[];
  readonly areas: readonly AreaResult[];
  readonly events: EventResult;
  readonly specifications: SpecificationData;
  readonly sites: SiteMultiplesData;
  readonly placebo: Placebos;
  readonly seasons: SeasonalCourse;
}

/** The demonstration data: admissions, and of the single-cohort charts those of MCP or PACS. */
export async function demonstrationData(): Promise<ChartData> {
  const { compare, trend, area, events, sensitivity } = await demonstration();
  const [summary] = sensitivity.sensitivity?.summaries ?? [];
  const event = ofMetric(events.events).find(({ cohort }) => cohort === 'PACS');
  if (summary === undefined || event === undefined) throw new Error('the demonstration lacks MCP or PACS');
  return {
    trend: ofMetric(trend.trend),
    results: ofMetric(compare.results),
    areas: ofMetric(area.areas),
    events: event,
    specifications: { summary, specifications: sensitivity.sensitivity?.specifications ?? [] },
    sites: sites(area.areas),
    placebo: placebo(),
    seasons: seasons(area.areas),
  };
}

const none = { lower: null, upper: null };

/** One area, so that nothing has an interval; three specifications; one bin. */
export function oneArea(data: ChartData): ChartData {
  const result = firstOf(data.results.filter(({ cohort }) => cohort === 'MCP'));
  const without = { ...result, areas: 1, sites: 1, direction: null, rests_on: null, leave_one_out: [] };
  return {
    trend: data.trend.filter(({ cohort }) => cohort === 'MCP').map((row) => ({ ...row, ...none, areas: 1 })),
    results: [{ ...without, no_interval: 'one area', difference_pp: { ...result.difference_pp, ...none } }],
    areas: [firstOf(data.areas)],
    events: {
      ...data.events,
      areas: 1,
      years: data.events.years.map((year) => ({ ...year, growth_ratio: { ...year.growth_ratio, ...none } })),
      pre_trend: null,
      no_pre_trend: 'one area gives no spread between areas',
    },
    specifications: cutTo(data.specifications, 3),
    sites: { ...data.sites, sites: [firstOf(data.sites.sites)] },
    placebo: { ...data.placebo, areas: 1, p_value: null, bins: data.placebo.bins.slice(8, 9), draws: 82, as_far: 0 },
    seasons: { ...data.seasons, years: data.seasons.years.slice(1, 2) },
  };
}

/** Twenty cohorts, two hundred areas beyond every limit, four times as many sites. */
export function twentyCohorts(data: ChartData): ChartData {
  const names = Array.from({ length: 20 }, (_, at) => `Cohort ${at + 1}`);
  const shift = (at: number): number => Math.sin(at) * 4;
  const swing = (row: TrendRow, at: number): number => shift(at) * ((row.index ?? 100) - 100);
  const mcp = data.trend.filter(({ cohort }) => cohort === 'MCP');
  const result = firstOf(data.results.filter(({ cohort }) => cohort === 'MCP'));
  const area = firstOf(data.areas);
  return {
    ...data,
    trend: names.flatMap((cohort, at) =>
      mcp.map((row) => ({
        ...row,
        cohort,
        index: plus(row.index, swing(row, at)),
        lower: plus(row.lower, swing(row, at)),
        upper: plus(row.upper, swing(row, at)),
      })),
    ),
    results: names.map((cohort, at) => ({ ...resultMoved(result, shift(at)), cohort })),
    areas: Array.from({ length: 200 }, (_, at) => {
      const ratio = at % 2 === 0 ? 1.2 + at / 500 : 0.8 - at / 900;
      const events = 2000 + 97 * at;
      const gap = (100 + area.comparator_growth_percent) * (ratio - 1);
      const place = { events, events_baseline: events, growth_ratio: ratio, difference_pp: gap };
      const verdict = ratio > 1 ? ('high-99.8' as const) : ('low-99.8' as const);
      return { ...area, ...place, verdict, area: `X${at}`, name: `Area ${at}`, cohorts: [`Cohort ${1 + (at % 20)}`] };
    }),
    specifications: cutTo(data.specifications, 24),
    sites: { ...data.sites, sites: [0, 1, 2, 3].flatMap(() => data.sites.sites) },
    placebo: { ...data.placebo, cohort: 'Cohort 1', difference_pp: 31.4, as_far: 0 },
    seasons: { ...data.seasons, years: Array.from({ length: 12 }, (_, at) => yearOf(data.seasons, at)) },
  };
}

/** Every name replaced: of cohorts, areas, years and reasons. */
export function renamed(data: ChartData, name: string): ChartData {
  return {
    trend: data.trend.map((row) => ({ ...row, cohort: `${row.cohort} ${name}`, label: `${row.label} ${name}` })),
    results: data.results.map((row) => ({
      ...row,
      cohort: `${row.cohort} ${name}`,
      period: { ...row.period, label: name, start: 'unknown' },
      baseline: { ...row.baseline, label: name },
      rests_on: row.leave_one_out.slice(0, 6).map((_, at) => `${at}${name}`),
      leave_one_out: row.leave_one_out.map((one, at) => ({ ...one, area: `${at}${name}` })),
    })),
    areas: data.areas.map((row) => ({ ...row, name, cohorts: row.cohorts.map((cohort) => `${cohort} ${name}`) })),
    events: {
      ...data.events,
      cohort: name,
      years: data.events.years.map((year) => ({ ...year, label: `${year.label} ${name}` })),
    },
    specifications: {
      summary: { ...data.specifications.summary, cohort: name },
      specifications: cutTo(data.specifications, 24).specifications.map((one, at) => ({
        ...one,
        comparator: `${at % 2} ${name}`,
      })),
    },
    sites: { baseline: name, sites: data.sites.sites.map((site) => ({ ...site, name, cohort: name })) },
    placebo: { ...data.placebo, cohort: name },
    seasons: {
      ...data.seasons,
      cohort: name,
      years: data.seasons.years.map((year) => ({ ...year, label: `${year.label} ${name}` })),
    },
  };
}

/** Nothing could be measured. */
export function allMissing(data: ChartData): ChartData {
  const gone = <Row>(values: readonly Row[]): null[] => values.map(() => null);
  return {
    trend: data.trend.map((row) => ({ ...row, ...none, index: null, comparator_index: null })),
    results: [],
    areas: data.areas.slice(0, 3).map((row) => ({ ...row, growth_ratio: null, difference_pp: null, verdict: null })),
    events: { ...data.events, years: [], pre_trend: null, not_measured: 'no area has counts in both years' },
    specifications: {
      summary: { ...data.specifications.summary, measured: 0, own_difference_pp: null, own_direction: null },
      specifications: cutTo(data.specifications, 3).specifications.map((one) => ({
        ...one,
        difference_pp: null,
        direction: null,
        not_measured: 'a month is missing',
      })),
    },
    sites: {
      ...data.sites,
      sites: data.sites.sites
        .slice(0, 2)
        .map((site) => ({ ...site, quarters: site.quarters.map((one) => ({ ...one, index: null })) })),
    },
    placebo: { ...data.placebo, draws: 0, as_far: 0, bins: [] },
    seasons: {
      ...data.seasons,
      years: data.seasons.years.map((year) => ({
        ...year,
        cohort_percent: gone(year.cohort_percent),
        comparator_percent: gone(year.comparator_percent),
      })),
    },
  };
}

/** Every value the same, with no width. */
export function identical(data: ChartData): ChartData {
  const still = { value: 0, lower: 0, upper: 0 };
  const years = data.events.years.map((year) => ({
    ...year,
    growth_ratio: { ...year.growth_ratio, value: 1, lower: 1, upper: 1 },
  }));
  return {
    trend: data.trend.map((row) => ({ ...row, index: 100, lower: 100, upper: 100, comparator_index: 100 })),
    results: data.results.map((row) => ({
      ...row,
      difference_pp: { ...row.difference_pp, ...still },
      leave_one_out: row.leave_one_out.map((one) => ({ ...one, difference_pp: 0, growth_ratio: 1 })),
    })),
    areas: data.areas.map((row) => ({
      ...row,
      events: 900,
      events_baseline: 900,
      growth_ratio: 1,
      difference_pp: 0,
      verdict: 'usual',
    })),
    events: { ...data.events, years },
    specifications: {
      ...data.specifications,
      specifications: cutTo(data.specifications, 24).specifications.map((one) => ({
        ...one,
        difference_pp: one.difference_pp === null ? null : { ...one.difference_pp, ...still },
      })),
    },
    sites: {
      ...data.sites,
      sites: data.sites.sites.map((site) => ({
        ...site,
        quarters: site.quarters.map((one) => ({ ...one, index: 100, comparator_index: 100 })),
      })),
    },
    placebo: { ...data.placebo, difference_pp: 0, as_far: 50, draws: 50, bins: [{ lower: 0, upper: 0, count: 50 }] },
    seasons: {
      ...data.seasons,
      years: data.seasons.years.map((year) => ({
        ...year,
        cohort_percent: [0, 0, 0, 0],
        comparator_percent: [0, 0, 0, 0],
      })),
    },
  };
}

function cutTo({ summary, specifications }: SpecificationData, most: number): SpecificationData {
  const own = specifications.filter((one) => one.own);
  const others = specifications.filter((one) => !one.own);
  const every = Math.max(1, Math.floor(others.length / most));
  const kept = others.filter((_, at) => at % every === 0).slice(0, most - own.length);
  return { summary: { ...summary, specifications: most, measured: most }, specifications: [...own, ...kept] };
}

function resultMoved(result: ComparisonResult, by: number): ComparisonResult {
  const { value, lower, upper } = result.difference_pp;
  const gap = { value: value + by, lower: plus(lower, by), upper: plus(upper, by) };
  const direction =
    gap.lower === null || gap.upper === null ? null : gap.upper < 0 ? 'slower' : gap.lower > 0 ? 'faster' : 'unclear';
  return {
    ...result,
    direction,
    difference_pp: { ...result.difference_pp, ...gap },
    leave_one_out: result.leave_one_out.map((one) => ({
      ...one,
      direction,
      difference_pp: plus(one.difference_pp, by),
    })),
  };
}

function plus(value: number | null, by: number): number | null {
  return value === null ? null : value + by;
}

function yearOf({ years }: SeasonalCourse, at: number): SeasonalCourse['years'][number] {
  return {
    ...firstOf(years.slice(at % years.length)),
    label: `${2005 + at}/${String(6 + at).padStart(2, '0')}`,
    is_baseline: at === 3,
  };
}

function firstOf<Row>([first]: readonly Row[]): Row {
  if (first === undefined) throw new Error('the demonstration lacks a row');
  return first;
}
