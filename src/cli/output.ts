import { closeSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { problem, VanguardError } from '../index.js';
import { reasonOf } from './files.js';
import type { Io } from './io.js';

/**
 * Writes a result to a file, whole or not at all: beside it first, then in its place. `-` and no file are
 * standard output.
 *
 * @throws VanguardError VM150 when it cannot be written; what was there before is untouched
 */
export function writeResult(text: string, file: string | undefined, io: Io): void {
  if (file === undefined || file === '-') {
    io.stdout.write(text);
    return;
  }
  const path = resolve(io.cwd, file);
  let folder: string | undefined;
  try {
    if (isDirectory(path)) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
    folder = mkdtempSync(join(dirname(path), '.vanguard-metrics-'));
    const temporary = join(folder, basename(path));
    writeWhole(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    throw new VanguardError([problem('VM150', { file, reason: reasonOf(error) })]);
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function writeWhole(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
