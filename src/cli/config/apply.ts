import { dirname, isAbsolute, join } from 'node:path';
import type { Command, Option } from 'commander';
import { VanguardError } from '../../index.js';
import { isAddress, problem } from '../../toolkit.js';
import { judging } from '../arguments/refused-options.js';
import type { Io } from '../io.js';
import type { ConfigKey, ConfigKeys } from './keys.js';
import { type Config, readConfig } from './read.js';
import { configured } from './what-applies.js';

// Keys that name files, which are found from the folder of the configuration.
const fileKeys = ['activity', 'population', 'cohorts', 'practices', 'exclude'];

/**
 * Fills the options of a command that were not given with those of the environment (`VANGUARD_BASELINE`), then of
 * the configuration. The commands that run on the example data take no configuration unless one is named.
 *
 * @param keys the keys that a file may have
 */
export function applyConfig(command: Command, io: Io, keys: ConfigKeys): void {
  const options = command.optsWithGlobals<{ config?: string; demo?: boolean }>();
  const { environment, file } = configured(io, {
    takesInputs: command.options.some((option) => option.attributeName() === 'population'),
    onExample: command.name() === 'demo' || options.demo === true,
    ...(options.config === undefined ? {} : { named: options.config }),
  });
  const config = file === undefined ? undefined : readConfig(file, keys, io);
  for (const [name, value] of environment) {
    const key = [...keys().keys()].find((known) => environmentName(known) === name);
    if (name === 'VANGUARD_ACTIVITY') set(command, 'activity', undefined, value, name);
    else if (key !== undefined) set(command, key, keys().get(key), value, name);
  }
  for (const [name, value] of Object.entries(config?.values ?? {})) {
    if (name === '$schema') continue;
    const isTable = name === 'activity' && config?.values.engine === 'sql';
    const found = fileKeys.includes(name) && !isTable ? fromFolder(value, config) : value;
    set(command, name, keys().get(name), found, `"${name}" in ${config?.file ?? ''}`);
  }
}

function environmentName(key: string): string {
  return `VANGUARD_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

function fromFolder(value: unknown, config: Config | undefined): unknown {
  const folder = dirname(config?.file ?? '');
  const isWhole = (name: string): boolean => name === '-' || isAbsolute(name) || isAddress(name);
  const place = (name: unknown): unknown =>
    typeof name !== 'string' || isWhole(name) || folder === '.' ? name : join(folder, name);
  return Array.isArray(value) ? value.map(place) : place(value);
}

// Sets an option that nothing before has set, and keeps the words that would; a command without it leaves it be.
function set(command: Command, name: string, key: ConfigKey | undefined, value: unknown, from: string): void {
  if (name === 'activity') {
    if (command.getOptionValue('activity') === undefined)
      command.setOptionValueWithSource('activity', textsOf(value, from), 'config');
    return;
  }
  const attribute = key?.option.attributeName() ?? name;
  if (attribute === 'keep' && command.name() === 'demo') return;
  if (judging.some((one) => one === attribute) && command.name() !== 'compare' && command.name() !== 'demo') return;
  const owner = [command, command.parent].find((one) => one?.options.some((own) => own.attributeName() === attribute));
  if (owner === undefined || owner === null || key === undefined) return;
  const source = owner.getOptionValueSource(attribute);
  if (source !== undefined && source !== 'default') return;
  owner.setOptionValueWithSource(attribute, parse(key, value, from), 'config');
  const before = command.getOptionValue('configured') ?? [];
  command.setOptionValueWithSource('configured', [...before, ...wordsFor(key, value, from)], 'config');
  const origins = { ...command.getOptionValue('origins'), [key.option.long ?? '']: from };
  command.setOptionValueWithSource('origins', origins, 'config');
}

/** The words of a command line that set an option as the configuration does. */
function wordsFor({ option, type }: ConfigKey, value: unknown, from: string): string[] {
  const name = option.long ?? '';
  if (type === 'flag') return flagOf(value, from) ? [name] : [];
  return textsOf(value, from).flatMap((text) => (text.startsWith('-') ? [`${name}=${text}`] : [name, text]));
}

function parse({ option, type }: ConfigKey, value: unknown, from: string): unknown {
  if (type === 'flag') return flagOf(value, from);
  if (type === 'pairs' && isPlain(value)) return pairsOf(option, value, from);
  const texts = textsOf(value, from);
  if (texts.length > 1 && type !== 'list' && type !== 'pairs') throw refused(from, value, 'be one value');
  return parseTexts(option, texts, value, from);
}

// A name of an object needs no understanding, whatever signs it has; what stands for it is understood.
function pairsOf(option: Option, value: object, from: string): Record<string, unknown> {
  const pairs = Object.entries(value).map(([name, own]): [string, unknown] => {
    if (name.trim() === '') throw refused(from, value, 'have names that are not empty');
    if (Array.isArray(own) && own.length > 1 && option.attributeName() === 'map')
      throw refused(from, value, `name one column for ${name}, as a text and no list`);
    const parsed = parseTexts(option, [`name=${textsOf(own, from).join(',')}`], value, from);
    return [name, Object.values(Object(parsed))[0]];
  });
  return Object.fromEntries(pairs);
}

function parseTexts(option: Option, texts: readonly string[], value: unknown, from: string): unknown {
  try {
    return texts.reduce<unknown>(
      (before, text) => (option.parseArg === undefined ? text : option.parseArg(text, before)),
      undefined,
    );
  } catch (error) {
    // Known by its code, since this file is bundled apart from the parser.
    const isRefusal = error instanceof Error && 'code' in error && error.code === 'commander.invalidArgument';
    if (!isRefusal) throw error;
    throw refused(from, value, error.message.replace(/^Allowed choices are/, 'be one of').replace(/\.$/, ''));
  }
}

function flagOf(value: unknown, from: string): boolean {
  if (value === true || value === 'true' || value === '1') return true;
  if (value === false || value === 'false' || value === '0' || value === '') return false;
  throw refused(from, value, 'be true or false');
}

// As the words of a command line: { "area": "CCG19CDH" } is area=CCG19CDH.
function textsOf(value: unknown, from: string): string[] {
  if (typeof value === 'string' && value !== '') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value) && value.length > 0) return value.flatMap((one) => textsOf(one, from));
  if (isPlain(value)) {
    return Object.entries(value).map(([name, own]) => `${name}=${textsOf(own, from).join(',')}`);
  }
  throw refused(from, value, 'be a text, a number, or a list of them');
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(option: string, value: unknown, must: string): VanguardError {
  return new VanguardError([
    problem('VM403', { option, value: typeof value === 'string' ? value : JSON.stringify(value), must }),
  ]);
}
