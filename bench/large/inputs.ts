import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LargeLayout } from '../../src/engines/engine.js';
import { csvTable } from './queries.js';

const folder = resolve('node_modules', '.cache', 'bench');

/** A generated file of so many rows, which is kept for the next run; `faults` as `npm run generate` takes them. */
export function generated(layout: LargeLayout, rows: number, faults = ''): string {
  const name = [layout, ...(faults === '' ? [] : [faults.replace(/\W+/g, '-')]), rows].join('-');
  return made(`${name}.csv`, (path) => {
    const options = ['--layout', layout, '--rows', String(rows), '--faults', faults, '-o', path];
    run('npm', ['run', '--silent', 'generate', '--', ...options]);
  });
}

/** The same file, packed. */
export function gzipped(path: string): string {
  return made(`${path}.gz`, (to) => run('sh', ['-c', 'gzip -c "$0" > "$1"', path, to]));
}

/** The same table as Parquet, written by DuckDB. */
export function asParquet(layout: LargeLayout, path: string): string {
  return made(path.replace(/csv$/, 'parquet'), (to) =>
    run(process.execPath, [
      processes.duckdb,
      `COPY (SELECT * FROM ${csvTable(layout, path)}) TO '${to}' (FORMAT parquet)`,
    ]),
  );
}

/** The processes that are timed, as `npm run bench` bundles them: CommonJS, as the command line is. */
export const processes = {
  addUp: resolve('node_modules', '.cache', 'bench-code', 'processes', 'add-up.cjs'),
  duckdb: resolve('node_modules', '.cache', 'bench-code', 'processes', 'duckdb.cjs'),
} as const;

/** The file that a worker thread runs, as the package has it. */
export const workerFile = resolve('dist', 'engines', 'csv', 'worker.cjs');

// Written under another name first, so that a run that was stopped leaves no half of a file to the next.
function made(name: string, make: (path: string) => void): string {
  const path = resolve(folder, name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const part = join(folder, `part-${process.pid}`);
  make(part);
  renameSync(part, path);
  return path;
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
}
