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
import { grouped } from '../grouped.js';
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
  const [tick, bang] = ascii ? ['ok', '!'] : ['✓', '!'];
  const inputs = found.inputs.map(
    ({ path, layout, rows, encoding, columns }) =>
      ` ${plain(path)}  ${layout} layout, ${grouped(rows)} rows, ${encoding}, ${columns} columns`,
  );
  const coverage = found.coverage.map(
    ({ metric, population, areas, span }) =>
      ` ${tick} ${metric}${population === 'all' ? '' : ` (${population})`}: ${areas} areas, ${span}`,
  );
  const lines = found.findings.flatMap((one) => {
    const mark = one.severity === 'warning' ? bang : '·';
    const place = one.place?.line === undefined ? '' : ` (${one.place.file}:${one.place.line})`;
    const [first = '', ...rest] = wrap(plain(`${describeFinding(one)} [${one.code}]${place}`), width - 4);
    return [` ${ascii && mark === '·' ? '-' : mark} ${first}`, ...rest.map((line) => `   ${line}`)];
  });
  const paint = (code: number) => (text: string) => (colour === 0 ? text : `\u001b[${code}m${text}\u001b[0m`);
  const problems =
    found.problems.length === 0 ? '' : `\n${problemScreen(found.problems, { error: paint(31), faint: paint(2) })}`;
  return `${[...inputs, '', ...coverage, ...lines].join('\n')}\n${problems}\n${verdictOf(found)}\n`;
}

function verdictOf({ problems, findings }: Validation): string {
  const warnings = findings.filter((one) => one.severity === 'warning').length;
  if (problems.length > 0) return ` Not usable: ${problems.length} problem${problems.length === 1 ? '' : 's'}.`;
  const hint = warnings > 0 ? ' Stop on warnings with --strict.' : '';
  return ` Usable, ${warnings} warning${warnings === 1 ? '' : 's'}.${hint}`;
}
