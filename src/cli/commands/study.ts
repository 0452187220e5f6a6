import { type Analysis, VanguardError } from '../../index.js';
import { type Inputs, problem, requireByArea } from '../../toolkit.js';
import { requireCsvFile, writeAnalysis } from '../analysis-file.js';
import { withCommandLine } from '../arguments/command-line.js';
import { byAge, judging } from '../arguments/refused-options.js';
import { requireInputs } from '../arguments/require-inputs.js';
import { activityFiles, type ComparisonOptions, openInputs } from '../arguments/settings.js';
import { failsStrict } from '../arguments/strict.js';
import type { Io } from '../io.js';
import type { OutputOptions } from './compare.js';
import { demoInputs } from './demo.js';

/** The options of a command that measures something other than one comparison. */
export interface StudyOptions extends OutputOptions, ComparisonOptions {
  readonly demo?: boolean;
}

const optionOf = { check: '--check', target: '--target', failIf: '--fail-if' } as const;

/** The inputs of a command: the files that are named, or the demonstration data. */
export async function studyInputs(
  command: string,
  given: readonly string[],
  options: Omit<StudyOptions, 'format'> & { readonly format: string },
  io: Io,
): Promise<Inputs> {
  requireNoJudging(options);
  // Here as well, before large files are read.
  requireByArea(options.cluster);
  if (options.standardise !== undefined && !byAge.has(command)) {
    throw refused(`--standardise is of compare, area and report: ${command} has crude rates alone`);
  }
  requireCsvFile(options);
  if (options.demo === true) {
    if (given.length > 0) throw refused('--demo takes no files of activity');
    return demoInputs(options, io);
  }
  const files = activityFiles(given, options);
  await requireInputs(command, files, options, io);
  return openInputs(files, options, io);
}

/**
 * Refuses the options that judge a comparison where none is made.
 *
 * @throws VanguardError VM406
 */
export function requireNoJudging(options: ComparisonOptions): void {
  const given = judging.find((name) => options[name] !== undefined);
  if (given !== undefined) throw refused(`${optionOf[given]} judges comparisons: give it to compare or demo`);
}

/** Writes an analysis and gives the exit code. */
export async function showStudy(measured: Analysis, options: StudyOptions, io: Io): Promise<number> {
  const analysis = withCommandLine(measured, options, io);
  await writeAnalysis(analysis, options, io);
  return failsStrict(options, analysis.quality.issues, io) ? 1 : 0;
}

function refused(reason: string): VanguardError {
  return new VanguardError([problem('VM406', { reason })]);
}
