import type { Command } from 'commander';
import { addReadingOptions, addTableOptions, withOptions } from './arguments/options.js';
import type { Io } from './io.js';

type Done = (exitCode: number) => void;

/** `demo`, on the example data. */
export function addDemo(program: Command, io: Io, done: Done, words?: readonly string[]): void {
  const onExample = withOptions(
    program.command('demo').description('run on the synthetic example data, with the options of compare'),
    words,
    addReadingOptions,
  );
  addTableOptions(onExample)
    .option('--keep <folder>', 'leave the example there with a configuration, and run nothing')
    .action(async (options, command) => {
      const { demo } = await import('./commands/index.js');
      done(await demo({ ...command.optsWithGlobals(), ...options }, io));
    });
}

/** `init`, which writes a configuration. */
export function addInit(program: Command, io: Io, done: Done): void {
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
}
