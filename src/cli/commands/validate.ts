import { VanguardError } from '../../index.js';
import {
  describeFinding,
  githubAnnotations,
  inertJson,
  plain,
  problem,
  problemScreen,
  tidyCopy,
  type Validation,
  validateInputs,
  validationResult,
} from '../../toolkit.js';
import { activityFiles, type ComparisonOptions, openInputs, settingsOf } from '../arguments/settings.js';
import { failsStrict } from '../arguments/strict.js';
import { counted } from '../grouped.js';
import type { Io } from '../io.js';
import { writeResult } from '../output/output.js';
import { looksOf } from '../output/terminal.js';
import { wrap } from '../output/wrap.js';
import type { OutputOptions } from './compare.js';
import { namesOf, writeFix } from './fix.js';
import { requireNoJudging } from './study.js';

/** What `validate` takes beside the options of a comparison. */
export interface ValidateOptions extends OutputOptions, ComparisonOptions {
  readonly diagnostics?: 'human' | 'json' | 'github';
  readonly fix?: string;
}

/** `validate`: everything that is wrong or odd about files, without a comparison. Exit 1 if anything is wrong. */
export async function validate(given: readonly string[], options: ValidateOptions, io: Io): Promise<number> {
  requireNoJudging(options);
  const files = activityFiles(given, options);
  if (files.length === 0) {
    const example = 'vanguard-metrics validate admissions.csv --population populations.csv';
    throw new VanguardError([problem('VM404', { what: 'validate needs at least one file', example })]);
  }
  const [inputs, settings] = [await openInputs(files, { ...options, checkRows: true }, io), settingsOf(options, 0)];
  const found = validateInputs(inputs, settings);
  if (options.fix !== undefined) await writeFix(options.fix, await tidyCopy(inputs, settings), namesOf(inputs), io);
  await writeResult(render(found, options, io), options.output, io);
  const isWarned = failsStrict(options, found.findings, io);
  return found.problems.length > 0 || isWarned ? 1 : 0;
}

function render(found: Validation, options: ValidateOptions, io: Io): string {
  const asJson = options.json === true || options.format === 'json';
  const onGithub = io.env.GITHUB_ACTIONS === 'true';
  const kind = options.diagnostics ?? (asJson ? 'json' : onGithub ? 'github' : 'human');
  if (kind === 'json') return `${inertJson(validationResult(found), 2)}\n`;
  if (kind === 'github') return `${githubAnnotations(found.problems, found.findings)}${verdictOf(found).trim()}\n`;
  return screenOf(found, looksOf(io.stdout, io, options));
}

function screenOf(found: Validation, { width, colour, ascii }: ReturnType<typeof looksOf>): string {
  const [tick, bang, dot] = ascii ? ['ok', '!', '-'] : ['✓', '!', '·'];
  const item = (mark: string, text: string): string[] => {
    const [first = '', ...rest] = wrap(plain(text), width - 3 - mark.length);
    return [` ${mark} ${first}`, ...rest.map((line) => `   ${line}`)];
  };
  const inputs = found.inputs.map(
    ({ path, layout, rows, encoding, columns }) =>
      ` ${plain(path)}  ${layout} layout, ${counted(rows, 'row')}, ${encoding}, ${counted(columns, 'column')}`,
  );
  const coverage = found.coverage.flatMap(({ metric, population, areas, span }) => {
    const group = population === 'all' ? '' : ` (${population})`;
    return item(tick, `${metric}${group}: ${counted(areas, 'area')}, ${span}`);
  });
  const lines = found.findings.flatMap((one) => {
    const place = one.place?.line === undefined ? '' : ` (${one.place.file}:${one.place.line})`;
    return item(one.severity === 'warning' ? bang : dot, `${describeFinding(one)} [${one.code}]${place}`);
  });
  const paint = (code: number) => (text: string) => (colour === 0 ? text : `\u001b[${code}m${text}\u001b[0m`);
  const problems =
    found.problems.length === 0 ? '' : `\n${problemScreen(found.problems, { error: paint(31), faint: paint(2) })}`;
  // Of a file that could not be read there is nothing to say but its problem.
  const known = [inputs, [...coverage, ...lines]]
    .filter((part) => part.length > 0)
    .map((part) => `${part.join('\n')}\n`);
  return `${known.join('\n')}${known.length === 0 ? problems.trimStart() : problems}\n${verdictOf(found)}\n`;
}

function verdictOf({ problems, findings }: Validation): string {
  const warnings = findings.filter((one) => one.severity === 'warning').length;
  if (problems.length > 0) return ` Not usable: ${counted(problems.length, 'problem')}.`;
  const hint = warnings > 0 ? ' Stop on warnings with --strict.' : '';
  return ` Usable, ${counted(warnings, 'warning')}.${hint}`;
}
