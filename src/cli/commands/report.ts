import {
  type Analysis,
  analyseReport,
  formats,
  joinAnalyses,
  type NamedAnalysis,
  problem,
  readAnalysis,
  renderReport,
  type Source,
  VanguardError,
} from '../../index.js';
import { writeCharts } from '../charts-folder.js';
import { withCommandLine } from '../command-line.js';
import { openSources } from '../files.js';
import type { Io } from '../io.js';
import { writeResult } from '../output.js';
import { peekStdin } from '../peek-stdin.js';
import { settingsOf } from '../settings.js';
import { looksOf } from '../terminal.js';
import { type StudyOptions, studyInputs } from './study.js';

/** What `report` takes beside the options of a comparison. */
export interface ReportCommandOptions extends StudyOptions {
  readonly title?: string;
  readonly chartsDir?: string;
}

const draws = 9999;
const example = 'vanguard-metrics report admissions.csv --population populations.csv -o report.html';

/** `report`: one HTML file, of saved analyses or of the inputs themselves. */
export async function report(files: readonly string[], options: ReportCommandOptions, io: Io): Promise<number> {
  requireFormat(options);
  requirePlace(options, io);
  const { start, io: around } = files.includes('-') ? await peekStdin(io) : { start: '', io };
  const analysis = areSaved(files, start)
    ? await savedAnalysis(files, options, around)
    : await newAnalysis(files, options, around);
  if (options.chartsDir !== undefined) {
    await writeCharts(analysis, options.chartsDir, options.quiet === true, io);
  }
  await writeResult(await textOf(analysis, options, io), options.output, io);
  return options.strict === true && !analysis.quality.ok ? 1 : 0;
}

async function textOf(analysis: Analysis, options: ReportCommandOptions, io: Io): Promise<string> {
  if (isJson(options)) return formats.json.render(analysis, looksOf(io.stdout, io, options));
  return renderReport(analysis, options.title === undefined ? {} : { title: options.title });
}

async function newAnalysis(files: readonly string[], options: ReportCommandOptions, io: Io): Promise<Analysis> {
  const inputs = await studyInputs('report', files, options, io);
  return withCommandLine(await analyseReport(inputs, settingsOf(options, draws)), io);
}

async function savedAnalysis(files: readonly string[], options: ReportCommandOptions, io: Io): Promise<Analysis> {
  const [measuring] = Object.keys(options).filter((name) => !showing.has(name));
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

async function named(source: Source): Promise<NamedAnalysis> {
  return { name: source.name, analysis: await readAnalysis(source) };
}

// What is piped in shows by its first character which of the two it is.
function areSaved(files: readonly string[], start: string): boolean {
  return files.some((name) => /\.json$/i.test(name)) || start.trimStart().startsWith('{');
}

function isJson({ json, format }: ReportCommandOptions): boolean {
  return json === true || format === 'json';
}

function requireFormat(options: ReportCommandOptions): void {
  if (isJson(options) || options.format === 'table') return;
  throw refused(`report writes HTML, or with --json what it shows; for ${options.format} use compare`);
}

// A page of HTML is of no use on a screen.
function requirePlace({ output, ...options }: ReportCommandOptions, { stdout }: Io): void {
  if (output !== undefined || isJson(options) || !stdout.isTTY) return;
  throw new VanguardError([
    problem('VM404', { what: 'report needs a file to write, or -o - for standard output', example }),
  ]);
}

function refused(reason: string): VanguardError {
  return new VanguardError([problem('VM406', { reason })]);
}
