import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Watch } from '../domain/common/progress.js';
import { errorCode } from '../domain/common/system-error.js';
import { type Problem, problem } from '../domain/problems/problem.js';
import { type Source, source } from '../read/source.js';
import { Gathered, type Made } from './gathered.js';

const pieceBytes = 1024 * 1024;
const secondsForAWriter = 10;
const milliseconds = 50;

/**
 * The bytes of a file, or of a pipe with a name as they are written into it; or why there are none that can be trusted.
 * A device is refused, and so is a file that changes meanwhile.
 *
 * @throws the system's error when it refuses
 */
export async function readFile(name: string, path: string, made: Made, watch?: Watch): Promise<Source | Problem> {
  // Opening a pipe in the usual way would wait for its writer without end.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const before = fstatSync(file, { bigint: true });
    if (before.isDirectory()) return problem('VM102', { file: name }, { file: name });
    if (before.isFIFO()) return await readPipe(name, file, made, watch);
    if (!before.isFile()) {
      return problem('VM108', { file: name, reason: 'it is a device, not a file' }, { file: name });
    }
    const read = readWhole(name, file, made, (done) =>
      watch?.({ doing: `reading ${name}`, done, all: Number(before.size), unit: 'bytes' }),
    );
    const how = howChanged(before, fstatSync(file, { bigint: true }), path);
    return 'code' in read || how === undefined ? read : problem('VM114', { file: name, how }, { file: name });
  } finally {
    closeSync(file);
  }
}

function readWhole(name: string, file: number, made: Made, tell: (bytes: number) => void): Source | Problem {
  const gathered = new Gathered(name, made);
  const piece = new Uint8Array(pieceBytes);
  for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
    const stopped = gathered.add(piece.subarray(0, length));
    if (stopped !== undefined) return stopped;
    tell(gathered.bytes.length);
  }
  return source(name, gathered.bytes);
}

// A replaced file was read whole from the old one, but is not what now stands under the name.
function howChanged(before: BigIntStats, after: BigIntStats, path: string): string | undefined {
  if (after.size !== before.size) return `it went from ${before.size} to ${after.size} bytes`;
  if (after.mtimeNs !== before.mtimeNs) return 'it was written to';
  const now = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (now === undefined) return 'it was removed';
  return now.ino === before.ino && now.dev === before.dev ? undefined : 'another file was put in its place';
}

// Until a writer comes, a pipe reads as ended; one that has written and gone has ended.
async function readPipe(name: string, file: number, made: Made, watch?: Watch): Promise<Source | Problem> {
  const gathered = new Gathered(name, made);
  const piece = new Uint8Array(pieceBytes);
  let waited = 0;
  for (;;) {
    const length = readIfAny(file, piece);
    if (length === 0) {
      if (gathered.bytes.length > 0) return source(name, gathered.bytes);
      waited += milliseconds;
      if (waited > 1000 * secondsForAWriter) return nobodyWrites(name);
    }
    if (length === undefined || length === 0) await pause();
    else {
      const stopped = gathered.add(piece.subarray(0, length));
      if (stopped !== undefined) return stopped;
      watch?.({ doing: `reading ${name}`, done: gathered.bytes.length, unit: 'bytes' });
    }
  }
}

/** Bytes read; 0 at the end or without a writer; `undefined` when the writer has nothing ready. */
function readIfAny(file: number, piece: Uint8Array): number | undefined {
  try {
    return readSync(file, piece);
  } catch (error) {
    if (errorCode(error) === 'EAGAIN') return undefined;
    throw error;
  }
}

function nobodyWrites(name: string): Problem {
  const reason = `it is a pipe, and nothing was written into it for ${secondsForAWriter} seconds`;
  return problem('VM108', { file: name, reason }, { file: name });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
