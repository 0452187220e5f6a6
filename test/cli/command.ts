import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/main.js';

export const packageFolder = join(import.meta.dirname, '..', '..');

/** What a command line printed, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Settings of the pretended terminal. */
export interface Around {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Columns of a terminal on both outputs; none when absent. */
  readonly terminal?: number;
  /** Milliseconds; no time is told when absent. */
  readonly clock?: () => number;
}

/** Runs a command line in this process, with the outputs caught. */
export async function vanguard(args: readonly string[], around: Around = {}): Promise<Ran> {
  const printed = { stdout: '', stderr: '' };
  const output = (name: keyof typeof printed): Io['stdout'] => ({
    isTTY: around.terminal !== undefined,
    ...(around.terminal === undefined ? {} : { columns: around.terminal }),
    write: (text) => {
      printed[name] += text;
    },
  });
  const { stdin } = around;
  const code = await run(args, {
    stdout: output('stdout'),
    stderr: output('stderr'),
    env: around.env ?? {},
    cwd: around.cwd ?? packageFolder,
    ...(around.clock === undefined ? {} : { clock: around.clock }),
    packageFolder,
    stdin: () => (stdin === undefined ? undefined : oncePiped(stdin)),
  });
  return { code, ...printed };
}

async function* oncePiped(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** Makes a folder with these files, and removes it when `use` is done. */
export async function withFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'vanguard-metrics-test-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
