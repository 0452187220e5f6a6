import type { Analysis } from '../../../domain/results/analysis.js';
import { blocksOf } from '../../content/blocks.js';
import { comparisonTable } from '../../content/comparison-table.js';
import { withScreenedRows } from '../../content/screened-rows.js';
import { standardisedTables } from '../../content/standardised-table.js';
import { comparisonNotes } from '../../notes/comparison-notes.js';
import { cautionOf } from '../../notes/shared-notes.js';
import { programmeWords } from '../../wording/programme-words.js';
import { comparatorLabel } from '../../wording/words.js';
import { answers } from '../answer.js';
import { noteList } from '../elements.js';
import type { Figures } from '../figures.js';
import { html } from '../markup.js';
import type { Section } from '../page.js';
import { tables } from '../table.js';

/** The answer in sentences; nothing without comparisons. */
export function answerSection(analysis: Analysis): Section[] {
  if (analysis.results.length === 0) return [];
  const caution = html`<p class="caution">${cautionOf(analysis.results.some(({ standardised }) => standardised !== undefined))}</p>\n`;
  const programmes = programmeWords(analysis.results);
  const words = programmes === undefined ? [] : [html`<p class="programmes">${programmes}</p>\n`];
  return [{ id: 'answer', heading: 'The answer', content: [...answers(analysis), ...words, caution] }];
}

/** Every comparison as a table, with its picture and its notes. */
export function comparisonSection(analysis: Analysis, figures: Figures): Section[] {
  const { results } = analysis;
  if (results.length === 0) return [];
  const blocks = blocksOf(results);
  const main = withScreenedRows(blocks, false).flatMap((block, at) => [
    ...tables(`comparison-${at + 1}`, comparisonTable(block, false)),
    ...standardisedTables(block, false).flatMap((one) => tables(`standardised-${at + 1}`, one)),
  ]);
  const content = [...main, noteList(comparisonNotes(analysis, blocks, false)), ...figures.of('compare')];
  return [
    { id: 'comparison', heading: `Cohorts against the ${comparatorLabel(analysis.settings.comparator)}`, content },
  ];
}
