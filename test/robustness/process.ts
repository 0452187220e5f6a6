import { type SpawnOptions, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { packageFolder } from '../cli/command.js';

const program = join(packageFolder, 'bin', 'vanguard-metrics.js');

/** Why tests of whole processes cannot be run; `undefined` when they can. */
export const notBuilt: string | undefined = existsSync(join(packageFolder, 'dist', 'cli', 'entry.js'))
  ? undefined
  : 'the command is not built: npm run build';

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The most memory that it took, in megabytes; absent when it was killed. */
  readonly peakMegabytes?: number;
}

// Writes the most memory that the process took, as it leaves.
const watchMemory = join(import.meta.dirname, 'peak-memory.cjs');

/** Runs the command as a process of its own in this folder; `stdin` is piped in as long as the process reads. */
export async function runProcess(args: readonly string[], folder: string, stdin?: Readable): Promise<Ended> {
  const peakFile = join(folder, '.peak');
  const started = startProcess(args, {
    cwd: folder,
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: `--require ${watchMemory}`, PEAK_FILE: peakFile },
  });
  const { stdin: pipe } = started.child;
  if (pipe !== null) {
    pipe.on('error', () => stdin?.destroy());
    stdin?.pipe(pipe);
  }
  const ended = await started.ended;
  stdin?.destroy();
  return existsSync(peakFile) ? { ...ended, peakMegabytes: Number(readFileSync(peakFile, 'utf8')) / 1024 } : ended;
}

/** Starts the command as a process of its own. */
export function startProcess(args: readonly string[], options: SpawnOptions) {
  const child = spawn(process.execPath, [program, ...args], options);
  const printed = { stdout: '', stderr: '' };
  child.stdout?.on('data', (text) => {
    printed.stdout += text;
  });
  child.stderr?.on('data', (text) => {
    printed.stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, ...printed }));
  });
  return { child, ended };
}
