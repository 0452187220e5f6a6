import { basename } from 'node:path';
import { type Analysis, VanguardError } from '../index.js';
import { csvwMetadata, formats, problem } from '../toolkit.js';
import type { Io } from './io.js';
import { writeFiles, writeResult } from './output/output.js';
import { type LooksOptions, looksOf } from './output/terminal.js';

/** The options that every command takes. */
export interface OutputOptions extends LooksOptions {
  readonly format: keyof typeof formats;
  readonly json?: boolean;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly csvw?: boolean;
}

/** Writes an analysis in the format that was asked for, with what describes its columns where that was. */
export async function writeAnalysis(analysis: Analysis, options: OutputOptions, io: Io): Promise<void> {
  const { output, csvw } = options;
  const text = formats[formatOf(options)].render(analysis, looksOf(io.stdout, io, options));
  if (csvw !== true || output === undefined) return writeResult(text, output, io);
  const metadata = await csvwMetadata(analysis, basename(output));
  await writeFiles(
    [
      { file: output, content: text },
      { file: `${output}-metadata.json`, content: metadata },
    ],
    io,
  );
}

/** The format that options ask for. */
export function formatOf<Name extends string>({ json, format }: Pick<OutputOptions, 'json'> & { format: Name }) {
  return json === true ? 'json' : format;
}

/**
 * Refuses --csvw where there is no CSV file for it to describe.
 *
 * @throws VanguardError VM406
 */
export function requireCsvFile(options: Omit<OutputOptions, 'format'> & { readonly format: string }): void {
  const { csvw, output } = options;
  if (csvw !== true || (formatOf(options) === 'csv' && output !== undefined && output !== '-')) return;
  const reason = '--csvw describes a file of CSV: give --format csv -o results.csv with it';
  throw new VanguardError([problem('VM406', { reason })]);
}
