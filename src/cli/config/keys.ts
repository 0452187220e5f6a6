import type { Command, Option } from 'commander';
import { optionTypes } from '../arguments/option-values.js';

/** What a key of the configuration holds: the same as its option takes. */
export interface ConfigKey {
  readonly option: Option;
  readonly type: 'flag' | 'number' | 'list' | 'pairs' | 'text';
}

/** The keys by their names; made when asked for, since most runs need none. */
export type ConfigKeys = () => ReadonlyMap<string, ConfigKey>;

/** Keys that have another name than their option, since they read better in a file. */
const aliases: Readonly<Record<string, string>> = { columns: 'map', targets: 'target' };

/** Options that say something of one run and have no place in a file. */
const notInFiles = ['config', 'version', 'help', 'json', 'output', 'demo', 'yes', 'force', 'fix', 'csvw'];

/** Every key that a configuration may have, by its name, from the options of all commands. */
export function configKeys(program: Command): ReadonlyMap<string, ConfigKey> {
  // Every option of demo is of compare too, but for the folder that its --keep names.
  const commands = program.commands.filter((command) => command.name() !== 'demo');
  const options = [program, ...commands].flatMap((command) => command.options);
  const keys = new Map<string, ConfigKey>();
  for (const option of options) {
    const name = option.attributeName();
    if (option.negate || notInFiles.includes(name) || keys.has(name)) continue;
    keys.set(name, { option, type: typeOf(option) });
  }
  for (const [alias, name] of Object.entries(aliases)) {
    const key = keys.get(name);
    if (key !== undefined) keys.set(alias, key);
  }
  return keys;
}

function typeOf(option: Option): ConfigKey['type'] {
  if (option.isBoolean()) return 'flag';
  return option.parseArg === undefined ? 'text' : (optionTypes.get(option.parseArg) ?? 'text');
}
