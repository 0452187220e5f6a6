import {
  describeFinding,
  describeProblems,
  inertJson,
  plain,
  problem,
  problemScreen,
  type Validation,
  VanguardError,
  validateInputs,
} from '../../index.js';
import type { Io } from '../io.js';
import { writeResult } from '../output.js';
import { type ComparisonOptions, openInputs, settingsOf } from '../settings.js';
import { looksOf } from '../terminal.js';
import type { OutputOptions } from './compare.js';
import { wrap } from './explain.js';

/** `validate`: everything that is wrong or odd about files, without a comparison. Exit 1 if anything is wrong. */
export async function validate(
  files: readonly string[],
  options: OutputOptions & ComparisonOptions,
  io: Io,
): Promise<number> {
  if (files.length === 0) {
    const example = 'vanguard-metrics validate admissions.csv --population populations.csv';
    throw new VanguardError([problem('VM404', { what: 'validate needs at least one file', example })]);
  }
  const found = validateInputs(await openInputs(files, options, io), settingsOf(options, 0));
  const asJson = options.json === true || options.format === 'json';
  await writeResult(asJson ? jsonOf(found) : screenOf(found, looksOf(io.stdout, io, options)), options.output, io);
  const warned = found.findings.some((finding) => finding.severity === 'warning');
  return found.problems.length > 0 || (options.strict === true && warned) ? 1 : 0;
}

function jsonOf(found: Validation): string {
  const problems = found.problems.flatMap((one) =>
    describeProblems([one]).map(({ code, headline, help }) => ({
      code,
      severity: 'error',
      message: headline,
      file: one.place?.file ?? null,
      line: one.place?.line ?? null,
      column: one.place?.column ?? null,
      help,
    })),
  );
  const findings = found.findings.map((one) => ({
    code: one.code,
    severity: one.severity,
    message: describeFinding(one),
    file: one.place?.file ?? null,
    line: one.place?.line ?? null,
    column: one.place?.column ?? null,
    count: one.count,
  }));
  const { inputs, coverage, boundaries } = found;
  const ok = problems.length === 0;
  return `${inertJson({ ok, inputs, coverage, boundaries, problems, findings }, 2)}\n`;
}

function screenOf(found: Validation, { width, colour, ascii }: ReturnType<typeof looksOf>): string {
  const [tick, bang] = ascii ? ['ok', '!'] : ['✓', '!'];
  const inputs = found.inputs.map(
    ({ path, layout, rows, encoding, columns }) =>
      ` ${plain(path)}  ${layout} layout, ${rows.toLocaleString('en-GB')} rows, ${encoding}, ${columns} columns`,
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
  const warnings = found.findings.filter((one) => one.severity === 'warning').length;
  const verdict =
    found.problems.length > 0
      ? ` Not usable: ${found.problems.length} problem${found.problems.length === 1 ? '' : 's'}.`
      : ` Usable, ${warnings} warning${warnings === 1 ? '' : 's'}.${warnings > 0 ? ' Stop on warnings with --strict.' : ''}`;
  return `${[...inputs, '', ...coverage, ...lines].join('\n')}\n${problems}\n${verdict}\n`;
}
