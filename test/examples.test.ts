import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Analysis } from '../src/index.js';
import { vanguard } from './cli/command.js';

const pipe = join(import.meta.dirname, '..', 'examples', 'pipe');
const has = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0;

/** A metric, a cohort, the gap with its interval and the word, as each of the scripts prints them. */
async function expected(): Promise<string> {
  const { stdout } = await vanguard(['demo', '--json']);
  const lines = (JSON.parse(stdout) as Analysis).results.map(({ metric, cohort, difference_pp: gap, direction }) => {
    const [at, from, to] = [gap.value, gap.lower, gap.upper].map((number) => (number ?? 0).toFixed(1));
    return [metric, cohort, `${at} (${from} to ${to})`, direction].join('\t');
  });
  return [...lines, ''].join('\n');
}

const scripts = [
  { tool: 'jq', command: 'sh', script: 'gaps.sh', format: ['--json'] },
  { tool: 'python3', command: 'python3', script: 'gaps.py', format: ['--json'] },
  { tool: 'Rscript', command: 'Rscript', script: 'gaps.R', format: ['--format', 'csv'] },
];

for (const { tool, command, script, format } of scripts) {
  test.skipIf(!has(tool))(`${tool} reads results from a pipe`, { timeout: 60_000 }, async () => {
    const { stdout: input } = await vanguard(['demo', ...format]);
    const { status, stdout, stderr } = spawnSync(command, [join(pipe, script)], { input, encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: await expected(), stderr: '' });
  });
}
