import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withFiles } from './files.js';

/** What a process took. */
export interface Usage {
  readonly wallSeconds: number;
  /** Of all threads, in user and system together. */
  readonly cpuSeconds: number;
  readonly peakMiB: number;
  readonly output: string;
}

/** Where the command line is. */
export const bin = resolve('bin/vanguard-metrics.js');

/** Runs Node with these arguments to its end, and says what it took. */
export function runNode(args: readonly string[]): Usage {
  return withFiles(new Map(), (folder) => {
    const report = join(folder, 'usage.json');
    const start = process.hrtime.bigint();
    const ran = spawnSync(process.execPath, ['--require', resolve('bench/report-usage.cjs'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, BENCH_REPORT: report },
    });
    const wallSeconds = Number(process.hrtime.bigint() - start) / 1e9;
    if (ran.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${ran.status}: ${ran.stderr}`);
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(report, 'utf8'));
    return { wallSeconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMiB: maxRSS / 1024, output: ran.stdout };
  });
}
