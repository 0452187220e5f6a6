import { Argument, Command, Option } from 'commander';
import { version } from '../version.js';
import { commandTree } from './completion/command-tree.js';
import { configKeys } from './config/keys.js';
import { examplesOf } from './examples.js';
import type { Io } from './io.js';
import { addComparisonOptions, addReadingOptions, addTableOptions } from './options.js';
import { addSql } from './sql-command.js';
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

Docs: README.md in the package`;

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
  program.helpOption('-h, --help', 'show help').helpCommand('help [command]', 'show help of a command');
  addOutputOptions(program);
  program.showSuggestionAfterError(false).addHelpText('after', examples);
  const withOptions = (command: Command, add = addComparisonOptions): Command =>
    words === undefined || words.includes(command.name()) ? add(command) : command;
  program.hook('preAction', async (_program, command) => {
    if (command === program) return;
    const { applyConfig } = await import('./commands/index.js');
    applyConfig(command, io, keys);
    requireWorkbookCommand(command);
  });
  program.commandsGroup('Start here:');
  const onExample = withOptions(
    program.command('demo').description('run on the synthetic example data, with the options of compare'),
    addReadingOptions,
  );
  addTableOptions(onExample)
    .option('--keep <folder>', 'leave the example there with a configuration, and run nothing')
    .action(async (options, command) => {
      const { demo } = await import('./commands/index.js');
      done(await demo({ ...command.optsWithGlobals(), ...options }, io));
    });
  program
    .command('init')
    .argument('[files...]', 'the files that are to be compared')
    .description('write vanguard.config.json from the files')
    .option('--yes', 'ask nothing, even at a terminal')
    .option('--force', 'replace a configuration that is there')
    .action(async (files, _options, command) => {
      const { init } = await import('./commands/index.js');
      done(await init(files, command.optsWithGlobals(), io));
    });
  program.commandsGroup('Check and compare:');
  withOptions(
    program
      .command('validate')
      .argument('[files...]', 'activity files; - for piped input')
      .description('check the files; exit 1 if any problem'),
  )
    .optionsGroup('What is written:')
    .addOption(
      new Option('--diagnostics <kind>', 'how findings are written (default: human; github in GitHub Actions)').choices(
        ['human', 'json', 'github'],
      ),
    )
    .option('--fix <file>', 'write what was understood as tidy CSV, and each change as FILE.changes.json')
    .action(async (files, _options, command) => {
      const { validate } = await import('./commands/index.js');
      done(await validate(files, command.optsWithGlobals(), io));
    });
  const comparing = withOptions(
    program
      .command('compare')
      .argument('[files...]', 'activity files; - for piped input')
      .description('cohorts against the rest of England'),
  );
  addTableOptions(comparing).action(async (files, _options, command) => {
    const { compare } = await import('./commands/index.js');
    done(await compare(files, command.optsWithGlobals(), io));
  });
  addStudies(program, io, done, words);
  program.commandsGroup('Publish:');
  addReport(program, io, done, words);
  program.commandsGroup('Look things up:');
  program
    .command('cohorts')
    .description('list vanguards and other programmes, with areas, extent and source')
    .option('--programme <name>', 'mcp, pacs, ehch, uec, acc, acs, devolution, ics, stp or all')
    .option('--area <code>', 'only sites that touch this area')
    .action(async (_options, command) => {
      const { cohorts } = await import('./commands/index.js');
      done(await cohorts(command.optsWithGlobals(), io));
    });
  program
    .command('explain')
    .argument('[topic]', 'a metric, window, method or code')
    .description('a method, measure or error code in plain words')
    .action(async (topic, _options, command) => {
      const { explainTopic } = await import('./commands/index.js');
      done(await explainTopic(topic, command.optsWithGlobals(), io));
    });
  addSql(program, io, done);
  program
    .command('schema')
    .addArgument(new Argument('[what]', 'result or config').choices(['result', 'config']).default('result'))
    .description('JSON Schema of the results, or of vanguard.config.json')
    .action(async (what, _options, command) => {
      const { schema } = await import('./commands/index.js');
      done(await schema(what, keys, command.optsWithGlobals(), io));
    });
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .description('a script by which a shell completes this command line')
    .action(async (shell, _options, command) => {
      const { completion } = await import('./commands/index.js');
      done(await completion(shell, commandTree(bare()), command.optsWithGlobals(), io));
    });
  program.action((_options, command) => command.help());
  for (const command of program.commands) command.addHelpText('after', () => examplesOf(command.name()));
  return program;
}

// Only a report has the cover, contents and notes of a workbook.
function requireWorkbookCommand(command: Command): void {
  const { format } = command.optsWithGlobals<{ format: string }>();
  if ((format !== 'ods' && format !== 'xlsx') || command.name() === 'report') return;
  command.error(`${format} is what report writes: vanguard-metrics report -o report.${format}`);
}

/** The names of all commands. */
export function commandNames(): string[] {
  return bare().commands.map((command) => command.name());
}

/** The names of the commands that have an option. */
export function commandsWith(option: string): string[] {
  const has = ({ options }: Command): boolean => options.some(({ long, short }) => long === option || short === option);
  return bare()
    .commands.filter(has)
    .map((command) => command.name());
}

/** The long names of all options. */
export function optionNames(): string[] {
  const program = bare();
  const all = [program, ...program.commands].flatMap((command) => command.options);
  return [...new Set(all.flatMap((option) => option.long ?? []))];
}

function keys(): ReturnType<typeof configKeys> {
  return configKeys(bare());
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
  program.optionsGroup('Output (every command):');
  program
    .addOption(
      new Option('-f, --format <type>', 'how the result is written; ods and xlsx: of report')
        .choices(['table', 'json', 'ndjson', 'csv', 'md', 'ods', 'xlsx'])
        .default('table'),
    )
    .option('--json', 'same as --format json')
    .option('-o, --output <file>', 'write to a file; - for stdout')
    .option('-c, --config <file>', 'options from a file (default: vanguard.config.json, if there)')
    .option('-q, --quiet', 'no hints or warnings on stderr')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--no-color', 'same as --color never')
    .option('--ascii', 'plain ASCII, for old terminals')
    .addOption(
      new Option('--width <columns>', 'columns of the table (default: the terminal, or 80)').argParser(Number),
    );
}
