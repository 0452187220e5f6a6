import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ran, vanguard } from '../cli/command.js';
import type { FuzzInput } from './make-input.js';
import { brokenPromise } from './promises.js';
import { runLibrary } from './run-library.js';

/** What an input did. */
export interface Outcome extends Ran {
  readonly milliseconds: number;
  readonly broken: string | undefined;
}

const slowest = 5000;

/** Runs one input in this process, in a folder that holds nothing else. */
export async function runInput(input: FuzzInput, folder: string): Promise<Outcome> {
  const start = performance.now();
  const [ran, broken] = await outcomeOf(input, folder);
  const milliseconds = performance.now() - start;
  if (milliseconds < slowest) return { ...ran, milliseconds, broken };
  // On a busy machine a quick input may wait: what counts is the time of the processor, which is slow to ask for.
  const before = process.cpuUsage();
  await outcomeOf(input, folder);
  const { user, system } = process.cpuUsage(before);
  const busy = (user + system) / 1000;
  return { ...ran, milliseconds: busy, broken: broken ?? (busy > slowest ? `took ${Math.round(busy)} ms` : undefined) };
}

async function outcomeOf(input: FuzzInput, folder: string): Promise<readonly [Ran, string | undefined]> {
  const { args, wholeCommand, files, draw } = input;
  try {
    const ran = wholeCommand ? await runCommand(input, folder) : runLibrary(files, args, draw);
    return [ran, brokenPromise(ran, wholeCommand ? args : [])];
  } catch (error) {
    const stderr = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ code: -1, stdout: '', stderr }, `exception ${error}`];
  }
}

async function runCommand({ files, args }: FuzzInput, folder: string): Promise<Ran> {
  mkdirSync(folder, { recursive: true });
  const names = Object.keys(files);
  for (const name of names) writeFileSync(join(folder, name), files[name] ?? '');
  try {
    return await vanguard(args, { cwd: folder, stdin: '' });
  } finally {
    for (const name of names) rmSync(join(folder, name), { force: true });
  }
}
