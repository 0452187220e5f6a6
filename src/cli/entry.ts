import { fstatSync, readSync, writeSync } from 'node:fs';
import type { Io, Output } from './io.js';
import { run } from './main.js';

const [standardInput, standardOutput, standardError] = [0, 1, 2];
const pieceBytes = 1024 * 1024;
const pause = new Int32Array(new SharedArrayBuffer(4));

/** Runs the command line of this process and sets its exit code. */
export async function main(packageFolder: string): Promise<void> {
  // With a handler, a write beyond the size that a file may have fails; without, it kills.
  process.on('SIGXFSZ', () => undefined);
  const io: Io = {
    stdout: outputOf(standardOutput, stopQuietly),
    stderr: outputOf(standardError, () => undefined),
    env: process.env,
    clock: () => performance.now(),
    cwd: process.cwd(),
    packageFolder,
    stdin: () => (isTerminal(standardInput) ? undefined : pipedIn()),
    ...(isTerminal(standardOutput) && isTerminal(standardInput) ? { ask } : {}),
  };
  process.exitCode = await run(process.argv.slice(2), io);
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

// A reader that has seen enough (head) closes the pipe, which is no error.
function stopQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

function outputOf(file: number, onError: (error: NodeJS.ErrnoException) => void): Output {
  const isTTY = isTerminal(file);
  return {
    isTTY,
    // Asked each time, since a window may be made narrower.
    get columns() {
      return isTTY ? (file === standardOutput ? process.stdout : process.stderr).columns : undefined;
    },
    write: (text) => {
      try {
        writeAll(file, new TextEncoder().encode(text));
      } catch (error) {
        // Only system calls are tried, and those throw system errors.
        onError(error as NodeJS.ErrnoException);
      }
    },
  };
}

// The module of terminals is loaded for what may be one alone: it brings the network along.
function isTerminal(file: number): boolean {
  return fstatSync(file).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(file);
}

// All of it: a nearly full disk takes a part, and the streams of Node do not ask how much.
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(file, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(pause, 0, 0, 5);
    }
  }
}

async function* pipedIn(): AsyncIterable<Uint8Array> {
  if (!fstatSync(standardInput).isFile()) return yield* process.stdin;
  const piece = new Uint8Array(pieceBytes);
  for (let length = readSync(standardInput, piece); length > 0; length = readSync(standardInput, piece)) {
    yield piece.subarray(0, length);
  }
}
