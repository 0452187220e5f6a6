import type { Analysis } from '../../domain/results/analysis.js';
import { escapeMarkdown } from '../escape/markdown.js';
import { md } from '../formats/md.js';
import { answerTexts } from '../html/answer.js';
import { madeBy, type ReportWords, usualTitle } from '../html/report.js';
import { syntheticNote } from '../notes/shared-notes.js';
import { reportViews } from '../views/report-views.js';
import { programmeWords } from '../wording/programme-words.js';
import { bullets } from './data.js';
import { tableBlock } from './view.js';

/** An analysis as Markdown: the answer, the comparisons, then each other part folded. */
export function reportMarkdown(analysis: Analysis, words: ReportWords): string {
  // Without its own banner, which stands at the top.
  const compared = { ...analysis, command: 'compare', synthetic: false };
  const comparison = md.render(compared, { width: 80, colour: 0, ascii: false }).trimEnd();
  const programmes = programmeWords(analysis.results);
  const blocks = [
    `# ${escapeMarkdown(words.title ?? usualTitle(analysis))}`,
    ...(analysis.synthetic ? [`> **${syntheticNote}**`] : []),
    ...answerTexts(analysis).map(
      ({ measure, sentences }) => `**${escapeMarkdown(measure)}.** ${escapeMarkdown(sentences)}`,
    ),
    ...(programmes === undefined ? [] : [escapeMarkdown(programmes)]),
    comparison,
    ...reportViews.flatMap((part) => partBlocks(part, analysis)),
    escapeMarkdown(madeBy(analysis, words)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function partBlocks({ command, heading, view }: (typeof reportViews)[number], analysis: Analysis): string[] {
  const missing = analysis.parts?.find((part) => part.command === command)?.not_measured;
  if (missing) return [`**${heading}.** Not measured: ${escapeMarkdown(`${missing.message} (${missing.code})`)}.`];
  const tables = view.tables(analysis, false).flatMap(tableBlock);
  if (tables.length === 0) return [];
  const notes = bullets(view.notes(analysis, false)).join('\n');
  const inside = [...tables.map((lines) => lines.join('\n')), notes].join('\n\n');
  return [`<details>\n<summary>${heading}</summary>\n\n${inside}\n\n</details>`];
}
