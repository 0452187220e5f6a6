import type { Analysis } from './domain/analysis.js';
import { topics } from './explain.js';
import { chartsOf } from './report/charts-of.js';
import { sourceOf } from './report/html/figures.js';
import { reportPage } from './report/html/report.js';
import { partsOf } from './steps/join-analyses.js';
import { version } from './version.js';

/** What may be said of a report beside its analysis. */
export interface ReportOptions {
  /** The heading; a usual one when absent. */
  readonly title?: string;
}

/** The report of an analysis as one HTML file. */
export function renderReport(analysis: Analysis, { title }: ReportOptions): string {
  return reportPage(analysis, {
    title,
    parts: partsOf(analysis),
    explanations: topics(),
    renderedBy: `vanguard-metrics ${version}`,
  });
}

/** A chart as a picture of its own. */
export interface DrawnChart {
  /** Names its file, without an ending: letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly svg: string;
}

/** Every chart of an analysis as a picture of its own. */
export function drawCharts(analysis: Analysis): DrawnChart[] {
  const common = { source: sourceOf(analysis), synthetic: analysis.synthetic, form: 'standalone' as const };
  return chartsOf(analysis).map(({ name, draw }) => {
    const { title, description, svg } = draw({ ...common, id: `chart-${name}` });
    return { name, title, description, svg };
  });
}
