import { type Command, Help, Option } from 'commander';
import { formatsOf } from '../output/written-formats.js';

/** The heading of the options that say where and how every command writes. */
export const outputHeading = 'Output (every command):';

/** The options in the help of a command: its own, and those of the output with the formats that it writes. */
export function visibleOptions(this: Help, command: Command): Option[] {
  const own = Help.prototype.visibleOptions.call(this, command);
  const shared = command.parent?.options.filter((option) => option.helpGroupHeading === outputHeading) ?? [];
  return [...own, ...shared.flatMap((option) => outputOption(option, formatsOf(command.name())))];
}

function outputOption(option: Option, formats: readonly string[]): Option[] {
  const name = option.attributeName();
  const shown = (description: string): Option => new Option(option.flags, description).helpGroup(outputHeading);
  if (formats.length === 0) {
    if (name === 'output') return [shown('write to a file; - for stdout')];
    return name === 'format' || name === 'json' ? [] : [option];
  }
  return name === 'format' ? [shown('how the result is written').choices(formats).default(formats[0])] : [option];
}
