import { type Analysis, VanguardError } from '../../index.js';
import { analyseReport, joinAnalyses, type NamedAnalysis, problem, type Source } from '../../toolkit.js';
import { withCommandLine } from '../arguments/command-line.js';
import { settingsOf } from '../arguments/settings.js';
import { failsStrict } from '../arguments/strict.js';
import { openSources } from '../files.js';
import type { Io } from '../io.js';
import { writeCharts } from '../output/charts-folder.js';
import { writeFiles, writeResult } from '../output/output.js';
import { type ReportKind, renderKind } from '../output/report-kind.js';
import { peekStdin } from '../peek-stdin.js';
import { type StudyOptions, studyInputs } from './study.js';

/** What `report` takes beside the options of a comparison. */
export interface ReportCommandOptions extends Omit<StudyOptions, 'format'> {
  readonly format: ReportKind;
  readonly title?: string;
  readonly chartsDir?: string;
}

const draws = 9999;

/**
 * `report`: one file for people to read, of saved analyses or of the inputs themselves.
 *
 * @param given the names of options that the command line itself gives, and no configuration
 */
export async function report(
  files: readonly string[],
  options: ReportCommandOptions,
  given: readonly string[],
  io: Io,
): Promise<number> {
  const { format: kind } = options;
  requirePlace(kind, options, io);
  const { start, io: around } = files.includes('-') ? await peekStdin(io) : { start: '', io };
  const analysis = areSaved(files, start)
    ? await savedAnalysis(files, given, around)
    : await newAnalysis(files, options, around);
  if (options.chartsDir !== undefined) {
    await writeCharts(analysis, options.chartsDir, options.quiet === true, io);
  }
  const content = await renderKind(kind, analysis, options, io);
  if (typeof content === 'string') await writeResult(content, options.output, io);
  else await writeFiles([{ file: options.output ?? '-', content }], io);
  return failsStrict(options, analysis.quality.issues, io) ? 1 : 0;
}

async function newAnalysis(files: readonly string[], options: ReportCommandOptions, io: Io): Promise<Analysis> {
  const inputs = await studyInputs('report', files, options, io);
  return withCommandLine(await analyseReport(inputs, settingsOf(options, draws)), options, io);
}

async function savedAnalysis(files: readonly string[], given: readonly string[], io: Io): Promise<Analysis> {
  const [measuring] = given.filter((name) => !showing.has(name));
  if (measuring !== undefined) {
    const option = `--${measuring.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw refused(`a saved analysis is shown as it is: give ${option} to the command that makes it`);
  }
  const [first, ...more] = await Promise.all((await openSources(files, io, 'json')).map(named));
  if (first === undefined) throw refused('report needs a file');
  return joinAnalyses([first, ...more]);
}

// Options that say how and where a result is shown, not what is measured.
const showing: ReadonlySet<string> = new Set([
  'format',
  'json',
  'output',
  'quiet',
  'color',
  'ascii',
  'width',
  'title',
  'chartsDir',
  'strict',
]);

// The schema library loads for saved analyses alone.
async function named({ name, bytes }: Source): Promise<NamedAnalysis> {
  const { parseAnalysis } = await import('../../schema.js');
  return { name, analysis: parseAnalysis(new TextDecoder().decode(bytes), name) };
}

// What is piped in shows by its first character which of the two it is.
function areSaved(files: readonly string[], start: string): boolean {
  return files.some((name) => /\.json$/i.test(name)) || start.trimStart().startsWith('{');
}

// A page of HTML is of no use on a screen, nor is a workbook anywhere but in a file.
function requirePlace(kind: ReportKind, { output }: ReportCommandOptions, { stdout }: Io): void {
  if (kind === 'html' && output === undefined && stdout.isTTY) {
    throw needs('report needs a file to write, or -o - for standard output', 'html');
  }
  const isWorkbook = kind === 'ods' || kind === 'xlsx';
  if (isWorkbook && (output ?? '-') === '-') throw needs('a workbook needs a file to be written to', kind);
}

function needs(what: string, kind: ReportKind): VanguardError {
  const example = `vanguard-metrics report admissions.csv --population populations.csv -o report.${kind}`;
  return new VanguardError([problem('VM404', { what, example })]);
}

function refused(reason: string): VanguardError {
  return new VanguardError([problem('VM406', { reason })]);
}
