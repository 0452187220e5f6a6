import { Argument, type Command } from 'commander';
import { commandTree } from './completion/command-tree.js';
import type { ConfigKeys } from './config/keys.js';
import type { Io } from './io.js';

type Done = (exitCode: number) => void;

/** `cohorts`, the sites of the programmes. */
export function addCohorts(program: Command, io: Io, done: Done): void {
  program
    .command('cohorts')
    .description('list vanguards and other programmes, with areas, extent and source')
    .option('--programme <name>', 'mcp, pacs, ehch, uec, acc, acs, devolution, ics, stp or all')
    .option('--area <code>', 'only sites that touch this area')
    .action(async (_options, command) => {
      const { cohorts } = await import('./commands/index.js');
      done(await cohorts(command.optsWithGlobals(), io));
    });
}

/** `explain`, of a topic or code. */
export function addExplain(program: Command, io: Io, done: Done): void {
  program
    .command('explain')
    .argument('[topic...]', 'a metric, window, method, code or word of a screen')
    .description('a method, measure or error code in plain words')
    .action(async (topic, _options, command) => {
      const { explainTopic } = await import('./commands/index.js');
      done(await explainTopic(topic.length === 0 ? undefined : topic.join(' '), command.optsWithGlobals(), io));
    });
}

/** `schema`, of the results or of the configuration, which has these keys. */
export function addSchema(program: Command, io: Io, done: Done, keys: ConfigKeys): void {
  program
    .command('schema')
    .addArgument(
      new Argument('[what]', 'the JSON of results, or the configuration')
        .choices(['result', 'config'])
        .default('result'),
    )
    .description('JSON Schema of the results, or of vanguard.config.json')
    .action(async (what, _options, command) => {
      const { schema } = await import('./commands/index.js');
      done(await schema(what, keys, command.optsWithGlobals(), io));
    });
}

/** `completion`, for a shell; `whole` is the command line with every option. */
export function addCompletion(program: Command, io: Io, done: Done, whole: () => Command): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .description('a script by which a shell completes this command line')
    .action(async (shell, _options, command) => {
      const { completion } = await import('./commands/index.js');
      done(await completion(shell, commandTree(whole()), command.optsWithGlobals(), io));
    });
}
