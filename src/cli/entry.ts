import { fstatSync, readFileSync } from 'node:fs';
import type { Io, Output } from './io.js';
import { run } from './main.js';

/** Runs the command line of this process and sets its exit code. */
export async function main(packageFolder: string): Promise<void> {
  closeQuietly(process.stdout);
  closeQuietly(process.stderr);
  const io: Io = {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    packageFolder,
    readStdin: async () => (process.stdin.isTTY ? undefined : readPiped()),
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
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
function closeQuietly(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    isTTY: stream.isTTY === true,
    ...(stream.isTTY === true ? { columns: stream.columns } : {}),
    write: (text) => {
      stream.write(text);
    },
  };
}

async function readPiped(): Promise<Uint8Array> {
  if (fstatSync(0).isFile()) return readFileSync(0);
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
