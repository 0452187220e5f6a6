import type { Analysis, AnalysisPart } from '../../domain/analysis.js';
import { chartStyles } from '../charts/drawing/paint.js';
import { blocksOf, blockTitle } from '../layout/blocks.js';
import { syntheticNote } from '../layout/notes.js';
import { plainText } from '../words.js';
import { figuresOf } from './figures.js';
import { page, type Section } from './page.js';
import { answerSection, comparisonSection } from './sections/comparison.js';
import { definitionSection, type Explanation, methodSection } from './sections/methods.js';
import { provenanceSection } from './sections/provenance.js';
import { publishedSection } from './sections/published.js';
import { qualitySection } from './sections/quality.js';
import { studySections } from './sections/studies.js';

/** What a report shows beside the analysis. */
export interface ReportWords {
  readonly title: string | undefined;
  readonly parts: readonly AnalysisPart[];
  readonly explanations: readonly Explanation[];
  /** The name and version of the program that renders it. */
  readonly renderedBy: string;
}

/** An analysis as one HTML file. */
export function reportPage(analysis: Analysis, words: ReportWords): string {
  const figures = figuresOf(analysis);
  const sections: readonly Section[] = [
    ...answerSection(analysis),
    ...comparisonSection(analysis, figures),
    ...studySections(analysis, figures),
    ...publishedSection(analysis),
    ...qualitySection(analysis),
    ...methodSection(words.parts, words.explanations),
    ...definitionSection(analysis, words.explanations),
    ...provenanceSection(analysis, words.parts),
  ];
  return page(
    {
      title: words.title ?? titleOf(analysis),
      lead: leadOf(analysis),
      warning: analysis.synthetic ? syntheticNote : undefined,
      footer: `Made by ${plainText(words.renderedBy)} from an analysis saved by ${plainText(`${analysis.tool.name} ${analysis.tool.version}`)}.`,
    },
    sections,
    chartStyles,
  );
}

const usualTitle = 'Emergency care in vanguard areas and the rest of England';

function titleOf(_analysis: Analysis): string {
  return usualTitle;
}

function leadOf({ results }: Analysis): string[] {
  return blocksOf(results).map(
    (block) => `${blockTitle(block, false)}, against ${block.rows[0]?.baseline.label ?? ''}`,
  );
}
