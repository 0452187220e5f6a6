import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Placebos, SeasonalCourse, SiteSeries } from '../../../src/domain/results/picture-data.js';
import { type Analysis, defaultSettings } from '../../../src/index.js';
import type { SiteMultiplesData } from '../../../src/report/charts/index.js';
import {
  analyse,
  analyseAreas,
  analyseEvents,
  analyseSensitivity,
  analyseTrend,
  type Inputs,
  source,
} from '../../../src/toolkit.js';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'england');
const read = (name: string) => source(name, readFileSync(join(folder, name)));

const inputs: Inputs = {
  activity: [read('activity.csv'), read('care-home-activity.csv')],
  population: [read('population.csv'), read('care-home-residents.csv')],
  practices: read('practices.csv'),
};
const settings = { ...defaultSettings, draws: 19 };

/** The analyses of the demonstration data that the charts draw. */
export async function demonstration() {
  const [trend, area, events, sensitivity] = await Promise.all([
    analyseTrend(inputs, settings),
    analyseAreas(inputs, settings),
    analyseEvents(inputs, settings),
    analyseSensitivity(inputs, { ...settings, cohorts: ['MCP'], metrics: ['emergency_admissions'] }),
  ]);
  return { compare: analyse(inputs, settings), trend, area, events, sensitivity };
}

/** The rows of one metric. */
export function ofMetric<Row extends { readonly metric: string }>(
  rows: readonly Row[] | undefined,
  metric = 'emergency_admissions',
): Row[] {
  return (rows ?? []).filter((row) => row.metric === metric);
}

interface Quarter {
  readonly end: string;
  readonly label: string;
  readonly admissions: ReadonlyMap<string, number>;
}

function quarters(): Quarter[] {
  const lines = readFileSync(join(folder, 'activity.csv'), 'utf8').trim().split('\n').slice(2);
  const all = new Map<string, Map<string, number>>();
  for (const line of lines) {
    const [area = '', label = '', admissions = ''] = line.split(',');
    const own = all.get(label) ?? new Map<string, number>();
    all.set(label, own.set(area, Number(admissions)));
  }
  return [...all].map(([label, admissions]) => {
    const [, quarter = '1', year = '2013'] = /^Q(\d) (\d{4})/.exec(label) ?? [];
    const month = ['06-30', '09-30', '12-31', '03-31'][Number(quarter) - 1] ?? '';
    return { label, end: `${Number(year) + (quarter === '4' ? 1 : 0)}-${month}`, admissions };
  });
}

const isBaseline = ({ label }: Quarter): boolean => label.endsWith('2014/15');
const total = (quarter: Quarter, areas: readonly string[]): number =>
  areas.reduce((sum, area) => sum + (quarter.admissions.get(area) ?? 0), 0);
const indexOf = (areas: readonly string[], all: readonly Quarter[], quarter: Quarter): number => {
  const baseline = all.filter(isBaseline).reduce((sum, one) => sum + total(one, areas), 0) / 4;
  return (100 * total(quarter, areas)) / baseline;
};

// Sites of practices have counts of their own, which this reads only for whole areas.
function areasOf(areas: Analysis['areas'], cohort: string, known: Quarter | undefined) {
  return ofMetric(areas).filter((one) => one.cohorts.includes(cohort) && known?.admissions.has(one.area));
}

/** Counts (not rates) of the MCP areas by quarter against the rest, with a gap and a step put in. */
export function sites(areas: Analysis['areas'], cohort = 'MCP'): SiteMultiplesData {
  const all = quarters();
  const own = areasOf(areas, cohort, all[0]);
  const others = [...(all[0]?.admissions.keys() ?? [])].filter((code) => own.every((one) => one.area !== code));
  const series = own.map(
    ({ area, name }, place): SiteSeries => ({
      metric: 'emergency_admissions',
      population: 'all',
      cohort,
      area,
      name,
      quarters: all.map((quarter, at) => ({
        quarter_end: quarter.end,
        label: quarter.label,
        index: place === 1 && (at === 8 || at === 9) ? null : indexOf([area], all, quarter),
        comparator_index: indexOf(others, all, quarter),
      })),
      steps: place === 2 ? ['2016-06-30'] : [],
    }),
  );
  return { baseline: '2014/15', sites: series };
}

/** Seasons of the MCP areas' counts. */
export function seasons(areas: Analysis['areas'], cohort = 'MCP'): SeasonalCourse {
  const all = quarters();
  const own = areasOf(areas, cohort, all[0]).map((one) => one.area);
  const others = [...(all[0]?.admissions.keys() ?? [])].filter((code) => !own.includes(code));
  const years = [...new Set(all.map(({ label }) => label.slice(3)))];
  const percents = (year: string, codes: readonly string[]): number[] => {
    const counts = all.filter(({ label }) => label.endsWith(year)).map((quarter) => total(quarter, codes));
    const mean = counts.reduce((sum, count) => sum + count, 0) / 4;
    return counts.map((count) => 100 * (count / mean - 1));
  };
  return {
    metric: 'emergency_admissions',
    population: 'all',
    cohort,
    years: years.map((label) => ({
      label,
      is_baseline: label === '2014/15',
      cohort_percent: percents(label, own),
      comparator_percent: percents(label, others),
    })),
  };
}

/** A bell of mock cohorts, from a closed form. */
export function placebo(cohort = 'PACS', observed = -3.9): Placebos {
  const bins = Array.from({ length: 24 }, (_, at) => {
    const lower = -6 + at / 2;
    return { lower, upper: lower + 0.5, count: Math.round(190 * Math.exp(-((lower + 0.25) ** 2) / 6)) };
  });
  const draws = bins.reduce((sum, bin) => sum + bin.count, 0);
  const far = bins.filter((bin) => Math.abs(bin.lower + 0.25) >= Math.abs(observed));
  const as_far = far.reduce((sum, bin) => sum + bin.count, 0);
  const common = { metric: 'emergency_admissions', population: 'all', cohort, areas: 10, p_value: 0.012 };
  return { ...common, difference_pp: observed, draws, as_far, bins };
}
