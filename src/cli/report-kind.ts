import { type Analysis, VanguardError } from '../index.js';
import { formats, problem, renderMarkdown, renderReport, renderWorkbook, type WorkbookFormat } from '../toolkit.js';
import type { Io } from './io.js';
import { type LooksOptions, looksOf } from './terminal.js';

/** The options that decide what a report is. */
export interface KindOptions extends LooksOptions {
  readonly format: keyof typeof formats | WorkbookFormat;
  readonly json?: boolean;
  readonly output?: string;
  readonly title?: string;
}

const kinds = ['html', 'md', 'ods', 'xlsx', 'json'] as const;

/** What `report` writes. */
export type ReportKind = (typeof kinds)[number];

/**
 * What a report is to be: as --format says, or else as the ending of its file does, or else HTML.
 *
 * @throws VanguardError when the two disagree on a workbook, or when a report is not written so
 */
export function reportKind({ json, format, output = '-' }: KindOptions): ReportKind {
  const ending = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase();
  const byName = kinds.find((kind) => kind === ending);
  const asked = json === true ? 'json' : format;
  if (asked === 'csv' || asked === 'ndjson') {
    throw refused(`report writes HTML, Markdown, ODS, XLSX or JSON; for ${asked} use compare`);
  }
  const kind = asked === 'table' ? (byName ?? 'html') : asked;
  const isWorkbook = (one: ReportKind | undefined): boolean => one === 'ods' || one === 'xlsx';
  if (byName !== undefined && byName !== kind && (isWorkbook(kind) || isWorkbook(byName))) {
    throw refused(`--format ${kind} and the ending of ${output} disagree`);
  }
  if (isWorkbook(kind) && output === '-') {
    const example = `vanguard-metrics report admissions.csv --population populations.csv -o report.${kind}`;
    throw new VanguardError([problem('VM404', { what: 'a workbook needs a file to be written to', example })]);
  }
  return kind;
}

/** A report of this kind. */
export async function renderKind(
  kind: ReportKind,
  analysis: Analysis,
  options: KindOptions,
  io: Io,
): Promise<string | Uint8Array> {
  const words = options.title === undefined ? {} : { title: options.title };
  if (kind === 'json') return formats.json.render(analysis, looksOf(io.stdout, io, options));
  if (kind === 'html') return renderReport(analysis, words);
  return kind === 'md' ? renderMarkdown(analysis, words) : renderWorkbook(analysis, kind, words);
}

function refused(reason: string): VanguardError {
  return new VanguardError([problem('VM406', { reason })]);
}
