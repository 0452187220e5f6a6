import type { Analysis, AnalysisPart } from '../../domain/results/analysis.js';
import { chartStyles } from '../charts/drawing/paint.js';
import { blocksOf, blockTitle } from '../content/blocks.js';
import type { Explanation } from '../content/explanations.js';
import { syntheticNote } from '../notes/shared-notes.js';
import { comparatorLabel, plainText, shortList } from '../wording/words.js';
import { figuresOf } from './figures.js';
import { page, type Section } from './page.js';
import { answerSection, comparisonSection } from './sections/comparison.js';
import { definitionSection, methodSection } from './sections/methods.js';
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
      title: words.title ?? usualTitle(analysis),
      lead: leadOf(analysis),
      warning: analysis.synthetic ? syntheticNote : undefined,
      footer: madeBy(analysis, words),
    },
    sections,
    chartStyles,
  );
}

/** The heading of a report that is given none. */
export function usualTitle({ results, inputs, settings }: Analysis): string {
  const rest = comparatorLabel(settings.comparator);
  if (!inputs.some(({ role }) => role === 'cohorts')) return `Emergency care in vanguard areas and the ${rest}`;
  const cohorts = [...new Set(results.map(({ cohort }) => plainText(cohort)))];
  return cohorts.length === 0 ? 'Emergency care' : `Emergency care: ${shortList(cohorts, 3)} and the ${rest}`;
}

/** Which programs made a report. */
export function madeBy({ tool }: Analysis, { renderedBy }: ReportWords): string {
  return `Made by ${plainText(renderedBy)} from an analysis saved by ${plainText(`${tool.name} ${tool.version}`)}.`;
}

/** What is compared, over which months and against which, one line for each measure. */
export function leadOf({ results }: Analysis): string[] {
  return blocksOf(results).map(
    (block) => `${blockTitle(block, false)}, against ${block.rows[0]?.baseline.label ?? ''}`,
  );
}
