import type { EventResult } from '../../../src/domain/results/event-result.js';
import type { SiteMultiplesData, SpecificationData } from '../../../src/report/charts/index.js';
import { type ChartData, cutTo } from './data.js';

/** Every value the same, with no width. */
export function identical(data: ChartData): ChartData {
  return {
    trend: data.trend.map((row) => ({ ...row, index: 100, lower: 100, upper: 100, comparator_index: 100 })),
    results: data.results.map((row) => ({
      ...row,
      difference_pp: { ...row.difference_pp, ...still },
      leave_one_out: row.leave_one_out.map((one) => ({ ...one, difference_pp: 0, growth_ratio: 1 })),
    })),
    areas: data.areas.map((row) => ({ ...row, ...unmoved })),
    events: { ...data.events, years: data.events.years.map(yearStill) },
    specifications: specificationsStill(data.specifications),
    sites: { ...data.sites, sites: data.sites.sites.map(siteStill) },
    placebo: { ...data.placebo, difference_pp: 0, as_far: 50, draws: 50, bins: [{ lower: 0, upper: 0, count: 50 }] },
    seasons: { ...data.seasons, years: data.seasons.years.map((year) => ({ ...year, ...flat })) },
  };
}

const still = { value: 0, lower: 0, upper: 0 };
const unmoved = { events: 900, events_baseline: 900, growth_ratio: 1, difference_pp: 0, verdict: 'usual' } as const;
const flat = { cohort_percent: [0, 0, 0, 0], comparator_percent: [0, 0, 0, 0] };

function yearStill(year: EventResult['years'][number]): EventResult['years'][number] {
  return { ...year, growth_ratio: { ...year.growth_ratio, value: 1, lower: 1, upper: 1 } };
}

function specificationsStill(data: SpecificationData): SpecificationData {
  const specifications = cutTo(data, 24).specifications.map((one) => ({
    ...one,
    difference_pp: one.difference_pp === null ? null : { ...one.difference_pp, ...still },
  }));
  return { ...data, specifications };
}

function siteStill(site: SiteMultiplesData['sites'][number]): SiteMultiplesData['sites'][number] {
  return { ...site, quarters: site.quarters.map((one) => ({ ...one, index: 100, comparator_index: 100 })) };
}
