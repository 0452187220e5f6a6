import type { Analysis } from './domain/results/analysis.js';
import { chartsOf } from './report/charts-of.js';
import { sourceOf } from './report/html/figures.js';

/** A chart as a picture of its own. */
export interface DrawnChart {
  /** Names its file, without an ending: letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  /** The picture in words, for those who do not see it. */
  readonly description: string;
  /** One `<svg>` element with its title, its source and its styles. */
  readonly svg: string;
}

/** Every chart that an analysis has the numbers for, each a picture of its own; the same analysis, the same bytes. */
export function drawCharts(analysis: Analysis): readonly DrawnChart[] {
  const common = { source: sourceOf(analysis), synthetic: analysis.synthetic, form: 'standalone' as const };
  return chartsOf(analysis).map(({ name, draw }) => {
    const { title, description, svg } = draw({ ...common, id: `chart-${name}` });
    return { name, title, description, svg };
  });
}
