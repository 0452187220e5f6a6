import { type Problem, VanguardError } from '../../index.js';
import { describeProblems, errorJson, nearest, problem, problemScreen, reasonOf } from '../../toolkit.js';
import type { TooMany } from '../arguments/too-many.js';
import { wantsJson } from '../arguments/wants-json.js';
import type { Io } from '../io.js';
import { looksOf } from './terminal.js';
import { allFormats, formatsOf } from './written-formats.js';

/** The words that a mistyped one may have meant, gathered only when one was mistyped. */
export interface Vocabulary {
  readonly commands: () => readonly string[];
  readonly options: () => readonly string[];
  readonly commandsWith: (option: string) => readonly string[];
  /** What is no option of the program itself, the command first. */
  readonly words: () => readonly string[];
  readonly tooMany: (command: string) => TooMany;
  /** Where the value of an option stands that is not of the command line: a key of the configuration. */
  readonly originOf: (option: string) => string | undefined;
}

/** Says on standard error why a run failed, as JSON when JSON was asked for, and gives the exit code. */
export function reportFailure(error: unknown, args: readonly string[], io: Io, words: Vocabulary): number {
  const problems = withCommand(problemsOf(error, args, words), words).map((one) => withOrigin(one, words));
  if (wantsJson(args, io, words)) io.stderr.write(errorJson(problems));
  else {
    const color = args.includes('--no-color') ? { color: false } : {};
    const { colour } = looksOf(io.stderr, io, color);
    const paint = (code: number) => (text: string) => (colour === 0 ? text : `\u001b[${code}m${text}\u001b[0m`);
    io.stderr.write(problemScreen(problems, { error: paint(31), faint: paint(2) }));
    if (problems.some((one) => one.code === 'VM900') && error instanceof Error) {
      io.stderr.write(`${error.stack ?? error.message}\n`);
    }
  }
  return Math.max(...describeProblems(problems).map((description) => description.exit));
}

function problemsOf(error: unknown, args: readonly string[], words: Vocabulary): readonly [Problem, ...Problem[]] {
  if (error instanceof VanguardError) return error.problems;
  if (isRefusedWrite(error)) return [problem('VM150', { file: 'standard output', reason: reasonOf(error) })];
  if (isUsageError(error)) return [usageProblem(error, args, words)];
  return [problem('VM900', { message: error instanceof Error ? error.message : String(error) })];
}

// The help of a command says more than that of all.
function withCommand(problems: readonly Problem[], { words, commands }: Vocabulary): readonly Problem[] {
  const [command = ''] = words();
  if (!commands().includes(command)) return problems;
  return problems.map((one) => (one.code === 'VM406' ? problem('VM406', { ...one.facts, command }) : one));
}

function withOrigin(one: Problem, { originOf }: Vocabulary): Problem {
  if (one.code !== 'VM403') return one;
  const origin = originOf(one.facts.option);
  return origin === undefined ? one : problem('VM403', { ...one.facts, option: origin });
}

// Files are written elsewhere and say which; this is text on its way to standard output.
function isRefusedWrite(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'write';
}

interface UsageError {
  readonly code: string;
  readonly message: string;
}

// The parser's errors are known by their code, since this file is bundled apart from it.
function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}

function usageProblem({ code, message }: UsageError, args: readonly string[], words: Vocabulary): Problem {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const unknown = unknownCommand(code, words);
  if (unknown !== undefined) return unknown;
  if (code === 'commander.unknownOption') return unknownOption(quoted, words);
  if (code === 'commander.excessArguments') return problem('VM411', words.tooMany(quoted));
  if (code === 'commander.invalidArgument') {
    // An option has its name first; an argument of the command only its value.
    const [, option, value = '', must = ''] =
      /(?:option '([^']*)' argument|command-argument value) '([^']*)' is invalid(?: for argument '[^']*')?\. (.*)/s.exec(
        message,
      ) ?? [];
    if (option?.startsWith('-f, ') === true) return unknownFormat(value, args, words);
    return problem('VM403', {
      option: option?.replace(/ <.*$/, '') ?? `the argument of ${args[0]}`,
      value,
      must: lowerFirst(must.replace(/\.$/, '')),
    });
  }
  return problem('VM406', { reason: message.replace(/^error: /, '') });
}

function unknownOption(written: string, words: Vocabulary): Problem {
  const [option = written] = /^--[^=]+(?==)/.exec(written) ?? [];
  const takenBy = words.commandsWith(option);
  const isKnown =
    words.options().includes(option) && (takenBy.length === 0 || takenBy.includes(words.words()[0] ?? ''));
  if (isKnown) return problem('VM406', { reason: `${option} is a flag and takes no value` });
  const suggestion = nearest(option, words.options());
  return problem('VM402', { option, takenBy, ...(suggestion === undefined ? {} : { suggestion }) });
}

// What the command writes, and not what any command does.
function unknownFormat(value: string, args: readonly string[], words: Vocabulary): Problem {
  const known = words.commands();
  const written = formatsOf(args.find((word) => known.includes(word)) ?? '');
  const choices = written.length > 0 ? written : allFormats;
  const suggestion = nearest(value, choices);
  const facts = { option: '--format', value, must: `be one of ${choices.join(', ')}` };
  return problem('VM403', suggestion === undefined ? facts : { ...facts, suggestion });
}

// The program itself takes no words, so whatever fails there is for want of the command.
function unknownCommand(code: string, words: Vocabulary): Problem | undefined {
  const [first = '', second = ''] = words.words();
  const command = code === 'commander.help' ? second : first;
  const known = words.commands();
  if (command === '' || command.startsWith('-') || [...known, 'help'].includes(command)) return undefined;
  const suggestion = /\.csv$/i.test(command) ? `compare ${command}` : nearest(command, known);
  return problem('VM401', { command, known, ...(suggestion === undefined ? {} : { suggestion }) });
}

function lowerFirst(text: string): string {
  return text.replace(/^Allowed choices are/, 'be one of').replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}
