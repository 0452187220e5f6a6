import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { VanguardError } from '../../index.js';
import { problem, reasonOf } from '../../toolkit.js';
import type { Io } from '../io.js';
import { type Destination, destinationOf, sendInto } from './destination.js';
import { TemporaryFiles, type Waiting } from './temporary-files.js';

/** Something to be written: text as UTF-8, or bytes as they are. */
export interface OutputFile {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** Writes a result to a file, whole or not at all; `-` and no file are standard output. */
export async function writeResult(text: string, file: string | undefined, io: Io): Promise<void> {
  if (file === undefined || file === '-') io.stdout.write(text);
  else await writeFiles([{ file, content: text }], io);
}

/**
 * Writes each of these files into a folder, which is made if it is not there.
 *
 * @throws VanguardError VM150 when one cannot be written
 */
export async function writeFolder(
  files: ReadonlyMap<string, string | Uint8Array>,
  folder: string,
  io: Io,
): Promise<void> {
  tried(folder, () => mkdirSync(resolve(io.cwd, folder), { recursive: true }));
  await writeFiles(
    [...files].map(([name, content]) => ({ file: join(folder, name), content })),
    io,
  );
}

/**
 * Writes files so that each is there whole or is as it was before: all are written beside their places and reach the
 * disk, and only then are put in them, one after the other.
 *
 * @throws VanguardError VM150 naming the file that cannot be written; nothing is left beside any of them
 */
export async function writeFiles(files: readonly OutputFile[], io: Io): Promise<void> {
  const temporaries = new TemporaryFiles();
  try {
    const planned = files.map((own) => ({
      ...own,
      to: tried(own.file, () => destinationOf(resolve(io.cwd, own.file))),
    }));
    const waiting: { readonly file: string; readonly one: Waiting }[] = [];
    for (const { file, content, to } of planned) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const one = await prepare(file, bytes, to, temporaries);
      if (one !== undefined) waiting.push({ file, one });
    }
    for (const { file, one } of waiting) tried(file, () => temporaries.place(one));
    for (const folder of new Set(waiting.map(({ one }) => dirname(one.path)))) synchroniseFolder(folder);
  } finally {
    temporaries.close();
  }
}

async function prepare(
  file: string,
  bytes: Uint8Array,
  to: Destination,
  temporaries: TemporaryFiles,
): Promise<Waiting | undefined> {
  if (to.kind === 'stream') return tried(file, () => sendInto(to.path, bytes)) as undefined;
  try {
    return await temporaries.write(to.path, bytes, to.mode);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

function tried<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

function cannotWrite(file: string, error: unknown): VanguardError {
  return new VanguardError([problem('VM150', { file, reason: reasonOf(error) })]);
}

// The name reaches the disk with its folder; where a folder cannot be opened (Windows), the system sees to it.
function synchroniseFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    return;
  }
}
