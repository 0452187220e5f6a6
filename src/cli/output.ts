import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { problem, VanguardError } from '../index.js';
import { reasonOf } from './files.js';
import type { Io } from './io.js';

/**
 * Writes each of these files into a folder, which is made if it is not there.
 *
 * @throws VanguardError VM150 when one cannot be written
 */
export function writeFolder(files: ReadonlyMap<string, string | Uint8Array>, folder: string, io: Io): void {
  try {
    mkdirSync(resolve(io.cwd, folder), { recursive: true });
  } catch (error) {
    throw new VanguardError([problem('VM150', { file: folder, reason: reasonOf(error) })]);
  }
  for (const [name, content] of files) writeFile(content, join(folder, name), io);
}

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
  writeFile(text, file, io);
}

function writeFile(content: string | Uint8Array, file: string, io: Io): void {
  const path = resolve(io.cwd, file);
  let folder: string | undefined;
  try {
    if (isDirectory(path)) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
    folder = mkdtempSync(join(dirname(path), '.vanguard-metrics-'));
    const temporary = join(folder, basename(path));
    writeWhole(temporary, content);
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

function writeWhole(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
