import type { Analysis } from '../../index.js';
import { formats, renderMarkdown, renderReport, renderWorkbook } from '../../toolkit.js';
import type { Io } from '../io.js';
import { type LooksOptions, looksOf } from './terminal.js';
import type { reportFormats } from './written-formats.js';

/** What `report` writes. */
export type ReportKind = (typeof reportFormats)[number];

/** The options that decide what a report looks like. */
export interface KindOptions extends LooksOptions {
  readonly title?: string;
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
