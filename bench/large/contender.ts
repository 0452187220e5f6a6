import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { LargeLayout } from '../../src/engines/engine.js';
import { runNode } from '../run-node.js';
import { processes, workerFile } from './inputs.js';
import { csvTable, groupQuery } from './queries.js';

/** What one run of a process took; processor time and memory only of Node's. */
export interface Run {
  readonly wallSeconds: number;
  readonly cpuSeconds?: number;
  readonly peakMiB?: number;
  /** The totals that it printed. */
  readonly answer?: string;
}

/** A process that is timed. */
export interface Contender {
  readonly title: string;
  run(): Run;
}

/** All lines counted: about the least that reading a file can take. */
export function lineCount(path: string): Contender {
  return { title: '`wc -l`', run: () => timed('wc', ['-l', path]) };
}

export function gunzip(path: string): Contender {
  return { title: '`gzip -dc`', run: () => timed('gzip', ['-dc', path]) };
}

/** Our engine for a file, in so many threads. */
export function ours(
  path: string,
  threads = availableParallelism(),
  title = `csv engine, ${threads} thread${threads === 1 ? '' : 's'}`,
): Contender {
  return { title, run: () => runOf([processes.addUp, path, String(threads), workerFile]) };
}

/** DuckDB with two threads and typed columns. */
export function duckdb(layout: LargeLayout, from: string): Contender {
  return { title: 'DuckDB, 2 threads', run: () => runOf([processes.duckdb, groupQuery(layout, from)]) };
}

export function duckdbOfCsv(layout: LargeLayout, path: string): Contender {
  return duckdb(layout, csvTable(layout, path));
}

function runOf(args: readonly string[]): Run {
  const { output, ...usage } = runNode(args);
  return { ...usage, answer: output.trim() };
}

function timed(command: string, args: readonly string[]): Run {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(command, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
  return { wallSeconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

/**
 * The runs of each contender, in turn in every round after one to warm up.
 *
 * @throws Error if two of them that answer do not answer the same
 */
export function runInTurn(contenders: readonly Contender[], rounds: number): readonly (readonly Run[])[] {
  const runs = contenders.map((): Run[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [at, contender] of contenders.entries()) {
      const run = contender.run();
      if (round >= 0) runs[at]?.push(run);
    }
  }
  const answers = new Set(runs.flat().flatMap(({ answer }) => (answer === undefined ? [] : [answer])));
  if (answers.size > 1) throw new Error(`they do not add up to the same: ${[...answers].join(' and ')}`);
  return runs;
}
