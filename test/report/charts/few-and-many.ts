import type { ComparisonResult } from '../../../src/domain/results/analysis.js';
import type { SeasonalCourse } from '../../../src/domain/results/picture-data.js';
import type { TrendRow } from '../../../src/domain/results/trend-row.js';
import { type ChartData, cutTo, firstOf, none } from './data.js';

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
