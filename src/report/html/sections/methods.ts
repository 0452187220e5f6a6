import type { Analysis, AnalysisPart } from '../../../domain/analysis.js';
import { notAvailable } from '../../words.js';
import { type Html, html } from '../markup.js';
import type { Section } from '../page.js';
import { tables } from '../table.js';

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

/** How it was measured: what this run did, and each method with its reference. */
export function methodSection(parts: readonly AnalysisPart[], explanations: readonly Explanation[]): Section[] {
  const measured = parts.filter((part) => part.not_measured === null);
  const names = measured.flatMap(({ command }) => methodsOf[command]);
  return [
    {
      id: 'methods',
      heading: 'Methods and references',
      content: [...methodTable(measured), list(explanations.filter(({ name }) => names.includes(name)))],
    },
  ];
}

/** What the words and measures of the report mean. */
export function definitionSection(analysis: Analysis, explanations: readonly Explanation[]): Section[] {
  const metrics = new Set(metricNames(analysis).map((metric) => metric.replaceAll('_', '-')));
  const wanted = [...metrics, analysis.settings.window, ...ideas];
  const known = wanted.flatMap((name) => explanations.filter((one) => one.name === name));
  const signs = { name: 'signs', title: `${notAvailable} and other signs`, text: signText };
  return [{ id: 'definitions', heading: 'Definitions', content: [list([...known, signs])] }];
}

const signText =
  `${notAvailable}: not available, with the reason beside or beneath the table. Figures are rounded only here: gaps are ` +
  'taken before growths are rounded. Percentage points are differences of percentages.';

function metricNames({ results, trend = [], areas = [], events = [], sensitivity }: Analysis): string[] {
  return [results, trend, areas, events, sensitivity?.summaries ?? []].flatMap((rows) =>
    rows.map(({ metric }) => metric),
  );
}

function methodTable(parts: readonly AnalysisPart[]): Html[] {
  const column = (heading: string, cell: (part: AnalysisPart) => string) => ({
    heading,
    align: 'left' as const,
    cells: parts.map(cell),
  });
  return tables('method', {
    title: 'What was done, part by part',
    columns: [
      column('Part', ({ command }) => command),
      column('Growth', ({ method }) => method.growth),
      column('Rate', ({ method }) => method.rate),
      column('Interval', ({ method }) => method.interval),
      column('p-value', ({ method }) => method.p_value),
    ],
  });
}

function list(explanations: readonly Explanation[]): Html {
  return html`<dl>${explanations.map(
    ({ title, text, source }) => html`<dt>${title}</dt>
<dd>${text}${source !== undefined && html` <span class="subtitle">Reference: ${source}.</span>`}</dd>
`,
  )}</dl>
`;
}
