import type { Argument, Command, Option } from 'commander';

/** What a shell needs to know of the command line to complete it. */
export interface CommandTree {
  readonly name: string;
  /** The options of every command. */
  readonly options: readonly OptionWords[];
  readonly commands: readonly CommandWords[];
}

export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** What its arguments may be: files, or one of these words. */
  readonly takes: 'files' | readonly string[];
}

export interface OptionWords {
  readonly long: string;
  readonly short?: string;
  readonly description: string;
  /** What follows the option: nothing, a file, one of these words, or anything else. */
  readonly takes: 'nothing' | 'file' | 'value' | readonly string[];
}

/** The command line of a program, without what only running it needs. */
export function commandTree(program: Command): CommandTree {
  const names = program.commands.map((command) => command.name());
  return {
    name: program.name(),
    options: [
      ...program.options.flatMap(optionWords),
      { long: '--help', short: '-h', description: 'show help', takes: 'nothing' },
    ],
    commands: [
      ...program.commands.map(commandWords),
      { name: 'help', description: 'help for a command', options: [], takes: names },
    ],
  };
}

function commandWords(command: Command): CommandWords {
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    description: command.description(),
    options: command.options.flatMap(optionWords),
    takes: argumentWords(argument),
  };
}

function argumentWords(argument: Argument | undefined): CommandWords['takes'] {
  if (argument?.argChoices !== undefined) return argument.argChoices;
  return argument?.name().includes('files') === true ? 'files' : [];
}

function optionWords(option: Option): OptionWords[] {
  if (option.hidden || option.long === undefined || option.long === null) return [];
  const placeholder = /<([^>]+)>/.exec(option.flags)?.[1];
  const plain = placeholder === undefined ? 'nothing' : /^(?:file|dir|folder)$/.test(placeholder) ? 'file' : 'value';
  return [
    {
      long: option.long,
      ...(option.short === undefined || option.short === null ? {} : { short: option.short }),
      description: option.description,
      takes: option.argChoices ?? plain,
    },
  ];
}
