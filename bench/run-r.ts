import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What a script of bench/r printed: a number that ours must equal, and the processor time it counted. */
export interface RScript {
  readonly value: number;
  readonly cpuSeconds: number;
}

/** Whether Rscript can be run. */
export function isRPresent(): boolean {
  return spawnSync('Rscript', ['--version']).status === 0;
}

export function rVersion(): string {
  return spawnSync('Rscript', ['-e', 'cat(R.version$major, ".", R.version$minor, sep = "")'], { encoding: 'utf8' })
    .stdout.trim()
    .replace(/^/, 'R ');
}

/** Runs a script of bench/r on a folder of data; nothing when a package that it needs is not there. */
export function runR(script: string, folder: string): RScript | undefined {
  const ran = spawnSync('Rscript', [resolve('bench', 'r', script), folder], { encoding: 'utf8' });
  if (ran.status !== 0) {
    if (ran.stderr.includes('there is no package called')) return undefined;
    throw new Error(`${script} ended with ${ran.status}: ${ran.stderr}`);
  }
  const numberAfter = (word: string): number => Number(new RegExp(`^${word} (\\S+)`, 'm').exec(ran.stdout)?.[1]);
  return { value: numberAfter('value'), cpuSeconds: numberAfter('seconds') };
}
