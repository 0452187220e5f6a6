import type { Analysis, AnalysisPart } from '../../../domain/results/analysis.js';
import { commandsAgain } from '../../content/commands-again.js';
import { settingRows } from '../../content/setting-rows.js';
import { count } from '../../wording/words.js';
import { type Html, html } from '../markup.js';
import type { Section } from '../page.js';
import { tables } from '../table.js';

/** What the report was made from, with what settings and by what version, and the commands that make it again. */
export function provenanceSection(analysis: Analysis, parts: readonly AnalysisPart[]): Section[] {
  const content = [...inputTable(analysis), ...settingTable(analysis), ...commandLines(analysis, parts)];
  return [{ id: 'provenance', heading: 'Sources and settings', content }];
}

function inputTable({ inputs }: Analysis): Html[] {
  const column = (heading: string, cell: (input: Analysis['inputs'][number]) => string) => ({
    heading,
    align: 'left' as const,
    cells: inputs.map(cell),
  });
  return tables('inputs', {
    title: 'Inputs',
    subtitle: 'The SHA-256 of a file is the same wherever the same bytes are.',
    columns: [
      column('File', ({ path }) => path),
      column('Role', ({ role }) => role),
      column('Layout', ({ layout }) => layout),
      { heading: 'Rows', align: 'right', cells: inputs.map(({ rows }) => count(rows)) },
      column('SHA-256', ({ sha256 }) => sha256),
      ...(inputs.every(({ sha256_of }) => sha256_of === undefined)
        ? []
        : [column('SHA-256 is of', ({ sha256_of }) => sha256_of ?? 'the file')]),
    ],
  });
}

function settingTable(analysis: Analysis): Html[] {
  const rows = settingRows(analysis);
  return tables('settings', {
    title: 'Settings and versions',
    columns: [
      { heading: 'Setting', align: 'left', cells: rows.map(({ name }) => name) },
      { heading: 'Was', align: 'left', cells: rows.map(({ was }) => was) },
    ],
  });
}

function commandLines(analysis: Analysis, parts: readonly AnalysisPart[]): Html[] {
  const lines = commandsAgain(analysis, parts, 'report.html');
  if (lines.length === 0) return [html`<p>Made by the library, so there is no command line.</p>\n`];
  return [
    html`<h3>To make it again</h3>
<p>With the same files, these give the same numbers on any machine.</p>
<pre>${lines.map((line, at) => html`${at > 0 && html`\n`}${line}`)}</pre>
`,
  ];
}
