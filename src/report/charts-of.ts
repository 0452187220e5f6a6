import type { Analysis, PartCommand } from '../domain/results/analysis.js';
import type { SiteSeries } from '../domain/results/picture-data.js';
import type { Chart, ChartMaker, ChartOptions } from './charts/chart.js';
import {
  eventStudy,
  forestPlot,
  growthFunnel,
  growthLines,
  leaveOneOutStrip,
  placeboDistribution,
  seasonality,
  siteMultiples,
  specificationCurve,
} from './charts/index.js';
import { byMetric } from './content/by-metric.js';

/** A chart that an analysis has the numbers for, before it is drawn. */
export interface ReportChart {
  /** The part of the report that it belongs to. */
  readonly part: PartCommand;
  /** Names its file: letters, digits and hyphens, another for each chart of an analysis. */
  readonly name: string;
  /** What is not in the picture and where it is, when something is not. */
  readonly note?: string;
  draw(options: ChartOptions): Chart;
}

// A forest of more areas than this is longer than a page.
const mostInForest = 45;

// Panels beyond these would each be too small, or the picture too long, to read.
const mostPanels = 36;

/** Every chart that the analysis has the numbers for, in the order of a report. */
export function chartsOf(analysis: Analysis): ReportChart[] {
  const { comparator } = analysis.settings;
  return everyChart(analysis).map((chart) => ({
    ...chart,
    draw: (options) => chart.draw({ comparator, ...options }),
  }));
}

function everyChart(analysis: Analysis): ReportChart[] {
  return [
    ...forests(analysis),
    ...strips(analysis),
    ...mocks(analysis),
    ...lines(analysis),
    ...courses(analysis),
    ...funnels(analysis),
    ...panels(analysis),
    ...years(analysis),
    ...curves(analysis),
  ];
}

function forests({ results, areas = [] }: Analysis): ReportChart[] {
  return byMetric(results).map(({ metric, rows }) => {
    const own = areas.filter((area) => area.metric === metric);
    const data = { results: rows, areas: own.length > mostInForest ? [] : own };
    return { part: 'compare', name: named('gaps', metric), draw: (options) => forestPlot(data, options) };
  });
}

function strips({ results }: Analysis): ReportChart[] {
  return byMetric(results)
    .filter(({ rows }) => rows.some((row) => row.leave_one_out.length > 0))
    .map(({ metric, rows }) => ({
      part: 'compare',
      name: named('leave-one-out', metric),
      draw: (options) => leaveOneOutStrip(rows, options),
    }));
}

function mocks({ placebos = [] }: Analysis): ReportChart[] {
  return eachRow(placebos, 'compare', 'placebos', placeboDistribution);
}

function courses({ seasons = [] }: Analysis): ReportChart[] {
  return eachRow(seasons, 'trend', 'seasons', seasonality);
}

function funnels({ areas = [] }: Analysis): ReportChart[] {
  return groups(areas).map(({ metric, rows }, at) => ({
    part: 'area',
    name: named('funnel', metric, at),
    draw: (options) => growthFunnel(rows, options),
  }));
}

function panels({ sites = [], settings }: Analysis): ReportChart[] {
  return groups(sites).map(({ metric, rows }, at) => {
    const shown = rows.length > mostPanels ? mostWorthSeeing(rows) : rows;
    const note = `${shown.length} of ${rows.length} areas, those with gaps or steps first; the others are in the saved analysis.`;
    return {
      part: 'area' as const,
      name: named('sites', metric, at),
      ...(shown.length < rows.length ? { note } : {}),
      draw: (options: ChartOptions) => siteMultiples({ baseline: settings.baseline, sites: shown }, options),
    };
  });
}

function mostWorthSeeing(sites: readonly SiteSeries[]): SiteSeries[] {
  const found = ({ steps, quarters }: SiteSeries): boolean =>
    steps.length > 0 || quarters.some(({ index }) => index === null);
  return [...sites.filter(found), ...sites.filter((site) => !found(site))].slice(0, mostPanels);
}

function lines({ trend = [] }: Analysis): ReportChart[] {
  return byMetric(trend).map(({ metric, rows }) => ({
    part: 'trend',
    name: named('trend', metric),
    draw: (options) => growthLines(rows, options),
  }));
}

function years({ events = [] }: Analysis): ReportChart[] {
  return eachRow(events, 'events', 'years', eventStudy);
}

function curves({ sensitivity }: Analysis): ReportChart[] {
  return byMetric(sensitivity?.summaries ?? []).flatMap(({ metric, rows }) =>
    rows.map((summary, at) => {
      const { population, cohort } = summary;
      const specifications = (sensitivity?.specifications ?? []).filter(
        (one) => one.metric === metric && one.population === population && one.cohort === cohort,
      );
      return {
        part: 'sensitivity' as const,
        name: named('specifications', metric, at),
        draw: (options: ChartOptions) => specificationCurve({ summary, specifications }, options),
      };
    }),
  );
}

interface Row {
  readonly metric: string;
  readonly population: string;
  readonly cohort: string;
}

function eachRow<R extends Row>(
  rows: readonly R[],
  part: PartCommand,
  what: string,
  draw: ChartMaker<R>,
): ReportChart[] {
  return byMetric(rows).flatMap(({ metric, rows: own }) =>
    own.map((row, at) => ({ part, name: named(what, metric, at), draw: (options) => draw(row, options) })),
  );
}

// Rows of one metric and population, which alone can stand on one scale.
function groups<R extends { readonly metric: string; readonly population: string }>(rows: readonly R[]) {
  const all = new Map<string, { readonly metric: string; readonly rows: R[] }>();
  for (const row of rows) {
    const key = `${row.metric}|${row.population}`;
    const group = all.get(key) ?? { metric: row.metric, rows: [] };
    group.rows.push(row);
    all.set(key, group);
  }
  return [...all.values()];
}

// A metric is a word of a file: nothing in it may lead out of a folder or an id.
function named(what: string, metric: string, at?: number): string {
  const word = metric
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  return [what, word, ...(at === undefined ? [] : [at + 1])].join('-').replace(/-+/g, '-');
}
