import { CommanderError } from 'commander';
import { describeProblems, errorJson, nearest, type Problem, problem, problemScreen, VanguardError } from '../index.js';
import type { Io } from './io.js';
import { commandNames, optionNames } from './program.js';
import { looksOf } from './terminal.js';

/** Says on standard error why a run failed, as JSON when JSON was asked for, and gives the exit code. */
export function reportFailure(error: unknown, args: readonly string[], io: Io): number {
  const problems = problemsOf(error, args);
  const asJson = args.includes('--json') || wantsJson(args);
  if (asJson) io.stderr.write(errorJson(problems));
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

function wantsJson(args: readonly string[]): boolean {
  return args.some((word, at) => word === '--format=json' || (/^(-f|--format)$/.test(word) && args[at + 1] === 'json'));
}

function problemsOf(error: unknown, args: readonly string[]): readonly [Problem, ...Problem[]] {
  if (error instanceof VanguardError) return error.problems;
  if (error instanceof CommanderError) return [usageProblem(error, args)];
  return [problem('VM900', { message: error instanceof Error ? error.message : String(error) })];
}

function usageProblem({ code, message }: CommanderError, args: readonly string[]): Problem {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  if (code === 'commander.unknownOption') {
    const suggestion = nearest(quoted, optionNames());
    return problem('VM402', { option: quoted, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  if (code === 'commander.unknownCommand' || code === 'commander.excessArguments') {
    const command = quoted === '' ? (args[0] ?? '') : quoted;
    const suggestion = /\.csv$/i.test(command) ? `compare ${command}` : nearest(command, commandNames());
    return problem('VM401', { command, known: commandNames(), ...(suggestion === undefined ? {} : { suggestion }) });
  }
  if (code === 'commander.invalidArgument') {
    const [, option = '', value = '', must = ''] =
      /option '([^']*)' argument '([^']*)' is invalid\. (.*)/s.exec(message) ?? [];
    return problem('VM403', { option: option.replace(/ <.*$/, ''), value, must: lowerFirst(must.replace(/\.$/, '')) });
  }
  return problem('VM406', { reason: message.replace(/^error: /, '') });
}

function lowerFirst(text: string): string {
  return text.replace(/^Allowed choices are/, 'be one of').replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}
