import type { Analysis } from '../../domain/results/analysis.js';
import { flatTable } from '../flat/flat-table.js';
import { syntheticNote } from '../notes/shared-notes.js';
import { capitalised } from '../wording/capitals.js';
import { plainText } from '../wording/words.js';
import { columnWords } from './columns.js';

const titles: Readonly<Record<string, string>> = {
  compare: 'Growth of cohorts and of their comparator',
  trend: 'Index and rate of cohorts by quarter',
  area: 'Growth of areas and of their comparator',
  sensitivity: 'The gap under every specification',
  events: 'The gap by year',
};

const keys: Readonly<Record<string, readonly string[]>> = {
  compare: ['metric', 'population', 'cohort'],
  trend: ['metric', 'population', 'cohort', 'quarter_end'],
  area: ['metric', 'population', 'area'],
  events: ['metric', 'population', 'cohort', 'kind', 'year_label'],
};

/**
 * What the columns of the CSV of an analysis are, as W3C tabular metadata; it belongs beside the file, named as it with
 * `-metadata.json` after.
 *
 * @param file the name of the CSV file, without its folder
 *
 * Reference: W3C (2015), Metadata Vocabulary for Tabular Data.
 */
export function csvwMetadata(analysis: Analysis, file: string): string {
  const { columns } = flatTable(analysis);
  const key = keys[analysis.command];
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: encodeURIComponent(file),
    'dc:title': titles[analysis.command] ?? 'Results',
    'dc:description': descriptionOf(analysis),
    'dc:source': analysis.inputs.map(sourceOf),
    'dc:creator': `${analysis.tool.name} ${analysis.tool.version}`,
    dialect: { encoding: 'utf-8', delimiter: ',', header: true, headerRowCount: 1, lineTerminators: ['\n'] },
    tableSchema: {
      columns: columns.map((name) => columnOf(name)),
      ...(key === undefined ? {} : { primaryKey: key }),
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function sourceOf({ path, sha256, sha256_of }: Analysis['inputs'][number]): string {
  const hashed = sha256_of === undefined ? '' : ` of its ${sha256_of}`;
  return `${plainText(path)} (SHA-256 ${sha256}${hashed})`;
}

function columnOf(name: string): object {
  const { datatype, description } = columnWords(name) ?? { datatype: 'string', description: undefined };
  return {
    name,
    titles: name,
    ...(description === undefined ? {} : { 'dc:description': capitalised(description) }),
    datatype,
    null: '',
  };
}

function descriptionOf({ synthetic }: Analysis): string {
  const made = synthetic ? [`${syntheticNote}.`] : [];
  const text = 'An empty cell is null. Text that starts with = + - or @ has a single quote before it.';
  return [...made, 'Numbers are in full precision.', text].join(' ');
}
