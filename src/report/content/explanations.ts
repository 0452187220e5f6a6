import type { Analysis, AnalysisPart } from '../../domain/results/analysis.js';
import { notAvailable } from '../wording/words.js';

/** A method or an idea in plain words, with where it is published. */
export interface Explanation {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly source?: string;
}

const methodsOf: Readonly<Record<AnalysisPart['command'], readonly string[]>> = {
  compare: ['jackknife', 'p-value', 'poisson', 'screen', 'boundaries'],
  trend: ['trend'],
  area: ['funnel'],
  sensitivity: ['specification-curve'],
  events: ['event-study'],
};

const ideas = ['growth', 'difference-pp', 'growth-ratio', 'avoided-events', 'comparator', 'baseline', 'direction'];

/** The methods of the parts that were measured. */
export function methodExplanations(
  parts: readonly AnalysisPart[],
  explanations: readonly Explanation[],
): readonly Explanation[] {
  const names = parts.flatMap(({ command, not_measured }) => (not_measured === null ? methodsOf[command] : []));
  return explanations.filter(({ name }) => names.includes(name));
}

/** What the words, measures and signs of a report mean. */
export function definitionExplanations(
  analysis: Analysis,
  explanations: readonly Explanation[],
): readonly Explanation[] {
  const metrics = new Set(metricNames(analysis).map((metric) => metric.replaceAll('_', '-')));
  const wanted = [...metrics, analysis.settings.window, ...ideas];
  const known = wanted.flatMap((name) => explanations.filter((one) => one.name === name));
  return [...known, { name: 'signs', title: `${notAvailable} and other signs`, text: signText }];
}

const signText =
  `${notAvailable}: not available, with the reason beside or beneath the table. Figures are rounded only here: gaps are ` +
  'taken before growths are rounded. Percentage points are differences of percentages.';

function metricNames({ results, trend = [], areas = [], events = [], sensitivity }: Analysis): string[] {
  return [results, trend, areas, events, sensitivity?.summaries ?? []].flatMap((rows) =>
    rows.map(({ metric }) => metric),
  );
}
