import type { Analysis } from '../../domain/results/analysis.js';
import { answerTexts } from '../html/answer.js';
import { leadOf, madeBy, type ReportWords, usualTitle } from '../html/report.js';
import { cautionOf, syntheticNote } from '../notes/shared-notes.js';
import { type DataTable, shorthand } from './data-table.js';
import { areaTables } from './tables/areas.js';
import { comparisonTables } from './tables/comparison.js';
import { oneAreaOutTables } from './tables/one-area-out.js';
import { provenanceTables } from './tables/provenance.js';
import { besideTables } from './tables/published.js';
import { qualityTables } from './tables/quality.js';
import { robustnessTables } from './tables/robustness.js';
import { specificationTables } from './tables/specifications.js';
import { standardisedTables } from './tables/standardised.js';
import { trendTables } from './tables/trend.js';
import { yearTables } from './tables/years.js';
import { rowsOf, type Sheet, type Workbook } from './workbook.js';

/**
 * A report as a workbook: a cover, the contents, the notes, then one table a sheet.
 *
 * Reference: Government Analysis Function (2023), Releasing statistics in spreadsheets.
 */
export function reportWorkbook(analysis: Analysis, words: ReportWords): Workbook {
  const title = words.title ?? usualTitle(analysis);
  const tables = tablesOf(analysis, words);
  const notes = numbered(tables);
  const sheets = tables.map((table) => tableSheet(table, notes, analysis.synthetic));
  return {
    title,
    sheets: [coverSheet(analysis, words, title), contentsSheet(sheets, notes.size), notesSheet(notes), ...sheets],
  };
}

// A table without rows has no sheet.
function tablesOf(analysis: Analysis, { parts, explanations }: ReportWords): DataTable[] {
  return [
    ...comparisonTables(analysis),
    ...standardisedTables(analysis),
    ...trendTables(analysis),
    ...areaTables(analysis),
    ...specificationTables(analysis),
    ...robustnessTables(analysis),
    ...yearTables(analysis),
    ...oneAreaOutTables(analysis),
    ...besideTables(analysis),
    ...qualityTables(analysis),
    ...provenanceTables(analysis, parts, explanations),
  ].filter(({ columns }) => (columns[0]?.cells.length ?? 0) > 0);
}

/** Notes by their number, in the order in which tables have them. */
type Notes = ReadonlyMap<string, number>;

function numbered(tables: readonly DataTable[]): Notes {
  const all = tables.flatMap(({ notes, columns }) => [...notes, ...columns.flatMap(({ note }) => note ?? [])]);
  return new Map([...new Set(all)].map((note, at) => [note, at + 1]));
}

function reference(note: string, notes: Notes): string {
  return `[note ${notes.get(note)}]`;
}

function tableSheet({ name, title, each, notes: own, columns }: DataTable, notes: Notes, synthetic: boolean): Sheet {
  const references = own.map((note) => reference(note, notes)).join(' ');
  const cells = new Set(columns.flatMap((column) => column.cells));
  const signs = Object.entries(shorthand).filter(([sign]) => cells.has(sign));
  return {
    name,
    title,
    sentences: [
      ...(synthetic ? [syntheticNote] : []),
      `This worksheet contains one table, with a row for ${each}.`,
      ...(references === '' ? [] : [`Notes on the whole table: ${references}. They are on the worksheet Notes.`]),
      ...(signs.length === 0
        ? []
        : [`Shorthand in this table: ${signs.map(([sign, meaning]) => `${sign} ${meaning}`).join('; ')}.`]),
    ],
    columns: columns.map(({ heading, format, cells: all, note }) => ({
      heading: note === undefined ? heading : `${heading} ${reference(note, notes)}`,
      format,
      cells: all,
    })),
  };
}

function coverSheet(analysis: Analysis, words: ReportWords, title: string): Sheet {
  return {
    name: 'Cover',
    title,
    sentences: [
      ...(analysis.synthetic ? [syntheticNote] : []),
      ...leadOf(analysis).map((line) => `${line}.`),
      ...answerTexts(analysis).map(({ measure, sentences }) => `${measure}: ${sentences}`),
      cautionOf(analysis.results.some(({ standardised }) => standardised !== undefined)),
      'The worksheet Contents lists the tables, one on each worksheet, and Notes holds what their references [note 1] ' +
        'and so on stand for.',
      'Numbers are held in full precision and shown rounded. Rates, growths and gaps are in the units of their headings.',
      madeBy(analysis, words),
    ],
    columns: [],
  };
}

function contentsSheet(sheets: readonly Sheet[], notes: number): Sheet {
  const all = [
    { name: 'Notes', title: 'Notes on the tables', rows: notes },
    ...sheets.map((sheet) => ({ name: sheet.name, title: sheet.title, rows: rowsOf(sheet) })),
  ];
  return {
    name: 'Contents',
    title: 'Contents',
    sentences: ['This worksheet contains one table, with a row for each worksheet that follows.'],
    columns: [
      {
        heading: 'Worksheet',
        format: 'number',
        cells: all.map(({ name }) => ({ text: name.replaceAll('_', ' '), sheet: name })),
      },
      { heading: 'What it holds', format: 'number', cells: all.map((one) => one.title) },
      { heading: 'Rows', format: 'whole', cells: all.map(({ rows }) => rows) },
    ],
  };
}

function notesSheet(notes: Notes): Sheet {
  return {
    name: 'Notes',
    title: 'Notes on the tables',
    sentences: ['This worksheet contains one table, with a row for each note.'],
    columns: [
      { heading: 'Note', format: 'number', cells: [...notes.values()].map((number) => `[note ${number}]`) },
      { heading: 'Text', format: 'number', cells: [...notes.keys()] },
    ],
  };
}
