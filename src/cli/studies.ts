import { type Command, Option } from 'commander';
import { oneOrMore } from './arguments/option-values.js';
import { addTableOptions, withOptions } from './arguments/options.js';
import type { ReportCommandOptions } from './commands/report.js';
import type { Io } from './io.js';

type Done = (exitCode: number) => void;

/** The commands that look at a comparison from another side, each with the inputs and options of `compare`. */
export function addStudies(program: Command, io: Io, done: Done, words?: readonly string[]): void {
  const bare = studyOf(program, words);
  const study: Study = (...about) => addTableOptions(bare(...about));
  study('trend', 'index and rate by quarter').action(async (files, _options, command) => {
    const { trend } = await import('./commands/index.js');
    done(await trend(files, command.optsWithGlobals(), io));
  });
  study('area', 'each area of the cohorts, or one area', '[code|files...]', areaWords)
    .optionsGroup('Which areas:')
    .addOption(new Option('--sort <order>', 'from the lowest gap, or by name').choices(['difference', 'name']))
    .addOption(new Option('--top <number>', 'only the first so many of each measure').argParser(oneOrMore))
    .action(async (words, _options, command) => {
      const { area } = await import('./commands/index.js');
      done(await area(words, command.optsWithGlobals(), io));
    });
  study('sensitivity', 'the gap under every reasonable specification').action(async (files, _options, command) => {
    const { sensitivity } = await import('./commands/index.js');
    done(await sensitivity(files, command.optsWithGlobals(), io));
  });
  study('events', 'the gap by year, and before the baseline')
    .optionsGroup('What is shown:')
    .addOption(new Option('--errors <correction>', 'for few areas (default: CR3)').choices(corrections))
    .option('--quarterly', 'every quarter beside the same one of the baseline, with limits for all at once (slow)')
    .option('--synthetic', 'synthetic difference-in-differences, with mock cohorts (slow)')
    .action(async (files, _options, command) => {
      const { events } = await import('./commands/index.js');
      done(await events(files, command.optsWithGlobals(), io));
    });
}

const corrections = ['CR3', 'CR2', 'CR0', 'CR1', 'CR1-stata', 'CR1-fixest'] as const;

/** `report`, which takes what `compare` takes or what it saved. */
export function addReport(program: Command, io: Io, done: Done, words?: readonly string[]): void {
  studyOf(program, words)('report', 'one file for readers: HTML, Markdown, ODS or XLSX', '[files...]', reportFiles)
    .optionsGroup('The report:')
    .option('--title <text>', 'the heading of the report')
    .option('--charts-dir <folder>', 'write each chart there as SVG and PNG')
    .action(async (files, _options, command: Command) => {
      const { report } = await import('./commands/index.js');
      const options = command.optsWithGlobals<ReportCommandOptions>();
      const given = Object.keys(options).filter((name) => command.getOptionValueSourceWithGlobals(name) === 'cli');
      done(await report(files, options, given, io));
    });
}

const areaWords = 'the code of one area, if one is wanted, and activity files; - for piped input';
const reportFiles = 'what --json saved of one run, or activity files; - for piped input';

type Study = (name: string, description: string, argument?: string, files?: string) => Command;

function studyOf(program: Command, words: readonly string[] | undefined): Study {
  return (name, description, argument = '[files...]', files = 'activity files; - for piped input') => {
    const command = program
      .command(name)
      .argument(argument, files)
      .description(description)
      .option('--demo', 'on the synthetic example data');
    return withOptions(command, words);
  };
}
