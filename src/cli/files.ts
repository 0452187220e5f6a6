import { type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type EngineName, type Problem, VanguardError } from '../index.js';
import {
  isAddress,
  type LargeFileWish,
  type LargeInput,
  largeFile,
  type Made,
  openFile,
  openStream,
  problem,
  type Source,
} from '../toolkit.js';
import type { Io } from './io.js';

/** The environment variable that holds a server's connection string. */
export const connectionVariable = 'VANGUARD_SQL_URL';

/** The contents of these files, `-` being what is piped in; every file that cannot be read is a problem. */
export async function openSources(names: readonly string[], io: Io, made: Made = 'table'): Promise<Source[]> {
  if (names.filter((name) => name === '-').length > 1) throw pipedTwice();
  const problems: Problem[] = [];
  const sources: Source[] = [];
  for (const name of names) {
    const opened =
      name === '-' ? await openStdin(io, made) : await openFile(name, resolve(io.cwd, name), made, io.watch);
    if ('code' in opened) problems.push(opened);
    else sources.push(opened);
  }
  const [first, ...rest] = problems;
  if (first !== undefined) throw new VanguardError([first, ...rest]);
  return sources;
}

function pipedTwice(): VanguardError {
  const reason = 'only one file can be piped in, and - stands for more than one';
  return new VanguardError([problem('VM406', { reason })]);
}

/** Which engine was asked for, and which columns are what. */
export interface LargeWish {
  readonly engine?: EngineName;
  readonly map?: Readonly<Record<string, string>>;
  /** Counts by age are added up row by row, however small the file. */
  readonly standardise?: string;
}

/** The same in the words of the library. */
export function largeWishOf({ engine, map, standardise }: LargeWish): LargeFileWish {
  return {
    ...(engine === undefined ? {} : { engine }),
    ...(map === undefined ? {} : { columns: map }),
    ...(standardise === undefined ? {} : { byAge: true }),
  };
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

function largeInput(name: string, wish: LargeWish, io: Io): LargeInput | undefined {
  if (wish.engine === 'sql') return { kind: 'table', name, connection: connectionVariable, table: name };
  const path = isAddress(name) ? name : resolve(io.cwd, name);
  return largeFile(name, path, largeWishOf(wish));
}

async function openStdin(io: Io, made: Made): Promise<Source | Problem> {
  const pieces = io.stdin();
  if (pieces === undefined) return problem('VM112', {});
  const { watch } = io;
  return openStream('-', pieces, made, (done) => watch?.({ doing: 'reading what is piped in', done, unit: 'bytes' }));
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
