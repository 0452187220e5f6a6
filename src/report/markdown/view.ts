import type { Analysis } from '../../domain/results/analysis.js';
import { escapeMarkdown, markdownTable } from '../escape/markdown.js';
import { syntheticNote } from '../notes/shared-notes.js';
import { textColumns, type View, type ViewTable } from '../view.js';
import { subtitleWith } from '../wording/subtitle.js';
import { bullets, markdownData } from './data.js';

/** A view as Markdown: the tables without their drawings, the notes, and what was read. */
export function viewMarkdown(analysis: Analysis, view: View, ascii: boolean): string {
  const parts = [
    ...(analysis.synthetic ? [[`> **${syntheticNote}**`]] : []),
    ...view.tables(analysis, ascii).flatMap(tableBlock),
    ['### Notes', '', ...bullets(view.notes(analysis, ascii))],
    markdownData(analysis, ascii),
  ];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

/** A table in Markdown with its heading and caption; nothing for one that is only drawings. */
export function tableBlock(table: ViewTable): string[][] {
  const texts = textColumns(table);
  // A table of drawings has nothing to say without them.
  if (texts.length < 2) return [];
  const lines = markdownTable(
    texts.map(({ heading, align, cells }) => ({
      heading: escapeMarkdown(heading),
      align,
      cells: cells.map(escapeMarkdown),
    })),
  );
  const subtitle = subtitleWith(table, texts);
  const caption = subtitle === undefined ? [] : [escapeMarkdown(subtitle), ''];
  return [[`## ${escapeMarkdown(table.title)}`, '', ...caption, ...lines]];
}
