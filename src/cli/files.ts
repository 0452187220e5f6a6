import { closeSync, existsSync, openSync, readdirSync, readSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import {
  type EngineName,
  type LargeInput,
  mayBeLarge,
  nearest,
  type Problem,
  problem,
  readsByDuckdb,
  type Source,
  source,
  VanguardError,
} from '../index.js';
import { Gathered, type Made } from './gathered.js';
import type { Io } from './io.js';
import { readFile } from './read-file.js';
import { errorCode, reasonOf } from './system-error.js';

/** The environment variable that holds a server's connection string. */
export const connectionVariable = 'VANGUARD_SQL_URL';

/** The contents of these files, `-` being what is piped in; every file that cannot be read is a problem. */
export async function openSources(names: readonly string[], io: Io, made: Made = 'table'): Promise<Source[]> {
  const problems: Problem[] = [];
  const sources: Source[] = [];
  for (const name of names) {
    const opened = name === '-' ? await openStdin(io, made) : await openFile(name, io, made);
    if ('code' in opened) problems.push(opened);
    else sources.push(opened);
  }
  const [first, ...rest] = problems;
  if (first !== undefined) throw new VanguardError([first, ...rest]);
  return sources;
}

/** Which engine was asked for, and which columns are what. */
interface LargeWish {
  readonly engine?: EngineName;
  readonly map?: Readonly<Record<string, string>>;
}

/** Files of activity that may be large, by their names and first bytes, and tables, apart from files that are read whole. */
export function partByHeader(
  names: readonly string[],
  wish: LargeWish,
  io: Io,
): { readonly large: LargeInput[]; readonly small: string[] } {
  const parted = { large: [] as LargeInput[], small: [] as string[] };
  for (const name of names) {
    const large = name === '-' ? undefined : largeInput(name, wish, io);
    if (large === undefined) parted.small.push(name);
    else parted.large.push(large);
  }
  return parted;
}

function largeInput(name: string, { engine, map }: LargeWish, io: Io): LargeInput | undefined {
  if (engine === 'sql') return { kind: 'table', name, connection: connectionVariable, table: name };
  const path = name.includes('://') ? name : resolve(io.cwd, name);
  if (!existsSync(path)) return readsByDuckdb(name) ? { kind: 'file', name, path } : undefined;
  const size = sizeOf(path);
  if (size === undefined) return undefined;
  const isLarge = engine !== undefined || readsByDuckdb(path) || mayBeLarge(headOf(path), size, map);
  return isLarge ? { kind: 'file', name, path } : undefined;
}

// A pipe would lose what is read of it to look at its header. What cannot be opened is told of when it is read.
function sizeOf(path: string): number | undefined {
  try {
    const status = statSync(path);
    return status.isFile() ? status.size : undefined;
  } catch {
    return undefined;
  }
}

function headOf(path: string): Uint8Array {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(4096);
      return bytes.subarray(0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return new Uint8Array(0);
  }
}

async function openStdin(io: Io, made: Made): Promise<Source | Problem> {
  const pieces = io.stdin();
  if (pieces === undefined) return problem('VM112', {});
  const gathered = new Gathered('-', made);
  try {
    for await (const piece of pieces) {
      const stopped = gathered.add(piece);
      if (stopped !== undefined) return stopped;
      io.watch?.({ doing: 'reading what is piped in', done: gathered.bytes.length, unit: 'bytes' });
    }
  } catch (error) {
    return problem('VM108', { file: '-', reason: reasonOf(error) }, { file: '-' });
  }
  return source('-', gathered.bytes);
}

async function openFile(name: string, { cwd, watch }: Io, made: Made): Promise<Source | Problem> {
  const path = resolve(cwd, name);
  try {
    return await readFile(name, path, made, watch);
  } catch (error) {
    return whyUnreadable(name, path, error);
  }
}

function whyUnreadable(name: string, path: string, error: unknown): Problem {
  const code = errorCode(error);
  if (code === 'ENXIO') return problem('VM108', { file: name, reason: 'it is a socket, not a file' }, { file: name });
  if (code !== 'ENOENT' && code !== 'ENOTDIR')
    return problem('VM108', { file: name, reason: reasonOf(error) }, { file: name });
  const folder = dirname(name);
  const near = nearest(basename(name), namesIn(dirname(path)));
  const suggestion = near === undefined ? {} : { suggestion: folder === '.' ? near : `${folder}/${near}` };
  return problem('VM101', { file: name, ...(folder === '.' ? {} : { folder }), ...suggestion }, { file: name });
}

/** Whether two names are those of one ordinary file, by whatever path or link. */
export function isSameFile(first: string, second: string, cwd: string): boolean {
  const [one, other] = [first, second].map((name) => statusOf(resolve(cwd, name)));
  return one?.isFile() === true && one.ino === other?.ino && one.dev === other.dev;
}

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
