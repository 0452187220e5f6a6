/**
 * The charts of a result as SVG text: import from `vanguard-metrics/charts`. `drawCharts` draws all that a result has the
 * numbers for; each maker draws one kind from its own numbers. The same numbers give the same bytes.
 *
 * @module charts
 */

export { type DrawnChart, drawCharts } from './draw-charts.js';
export * from './report/charts/index.js';
