export { type DrawnChart, drawCharts } from './draw-charts.js';
export * from './report/charts/index.js';
