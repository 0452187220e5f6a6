import { type Command, Option } from 'commander';
import { addTableOptions, withOptions } from './arguments/options.js';
import type { Io } from './io.js';

type Done = (exitCode: number) => void;

/** `validate`, which checks the files and compares nothing. */
export function addValidate(program: Command, io: Io, done: Done, words?: readonly string[]): void {
  withOptions(
    program
      .command('validate')
      .argument('[files...]', 'activity files; - for piped input')
      .description('check the files; exit 1 if any problem'),
    words,
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
}

/** `compare`. */
export function addCompare(program: Command, io: Io, done: Done, words?: readonly string[]): void {
  const comparing = withOptions(
    program
      .command('compare')
      .argument('[files...]', 'activity files; - for piped input')
      .description('cohorts against the rest of England'),
    words,
  );
  addTableOptions(comparing).action(async (files, _options, command) => {
    const { compare } = await import('./commands/index.js');
    done(await compare(files, command.optsWithGlobals(), io));
  });
}
