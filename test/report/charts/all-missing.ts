import { type ChartData, cutTo, none } from './data.js';

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
