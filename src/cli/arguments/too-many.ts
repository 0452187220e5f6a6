import type { Argument, Command } from 'commander';

/** Words that a command was given beyond those that it takes. */
export interface TooMany {
  readonly command: string;
  readonly takes: string;
  readonly extra: readonly string[];
}

/** What a command, which has just been parsed, takes and was given beyond that. */
export function tooMany(program: Command, name: string): TooMany {
  const command = program.commands.find((one) => one.name() === name) ?? program;
  const { registeredArguments } = command;
  return {
    command: name,
    takes: takes(name, registeredArguments[0]),
    extra: command.args.slice(registeredArguments.length),
  };
}

function takes(name: string, argument: Argument | undefined): string {
  if (argument === undefined) return name === 'demo' ? 'no files' : 'options alone';
  return `one ${argument.argChoices?.join(' or ') ?? argument.name()}`;
}
