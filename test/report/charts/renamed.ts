import { type ChartData, cutTo } from './data.js';

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
