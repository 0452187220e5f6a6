import type { Analysis } from '../../domain/results/analysis.js';
import { qualityWords, shortHash } from '../content/quality.js';
import { escapeMarkdown, markdownTable } from '../escape/markdown.js';
import { count, plainText } from '../wording/words.js';

/** What was found in the data, and which files were read, in Markdown. */
export function markdownData(analysis: Analysis, ascii: boolean): string[] {
  const quality = qualityWords(analysis, Number.POSITIVE_INFINITY, ascii);
  const inputs = markdownTable([
    {
      heading: 'Input',
      align: 'left',
      cells: analysis.inputs.map((input) => escapeMarkdown(plainText(input.path, ascii))),
    },
    {
      heading: 'Role',
      align: 'left',
      cells: analysis.inputs.map((input) => escapeMarkdown(plainText(input.role, ascii))),
    },
    { heading: 'Rows', align: 'right', cells: analysis.inputs.map((input) => count(input.rows)) },
    {
      heading: 'SHA-256',
      align: 'left',
      cells: analysis.inputs.map((input) => escapeMarkdown(shortHash(input.sha256))),
    },
  ]);
  const by = escapeMarkdown(plainText(`${analysis.tool.name} ${analysis.tool.version}`, ascii));
  const warnings = quality.warnings.length === 0 ? [] : ['', ...bullets(quality.warnings)];
  return ['### Data', '', `${escapeMarkdown(quality.headline)}.`, ...warnings, '', ...inputs, '', `Made by ${by}.`];
}

/** Sentences as a list in Markdown. */
export function bullets(sentences: readonly string[]): string[] {
  return sentences.map((sentence) => `- ${escapeMarkdown(sentence)}`);
}
