import type { Analysis, AnalysisPart } from '../../../domain/analysis.js';
import { count } from '../../words.js';
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
    ],
  });
}

function settingTable({ settings, method, tool, schema_version }: Analysis): Html[] {
  const { asked, ...settled } = settings;
  const all = {
    ...asked,
    ...settled,
    seed: method.seed,
    version: `${tool.name} ${tool.version}`,
    schema: schema_version,
  };
  const rows = Object.entries(all).map(([name, value]) => [name.replaceAll('_', ' '), valueWords(value)] as const);
  return tables('settings', {
    title: 'Settings and versions',
    columns: [
      { heading: 'Setting', align: 'left', cells: rows.map(([name]) => name) },
      { heading: 'Was', align: 'left', cells: rows.map(([, value]) => value) },
    ],
  });
}

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join(', ');
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([name, own]) => `${name.replaceAll('_', ' ')} ${valueWords(own)}`);
    return entries.length === 0 ? 'none' : entries.join(', ');
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

function commandLines({ command_line }: Analysis, parts: readonly AnalysisPart[]): Html[] {
  const whole = command_line === undefined ? [] : [`${words(command_line)} -o report.html`];
  const saved = parts.flatMap(({ command, command_line: own }) =>
    own === undefined ? [] : [{ line: `${words(own)} --json -o ${command}.json`, file: `${command}.json` }],
  );
  const joined =
    saved.length === 0 ? [] : [`vanguard-metrics report ${saved.map(({ file }) => file).join(' ')} -o report.html`];
  const lines = [...whole, ...(whole.length > 0 ? [] : [...saved.map(({ line }) => line), ...joined])];
  if (lines.length === 0) return [html`<p>Made by the library, so there is no command line.</p>\n`];
  return [
    html`<h3>To make it again</h3>
<p>With the same files, these give the same numbers on any machine.</p>
<pre>${lines.map((line, at) => html`${at > 0 && html`\n`}${line}`)}</pre>
`,
  ];
}

function words(commandLine: readonly string[]): string {
  return ['vanguard-metrics', ...commandLine.map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\w./:=,@+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
