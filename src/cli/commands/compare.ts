import { type Analysis, VanguardError } from '../../index.js';
import { analyse, checkPublished, type Inputs, meetCondition, parseCondition, plain, problem } from '../../toolkit.js';
import { formatOf, type OutputOptions, requireCsvFile, writeAnalysis } from '../analysis-file.js';
import { withCommandLine } from '../arguments/command-line.js';
import { requireInputs } from '../arguments/require-inputs.js';
import { activityFiles, type ComparisonOptions, openInputs, settingsOf } from '../arguments/settings.js';
import { failsStrict } from '../arguments/strict.js';
import type { Io } from '../io.js';

export type { OutputOptions } from '../analysis-file.js';

// A table shows no p-value, so none is drawn for it unless asked, or judged by.
const drawsFor = { table: 0, md: 0, json: 9999, ndjson: 9999, csv: 9999 } as const;

/** `compare`: the growth of each cohort against its comparator's. */
export async function compare(
  given: readonly string[],
  options: OutputOptions & ComparisonOptions,
  io: Io,
): Promise<number> {
  const files = activityFiles(given, options);
  await requireInputs('compare', files, options, io);
  return showComparison(await openInputs(files, options, io), options, io);
}

/** Compares, writes the result and gives the exit code. */
export async function showComparison(
  inputs: Inputs,
  options: OutputOptions & ComparisonOptions,
  io: Io,
): Promise<number> {
  requireCsvFile(options);
  const measured = analyse(inputs, settingsOf(options, drawsOf(options)));
  const checked = options.check === undefined ? measured : { ...measured, published_checks: checkPublished(measured) };
  const analysis = withCommandLine(checked, options, io);
  requireTargets(analysis, options);
  const code = failed(analysis, options, io) ? 1 : 0;
  await writeAnalysis(analysis, options, io);
  return code;
}

function drawsOf(options: OutputOptions & ComparisonOptions): number {
  const isJudged = (options.failIf ?? []).some((text) => parseCondition(text)?.path[0] === 'p_value');
  return isJudged ? drawsFor.json : drawsFor[formatOf(options)];
}

function requireTargets({ results }: Analysis, { target = {} }: ComparisonOptions): void {
  const known = [...new Set(results.map((result) => result.cohort))];
  const unknown = Object.keys(target).find((cohort) => !known.includes(cohort));
  if (unknown === undefined) return;
  const must = `name cohorts of the run (${known.join(', ')})`;
  throw new VanguardError([problem('VM403', { option: '--target', value: unknown, must })]);
}

function failed(analysis: Analysis, options: OutputOptions & ComparisonOptions, io: Io): boolean {
  const differs = analysis.published_checks?.some((check) => check.verdict === 'differs') ?? false;
  const isTrue = (options.failIf ?? []).map((text) => conditionHolds(text, analysis, io));
  const isWarned = failsStrict(options, analysis.quality.issues, io);
  return differs || isTrue.includes(true) || isWarned;
}

function conditionHolds(text: string, analysis: Analysis, io: Io): boolean {
  const condition = parseCondition(text);
  const met = condition === undefined ? undefined : meetCondition(condition, analysis.results);
  if (met === undefined || met.looked === 0) {
    const must = mustName(analysis, met !== undefined && met.unknown.length > 0);
    throw new VanguardError([problem('VM403', { option: '--fail-if', value: text, must })]);
  }
  for (const { cohort, metric } of met.results)
    io.stderr.write(`failed: ${plain(text.trim())}, for ${plain(cohort)} in ${metric}\n`);
  for (const { cohort, metric } of met.unknown)
    io.stderr.write(`not judged: ${plain(text.trim())}, for ${plain(cohort)} in ${metric}, which has no such number\n`);
  return met.results.length > 0;
}

function mustName({ results }: Analysis, isOfCohort: boolean): string {
  if (isOfCohort) return 'name a number that this run could give its cohort, as difference_pp.upper';
  const cohorts = [...new Set(results.map((result) => result.cohort))].join(', ');
  return `name a cohort of the run (${cohorts}) and a number of its result: PACS.admissions.difference_pp.upper > 0`;
}
