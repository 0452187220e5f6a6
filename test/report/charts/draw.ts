import type { Chart, ChartOptions } from '../../../src/report/charts/index.js';
import * as charts from '../../../src/report/charts/index.js';
import type { ChartData } from './data.js';

/** Each chart on its part of the data. */
export const drawings = {
  'growth-lines': ({ trend }, options) => charts.growthLines(trend, options),
  'forest-plot': ({ results, areas }, options) => charts.forestPlot({ results, areas }, options),
  'specification-curve': ({ specifications }, options) => charts.specificationCurve(specifications, options),
  'event-study': ({ events }, options) => charts.eventStudy(events, options),
  'site-multiples': ({ sites }, options) => charts.siteMultiples(sites, options),
  'growth-funnel': ({ areas }, options) => charts.growthFunnel(everyone(areas), options),
  'placebo-distribution': ({ placebo }, options) => charts.placeboDistribution(placebo, options),
  'leave-one-out': ({ results }, options) => charts.leaveOneOutStrip(results, options),
  seasonality: ({ seasons }, options) => charts.seasonality(seasons, options),
} as const satisfies Record<string, (data: ChartData, options: ChartOptions) => Chart>;

export type DrawingName = keyof typeof drawings;

export const drawingNames = Object.keys(drawings) as DrawingName[];

/** Options of a picture of its own. */
export const standalone: ChartOptions = {
  id: 'chart-1',
  source: 'activity.csv 9f2c71ab, population.csv 41de0c99; vanguard-metrics',
  synthetic: true,
  form: 'standalone',
};

function everyone(areas: ChartData['areas']): ChartData['areas'] {
  return areas.filter(({ population }) => population === 'all');
}
