import type { Analysis } from '../../domain/results/analysis.js';
import { blocksOf } from '../content/blocks.js';
import { comparisonTable } from '../content/comparison-table.js';
import { noneComparable, notComparableNotes, publishedRows } from '../content/published.js';
import { withScreenedRows } from '../content/screened-rows.js';
import { standardisedTables } from '../content/standardised-table.js';
import { escapeMarkdown, type MarkdownColumn, markdownTable } from '../escape/markdown.js';
import type { Format } from '../format.js';
import { bullets, markdownData } from '../markdown/data.js';
import { tableBlock, viewMarkdown } from '../markdown/view.js';
import { comparisonNotes } from '../notes/comparison-notes.js';
import { syntheticNote } from '../notes/shared-notes.js';
import { viewOf } from '../views/index.js';

/** Markdown with a table for each measure, for pull requests and wikis. */
export const md: Format = {
  description: 'Markdown tables with notes, for pull requests',
  extension: 'md',
  render: (analysis, { ascii }) => {
    const view = viewOf(analysis);
    if (view !== undefined) return viewMarkdown(analysis, view, ascii);
    const blocks = blocksOf(analysis.results);
    const parts = [
      analysis.synthetic ? [`> **${syntheticNote}**`] : [],
      ...withScreenedRows(blocks, ascii).flatMap((block) =>
        [comparisonTable(block, ascii), ...standardisedTables(block, ascii)].flatMap(tableBlock),
      ),
      ['### Notes', '', ...bullets(comparisonNotes(analysis, blocks, ascii))],
      publishedLines(analysis, ascii),
      markdownData(analysis, ascii),
    ];
    return `${parts
      .filter((part) => part.length > 0)
      .map((part) => part.join('\n'))
      .join('\n\n')}\n`;
  },
};

function publishedLines({ published_checks: checks = [] }: Analysis, ascii: boolean): string[] {
  if (checks.length === 0) return [];
  const rows = publishedRows(checks, ascii);
  const column = (heading: string, name: keyof (typeof rows)[number], align: 'left' | 'right'): MarkdownColumn => ({
    heading,
    align,
    cells: rows.map((row) => escapeMarkdown(row[name])),
  });
  const columns = [
    column('Figure', 'id', 'left'),
    column('Cohort', 'cohort', 'left'),
    column('Measure', 'measure', 'left'),
    column('Published', 'published', 'right'),
    column('Ours', 'ours', 'right'),
    column('Verdict', 'verdict', 'left'),
  ];
  const others = bullets(notComparableNotes(checks, ascii));
  return [
    '### Beside the published figures',
    '',
    ...(rows.length === 0 ? noneComparable(checks) : markdownTable(columns)),
    ...(others.length === 0 ? [] : ['', ...others]),
  ];
}
