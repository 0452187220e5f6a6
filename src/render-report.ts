import type { Analysis } from './domain/results/analysis.js';
import { topics } from './explain/topics.js';
import { type ReportWords, reportPage } from './report/html/report.js';
import { reportMarkdown } from './report/markdown/report.js';
import { ods } from './report/sheets/ods.js';
import { reportWorkbook } from './report/sheets/report-workbook.js';
import { xlsx } from './report/sheets/xlsx.js';
import { partsOf } from './steps/join-analyses.js';
import { version } from './version.js';

/** What may be said of a report beside its analysis. */
export interface PageOptions {
  /** The heading; a usual one when absent. */
  readonly title?: string;
}

/** The report of an analysis as one HTML file. */
export function renderReport(analysis: Analysis, options: PageOptions): string {
  return reportPage(analysis, wordsOf(analysis, options));
}

const workbookFormats = { ods, xlsx } as const;

/** A format of workbooks, by the ending of its files. */
export type WorkbookFormat = 'ods' | 'xlsx';

/** The report of an analysis as a workbook, in full precision. */
export function renderWorkbook(analysis: Analysis, format: WorkbookFormat, options: PageOptions): Uint8Array {
  return workbookFormats[format](reportWorkbook(analysis, wordsOf(analysis, options)));
}

/** The report of an analysis in Markdown. */
export function renderMarkdown(analysis: Analysis, options: PageOptions): string {
  return reportMarkdown(analysis, wordsOf(analysis, options));
}

function wordsOf(analysis: Analysis, { title }: PageOptions): ReportWords {
  return { title, parts: partsOf(analysis), explanations: topics(), renderedBy: `vanguard-metrics ${version}` };
}
