import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { readsByDuckdb } from '../engines/duckdb/paths.js';
import { mayBeLarge } from '../engines/may-be-large.js';
import { type LargeFileWish, wantsEngine } from '../engines/needs-engine.js';

/** A file, or a pattern for many, that an engine reads row by row. */
export interface LargeFile {
  readonly kind: 'file';
  readonly name: string;
  readonly path: string;
}

/** The file as one for an engine, by its name, its size and its first bytes; `undefined` when it is to be read whole. */
export function largeFile(name: string, path: string, wish: LargeFileWish): LargeFile | undefined {
  if (!existsSync(path)) return readsByDuckdb(name) ? { kind: 'file', name, path } : undefined;
  // A pipe would lose what is read of it to look at its header. What cannot be opened is told of when it is read.
  const size = sizeOf(path);
  if (size === undefined) return undefined;
  const isLarge = wantsEngine(wish) || readsByDuckdb(path) || mayBeLarge(headOf(path), size, wish.columns);
  return isLarge ? { kind: 'file', name, path } : undefined;
}

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
      const start = new Uint8Array(4096);
      const read = start.subarray(0, readSync(file, start));
      if (read.length < start.length || read.includes(10) || read.includes(13)) return read;
      // A line that is longer, of titles or of many columns.
      const more = new Uint8Array(1 << 16);
      return more.subarray(0, readSync(file, more, 0, more.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return new Uint8Array(0);
  }
}
