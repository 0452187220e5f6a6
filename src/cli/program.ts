import { Command, Option } from 'commander';
import { version } from '../version.js';
import { outputHeading, visibleOptions } from './arguments/help-options.js';
import { oneOrMore } from './arguments/option-values.js';
import { addCompare, addValidate } from './compare-commands.js';
import { configKeys } from './config/keys.js';
import { examplesOf } from './examples/examples.js';
import type { Io } from './io.js';
import { addCohorts, addCompletion, addExplain, addSchema } from './lookup-commands.js';
import { allFormats } from './output/written-formats.js';
import { addSql } from './sql-command.js';
import { addDemo, addInit } from './start-commands.js';
import { addReport, addStudies } from './studies.js';

type Done = (exitCode: number) => void;

const description =
  'Compare per-head growth in emergency admissions and bed days in vanguard areas\n' +
  'with the rest of England, from a 2014/15 baseline.';

const examples = `
Examples:
  $ vanguard-metrics demo
  $ vanguard-metrics compare admissions.csv -p populations.csv
  $ vanguard-metrics compare admissions.csv -p populations.csv --json | jq '.results[]'

Docs: vanguard-metrics explain, and README.md in the package`;

/**
 * The whole command line; `done` is told the exit code of a command that ran. Options that take long to set up are
 * left out of commands that are not among `words`, when these are given.
 */
export function createProgram(io: Io, done: Done, words?: readonly string[]): Command {
  const program = new Command('vanguard-metrics').description(description).version(version);
  program.exitOverride().configureOutput({
    writeOut: (text) => io.stdout.write(text),
    writeErr: () => undefined,
    getOutHelpWidth: () => 80,
    getErrHelpWidth: () => 80,
  });
  program.configureHelp({ visibleOptions });
  program.helpOption('-h, --help', 'show help').helpCommand('help [command]', 'show help of a command');
  addOutputOptions(program);
  program.showSuggestionAfterError(false).addHelpText('after', examples);
  program.hook('preAction', async (_program, command) => {
    if (command === program) return;
    const { applyConfig, chooseFormat } = await import('./commands/index.js');
    applyConfig(command, io, keys);
    chooseFormat(command);
  });
  program.commandsGroup('Start here:');
  addDemo(program, io, done, words);
  addInit(program, io, done);
  program.commandsGroup('Check and compare:');
  addValidate(program, io, done, words);
  addCompare(program, io, done, words);
  addStudies(program, io, done, words);
  program.commandsGroup('Publish:');
  addReport(program, io, done, words);
  program.commandsGroup('Look things up:');
  addCohorts(program, io, done);
  addExplain(program, io, done);
  addSql(program, io, done);
  addSchema(program, io, done, keys);
  addCompletion(program, io, done, bare);
  program.action((_options, command) => command.help());
  for (const command of program.commands) command.addHelpText('after', () => examplesOf(command.name()));
  return program;
}

/** The names of all commands. */
export function commandNames(): string[] {
  return bare().commands.map((command) => command.name());
}

/** The names of the commands that have an option. */
export function commandsWith(option: string): string[] {
  const has = ({ options }: Command): boolean =>
    options.some(({ long, short, hidden }) => !hidden && (long === option || short === option));
  return bare()
    .commands.filter(has)
    .map((command) => command.name());
}

/** The long names of all options. */
export function optionNames(): string[] {
  return [...new Set(['--help', ...allOptions().flatMap((option) => option.long ?? [])])];
}

/** Every option, of every command. */
export function allOptions(): Option[] {
  const program = bare();
  return [program, ...program.commands].flatMap((command) => command.options);
}

let known: ReturnType<typeof configKeys> | undefined;

// Of a program that is built for them once, which takes a few thousandths of a second.
function keys(): ReturnType<typeof configKeys> {
  known ??= configKeys(bare());
  return known;
}

function bare(): Command {
  const nothing = { isTTY: false, write: () => undefined };
  const io: Io = {
    stdout: nothing,
    stderr: nothing,
    env: {},
    cwd: '',
    packageFolder: '',
    stdin: () => undefined,
  };
  return createProgram(io, () => undefined);
}

function addOutputOptions(program: Command): void {
  program.optionsGroup(outputHeading);
  program
    .addOption(
      new Option('-f, --format <type>', 'how the result is written; html, ods and xlsx: of report')
        .choices(allFormats)
        .default('table'),
    )
    .option('--json', 'same as --format json')
    .on('option:json', () => program.setOptionValueWithSource('format', 'json', 'cli'))
    .on('option:format', () => program.setOptionValue('json', undefined))
    .option('-o, --output <file>', 'write to a file, in the format of its ending; - for stdout')
    .option('-c, --config <file>', 'options from a file (default: vanguard.config.json, if there)')
    .option('-q, --quiet', 'no hints or warnings on stderr')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--no-color', 'same as --color never')
    .option('--ascii', 'plain ASCII, for old terminals')
    .addOption(
      new Option('--width <columns>', 'columns of the table (default: the terminal, or 80)').argParser(oneOrMore),
    );
}
