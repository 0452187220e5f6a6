import { CommanderError } from 'commander';
import { requireTwoDashes } from './arguments/single-dash.js';
import { tooMany } from './arguments/too-many.js';
import type { Io } from './io.js';
import { withProgress } from './output/progress.js';
import { allOptions, commandNames, commandsWith, createProgram, optionNames } from './program.js';

/**
 * Runs a command line and gives its exit code. Everything that touches the outside world is in `io`.
 *
 * @param args the words after the command's name
 */
export async function run(args: readonly string[], outside: Io): Promise<number> {
  const { io, finish } = withProgress(outside);
  const outcome = { code: 0 };
  const done = (code: number): void => {
    outcome.code = code;
  };
  let origins: Readonly<Record<string, string>> = {};
  const program = createProgram({ ...io, words: args }, done, args);
  try {
    requireTwoDashes(program, args, allOptions);
    // By now the configuration and the environment have said what they ask for.
    program.hook('preAction', (_program, command) => {
      if (command.optsWithGlobals<{ quiet?: boolean }>().quiet === true) finish();
      origins = command.getOptionValue('origins') ?? {};
    });
    await program.parseAsync([...args], { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const { reportFailure } = await import('./commands/index.js');
    return reportFailure(error, args, io, {
      commands: commandNames,
      options: optionNames,
      commandsWith,
      words: () => program.args,
      originOf: (option) => origins[option],
      tooMany: (command) => tooMany(program, command),
    });
  } finally {
    finish();
  }
}
