import type { Analysis, ComparisonResult } from '../../domain/analysis.js';
import type { Format } from '../format.js';
import { type Block, blockSubtitle, blocksOf, blockTitle, rateUnit } from '../layout/blocks.js';
import { hiddenNotes } from '../layout/hidden-notes.js';
import { boundsLabel, movesGap, wordLabel } from '../layout/hidden-words.js';
import { escapeMarkdown, type MarkdownColumn, markdownTable } from '../layout/markdown.js';
import { bullets, dataLines } from '../layout/markdown-data.js';
import { cautionNote, readingNotes, residentNotes, syntheticNote, verdictNotes } from '../layout/notes.js';
import { notComparableNotes, publishedRows } from '../layout/published.js';
import { restsOnNotes } from '../layout/rests-on.js';
import { screenedNotes, withScreenedRows } from '../layout/screened-rows.js';
import { sideNotes } from '../layout/sides.js';
import { targetNotes } from '../layout/target-notes.js';
import { viewMarkdown } from '../layout/view-markdown.js';
import { viewOf } from '../views/index.js';
import {
  cohortLabel,
  count,
  gapLabel,
  intervalLabel,
  levelLabel,
  plainText,
  rateLabel,
  signedPercent,
} from '../words.js';

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
      ...withScreenedRows(blocks, ascii).map((block) => blockLines(block, ascii)),
      noteLines(analysis, blocks, ascii),
      publishedLines(analysis, ascii),
      dataLines(analysis, ascii),
    ];
    return `${parts
      .filter((part) => part.length > 0)
      .map((part) => part.join('\n'))
      .join('\n\n')}\n`;
  },
};

function blockLines(block: Block, ascii: boolean): string[] {
  const caption = `${blockSubtitle(block, ascii)}. ${rateUnit(block)}.`;
  return [
    `## ${escapeMarkdown(blockTitle(block, ascii))}`,
    '',
    escapeMarkdown(caption),
    '',
    ...blockTable(block, ascii),
  ];
}

function blockTable({ rows }: Block, ascii: boolean): string[] {
  const baseline = escapeMarkdown(plainText(rows[0]?.baseline.label ?? '', ascii));
  const right = (heading: string, cell: (row: ComparisonResult) => string): MarkdownColumn => ({
    heading,
    align: 'right',
    cells: rows.map(cell),
  });
  return markdownTable([
    { heading: 'Cohort', align: 'left', cells: rows.map((row) => escapeMarkdown(cohortLabel(row.cohort, ascii))) },
    right('Areas', (row) => count(row.areas)),
    right(`Rate, ${baseline}`, (row) => rateLabel(row.rate_baseline)),
    right('Rate now', (row) => rateLabel(row.rate)),
    right('Growth', (row) => signedPercent(row.growth_percent.value, ascii)),
    right('Rest', (row) => signedPercent(row.comparator_growth_percent.value, ascii)),
    right('Gap, percentage points', (row) => gapLabel(row.difference_pp, ascii)),
    right(`${levelLabel(rows[0]?.difference_pp.level ?? 0.95)} interval`, (row) =>
      intervalLabel(row.difference_pp, ascii),
    ),
    ...boundsColumn(rows, ascii),
    { heading: 'Against the rest', align: 'left', cells: rows.map((row) => escapeMarkdown(wordLabel(row, ascii))) },
  ]);
}

function boundsColumn(rows: readonly ComparisonResult[], ascii: boolean): MarkdownColumn[] {
  if (!rows.some((row) => movesGap(row.hidden_bounds?.difference_pp ?? null))) return [];
  return [{ heading: 'Gap whatever is hidden', align: 'right', cells: rows.map((row) => boundsLabel(row, ascii)) }];
}

function noteLines(analysis: Analysis, blocks: readonly Block[], ascii: boolean): string[] {
  const notes = [
    ...residentNotes(blocks, ascii),
    ...readingNotes(blocks, ascii),
    ...hiddenNotes(blocks, analysis, ascii),
    ...restsOnNotes(blocks, ascii),
    ...screenedNotes(blocks, ascii),
    ...verdictNotes(blocks, ascii),
    ...targetNotes(blocks, ascii),
    ...sideNotes(blocks, ascii),
    cautionNote,
  ];
  return ['### Notes', '', ...bullets(notes)];
}

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
    ...(rows.length === 0 ? [] : ['', ...markdownTable(columns)]),
    ...(others.length === 0 ? [] : ['', ...others]),
  ];
}
