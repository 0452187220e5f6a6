import type { Analysis, AnalysisPart } from '../../../domain/results/analysis.js';
import { definitionExplanations, type Explanation, methodExplanations } from '../../content/explanations.js';
import { type Html, html } from '../markup.js';
import type { Section } from '../page.js';
import { tables } from '../table.js';

/** How it was measured: what this run did, and each method with its reference. */
export function methodSection(parts: readonly AnalysisPart[], explanations: readonly Explanation[]): Section[] {
  const measured = parts.filter((part) => part.not_measured === null);
  return [
    {
      id: 'methods',
      heading: 'Methods and references',
      content: [...methodTable(measured), list(methodExplanations(parts, explanations))],
    },
  ];
}

/** What the words and measures of the report mean. */
export function definitionSection(analysis: Analysis, explanations: readonly Explanation[]): Section[] {
  return [
    { id: 'definitions', heading: 'Definitions', content: [list(definitionExplanations(analysis, explanations))] },
  ];
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
