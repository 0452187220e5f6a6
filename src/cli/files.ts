import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import {
  type LargeFile,
  mayBeLarge,
  nearest,
  type Problem,
  problem,
  type Source,
  source,
  VanguardError,
} from '../index.js';
import type { Io } from './io.js';

/** The contents of these files, `-` being what is piped in; every file that cannot be read is a problem. */
export async function openSources(names: readonly string[], io: Io): Promise<Source[]> {
  const problems: Problem[] = [];
  const sources: Source[] = [];
  for (const name of names) {
    const opened = name === '-' ? await openStdin(io) : openFile(name, io.cwd);
    if ('code' in opened) problems.push(opened);
    else sources.push(opened);
  }
  const [first, ...rest] = problems;
  if (first !== undefined) throw new VanguardError([first, ...rest]);
  return sources;
}

/** Files of activity that may be large, by their first bytes, apart from those that are read whole. */
export function partByHeader(
  names: readonly string[],
  columns: Readonly<Record<string, string>> | undefined,
  io: Io,
): { readonly large: LargeFile[]; readonly small: string[] } {
  const parted = { large: [] as LargeFile[], small: [] as string[] };
  for (const name of names) {
    const path = resolve(io.cwd, name);
    if (name !== '-' && mayBeLarge(headOf(path), sizeOf(path), columns))
      parted.large.push({ kind: 'file', name, path });
    else parted.small.push(name);
  }
  return parted;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

// A file that cannot be opened is told of when it is read.
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

async function openStdin(io: Io): Promise<Source | Problem> {
  const bytes = await io.readStdin();
  return bytes === undefined ? problem('VM112', {}) : source('-', bytes);
}

function openFile(name: string, cwd: string): Source | Problem {
  const path = resolve(cwd, name);
  try {
    if (statSync(path).isDirectory()) return problem('VM102', { file: name }, { file: name });
    return source(name, readFileSync(path));
  } catch (error) {
    return whyUnreadable(name, path, error);
  }
}

function whyUnreadable(name: string, path: string, error: unknown): Problem {
  const code = errorCode(error);
  if (code !== 'ENOENT' && code !== 'ENOTDIR')
    return problem('VM108', { file: name, reason: reasonOf(error) }, { file: name });
  const folder = dirname(name);
  const near = nearest(basename(name), namesIn(dirname(path)));
  const suggestion = near === undefined ? {} : { suggestion: folder === '.' ? near : `${folder}/${near}` };
  return problem('VM101', { file: name, ...(folder === '.' ? {} : { folder }), ...suggestion }, { file: name });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The system's code of a failed call (ENOENT); empty when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const known: Readonly<Record<string, string>> = {
    EACCES: 'you may not read or write it',
    EPERM: 'you may not read or write it',
    EISDIR: 'it is a folder',
    ENOENT: 'its folder does not exist',
    ENOTDIR: 'a part of its path is not a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk can only be read',
    EMFILE: 'too many files are open',
  };
  const message = error instanceof Error ? error.message : String(error);
  return known[errorCode(error)] ?? message;
}
