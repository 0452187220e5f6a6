import type { Analysis, AnalysisPart } from '../../../domain/results/analysis.js';
import type { RuleFound } from '../../../domain/results/disclosure-result.js';
import { commandsAgain } from '../../content/commands-again.js';
import { definitionExplanations, type Explanation, methodExplanations } from '../../content/explanations.js';
import { type SettingRow, settingRows } from '../../content/setting-rows.js';
import { columnKinds, columnsOf, type DataTable } from '../data-table.js';

/** How it was measured and from what: methods, definitions, inputs, settings and the commands that make it again. */
export function provenanceTables(
  analysis: Analysis,
  parts: readonly AnalysisPart[],
  explanations: readonly Explanation[],
): DataTable[] {
  return [
    partTable(parts),
    definitionTable([...methodExplanations(parts, explanations), ...definitionExplanations(analysis, explanations)]),
    inputTable(analysis),
    disclosureTable(analysis),
    settingTable(analysis),
    commandTable(commandsAgain(analysis, parts, 'report.ods')),
  ];
}

function partTable(parts: readonly AnalysisPart[]): DataTable {
  const { text } = columnKinds<AnalysisPart>();
  return {
    name: 'Methods',
    title: 'What was done, part by part',
    each: 'each part',
    notes: [],
    columns: columnsOf(parts, [
      text('Part', (part) => part.command),
      text('Growth', ({ method }) => method.growth),
      text('Rate', ({ method }) => method.rate),
      text('Exposure', ({ method }) => method.exposure),
      text('Interval', ({ method }) => method.interval),
      text('p-value', ({ method }) => method.p_value),
      text('Why not measured', ({ not_measured }) => not_measured?.message ?? '[z]'),
    ]),
  };
}

function definitionTable(rows: readonly Explanation[]): DataTable {
  const { text } = columnKinds<Explanation>();
  return {
    name: 'Definitions',
    title: 'Methods, words and measures in plain words',
    each: 'each method, word or measure',
    notes: [],
    columns: columnsOf(rows, [
      text('Name', (row) => row.title),
      text('Meaning', (row) => row.text),
      text('Reference', (row) => row.source ?? '[z]'),
    ]),
  };
}

function inputTable({ inputs }: Analysis): DataTable {
  const { text, whole } = columnKinds<Analysis['inputs'][number]>();
  return {
    name: 'Inputs',
    title: 'The files that were read',
    each: 'each file',
    notes: ['The SHA-256 of a file is the same wherever the same bytes are.'],
    columns: columnsOf(inputs, [
      text('File', (input) => input.path),
      text('Role', (input) => input.role),
      text('Layout', (input) => input.layout),
      whole('Rows', (input) => input.rows),
      text('SHA-256', (input) => input.sha256),
      text('SHA-256 is of', (input) => input.sha256_of ?? 'the file'),
    ]),
  };
}

function disclosureTable({ disclosure }: Analysis): DataTable {
  const { text, whole } = columnKinds<RuleFound>();
  return {
    name: 'Hidden_counts',
    title: 'The rules that hid and rounded counts of the files',
    each: 'each rule of each file, from one month on',
    notes: [`Counts in this workbook are under the rule: ${disclosure?.outgoing ?? 'none'}.`],
    columns: columnsOf(disclosure?.inputs ?? [], [
      text('File', (rule) => rule.path),
      text('Rule', (rule) => rule.policy),
      text('Known by', (rule) => (rule.how === 'declared' ? 'being named' : 'its marks')),
      text('From', (rule) => rule.from ?? 'the first month'),
      whole('Hidden counts', (rule) => rule.hidden_counts),
      whole('Hidden counts without bounds', (rule) => rule.unbounded_counts),
      whole('Rounded counts', (rule) => rule.rounded_counts),
    ]),
  };
}

function settingTable(analysis: Analysis): DataTable {
  const { text } = columnKinds<SettingRow>();
  return {
    name: 'Settings',
    title: 'Settings and versions',
    each: 'each setting',
    notes: [],
    columns: columnsOf(settingRows(analysis), [text('Setting', (row) => row.name), text('Was', (row) => row.was)]),
  };
}

function commandTable(lines: readonly string[]): DataTable {
  const { text, whole } = columnKinds<{ readonly line: string; readonly step: number }>();
  return {
    name: 'Commands',
    title: 'Commands that make this file again from the same inputs',
    each: 'each command, in order',
    notes: [],
    columns: columnsOf(
      lines.map((line, at) => ({ line, step: at + 1 })),
      [whole('Step', (row) => row.step), text('Command', (row) => row.line)],
    ),
  };
}
