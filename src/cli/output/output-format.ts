import { extname } from 'node:path';
import type { Command } from 'commander';
import { VanguardError } from '../../index.js';
import { problem } from '../../toolkit.js';
import { formatsOf, reportFormats } from './written-formats.js';

/** What is known of how a result is to be written. */
interface FormatWish {
  readonly command: string;
  /** What the command line itself asks for. */
  readonly asked?: string;
  /** What the configuration asks for, or the default of the option. */
  readonly otherwise: string;
  /** The file that is written, `-` for none. */
  readonly output: string;
}

const formatOfEnding: ReadonlyMap<string, string> = new Map([
  ...['csv', 'json', 'ndjson', 'md', 'html', 'ods', 'xlsx'].map((name) => [name, name] as const),
  ['jsonl', 'ndjson'],
  ['markdown', 'md'],
  ['htm', 'html'],
]);

/** Endings of files whose programs cannot open text. */
const documents: readonly string[] = ['ods', 'xlsx', 'xls', 'pdf', 'docx', 'doc'];

const pagesOfReport: readonly string[] = ['html', 'xlsx', 'ods'];
const printed = 'to make a PDF, print its page';

/**
 * Settles the format of a command: what its command line asks for, or else what the ending of its file says, or else
 * what the configuration asks for.
 *
 * @throws VanguardError VM406 when the command writes no such file
 */
export function chooseFormat(command: Command): void {
  const { format, json, output, diagnostics } = command.optsWithGlobals<{
    readonly format: string;
    readonly json?: boolean;
    readonly output?: string;
    readonly diagnostics?: string;
  }>();
  const isAsked = command.getOptionValueSourceWithGlobals('format') === 'cli';
  const asked = json === true ? { asked: 'json' } : isAsked ? { asked: format } : {};
  // How findings are written is a choice of its own, whatever the file is called.
  const file = diagnostics === undefined ? (output ?? '-') : '-';
  const chosen = formatFor({ command: command.name(), ...asked, otherwise: format, output: file });
  command.parent?.setOptionValueWithSource('format', chosen, 'ending');
}

function formatFor({ command, asked, otherwise, output }: FormatWish): string {
  const writes = formatsOf(command);
  const ending = endingOf(output);
  if (asked !== undefined) {
    requireWritten(command, asked);
    requireAgreement(asked, ending, output);
    return asked;
  }
  const byEnding = formatOfEnding.get(ending);
  if (byEnding !== undefined && writes.includes(byEnding)) return byEnding;
  if (writes.length > 0) requireHarmless(command, ending, byEnding);
  return writes.includes(otherwise) ? otherwise : (writes[0] ?? otherwise);
}

// A number after a dot is part of a name: report-2.1.
function endingOf(output: string): string {
  const [, ending = ''] = /^\.([a-z][a-z0-9]*)$/i.exec(extname(output)) ?? [];
  return ending.toLowerCase();
}

function requireWritten(command: string, asked: string): void {
  const writes = formatsOf(command);
  if (writes.includes(asked)) return;
  if (command === 'report') throw refused(`report writes HTML, Markdown, ODS, XLSX or JSON; for ${asked} use compare`);
  if (pagesOfReport.includes(asked)) {
    throw refused(`${asked} is what report writes: vanguard-metrics report -o report.${asked}`);
  }
  if (writes.length > 0) throw refused(`${command} writes ${writes.join(' or ')}, not ${asked}`);
}

function requireAgreement(asked: string, ending: string, output: string): void {
  const named = formatOfEnding.get(ending);
  const isBinary = asked === 'ods' || asked === 'xlsx';
  if (named === asked || !(documents.includes(ending) || (isBinary && named !== undefined))) return;
  throw refused(`--format ${asked} and the ending of ${output} disagree`);
}

// Text in a file of any other name is what was asked for.
function requireHarmless(command: string, ending: string, byEnding: string | undefined): void {
  if (command === 'report' && ending !== '') {
    const instead = byEnding === undefined ? printed : `for .${ending} use compare`;
    throw refused(`report writes ${endingsOf(reportFormats)}, not .${ending}; ${instead}`);
  }
  if (documents.includes(ending) || byEnding === 'html') {
    throw refused(`${command} writes no .${ending}: report writes ${endingsOf(pagesOfReport)}; ${printed}`);
  }
  if (byEnding !== undefined) throw refused(`${command} writes text or JSON, not .${ending}`);
}

function endingsOf(formats: readonly string[]): string {
  return `${formats
    .slice(0, -1)
    .map((format) => `.${format}`)
    .join(', ')} and .${formats.at(-1)}`;
}

function refused(reason: string): VanguardError {
  return new VanguardError([problem('VM406', { reason })]);
}
