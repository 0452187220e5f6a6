import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { VanguardError } from '../../index.js';
import { errorCode, nearest, problem, reasonOf } from '../../toolkit.js';
import type { Io } from '../io.js';
import type { ConfigKeys } from './keys.js';
import type { ConfigFile } from './what-applies.js';

/** A configuration as written, and the file it came from. */
export interface Config {
  readonly file: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * The configuration in a file. Folders above are not looked in: a run must not change with where its folder sits.
 *
 * @throws VanguardError VM407 for a key that no option has, VM408 when the file cannot be read or is not one object
 */
export function readConfig(where: ConfigFile, keys: ConfigKeys, io: Io): Config | undefined {
  const config = valuesOf(where, io);
  if (config === undefined) return undefined;
  const { file, values } = config;
  const known = ['activity', ...keys().keys()];
  for (const key of Object.keys(values)) {
    if (key === '$schema' || known.includes(key)) continue;
    const suggestion = nearest(key, known);
    const facts = { key, file, known: [...known].sort() };
    throw new VanguardError([problem('VM407', suggestion === undefined ? facts : { ...facts, suggestion })]);
  }
  return config;
}

/**
 * The values of a configuration as written, whatever its keys.
 *
 * @throws VanguardError VM408 when the file cannot be read or is not one object
 */
export function valuesOf({ file, isNamed }: ConfigFile, io: Io): Config | undefined {
  const text = textOf(file, isNamed, io);
  return text === undefined ? undefined : { file, values: objectOf(text, file) };
}

function textOf(file: string, isNamed: boolean, io: Io): string | undefined {
  try {
    return readFileSync(resolve(io.cwd, file), 'utf8');
  } catch (error) {
    if (!isNamed && errorCode(error) === 'ENOENT') return undefined;
    const reason = errorCode(error) === 'ENOENT' ? 'there is no such file' : reasonOf(error);
    throw new VanguardError([problem('VM408', { file, reason })]);
  }
}

function objectOf(text: string, file: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new VanguardError([problem('VM408', { file, reason })]);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new VanguardError([
    problem('VM408', { file, reason: 'it must hold one JSON object: { "baseline": "2014/15" }' }),
  ]);
}
