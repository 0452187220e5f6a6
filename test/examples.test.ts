import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Analysis } from '../src/index.js';
import { packageFolder, vanguard, withFolder } from './cli/command.js';
import { activity, small } from './cli/small-data.js';

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

test.skipIf(process.platform === 'win32')(
  'the quarterly job leaves a report, and ends with 1 when its condition is true',
  { timeout: 120_000 },
  async () => {
    const script = join(packageFolder, 'examples', 'quarterly-report', 'report.sh');
    const vm = `${process.execPath} ${join(packageFolder, 'bin', 'vanguard-metrics.js')}`;
    const run = (condition: string, cwd: string) =>
      spawnSync('sh', [script, 'a.csv', 'p.csv', 'out', condition], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, VANGUARD_METRICS: vm, DIAGNOSTICS: 'github' },
      });
    const settings = { 'vanguard.config.json': JSON.stringify({ cohorts: 'c.csv' }) };
    await withFolder({ ...small, ...settings }, async (folder) => {
      expect(run('PACS.admissions.areas > 100', folder).status).toBe(0);
      const made = ['analysis.json', 'report.html', 'results.csv', 'summary.md'];
      expect(readdirSync(join(folder, 'out')).sort()).toEqual(made);
      const met = run('PACS.admissions.areas > 1', folder);
      expect([met.status, met.stderr]).toEqual([1, expect.stringContaining('failed: PACS.admissions.areas > 1')]);
    });
    await withFolder({ ...small, ...settings, 'a.csv': activity.replace('2400', '24O0') }, async (folder) => {
      const { status, stdout } = run('PACS.admissions.areas > 100', folder);
      expect(status).toBe(3);
      expect(stdout).toMatch(/^::error file=a\.csv,line=\d+,.*title=VM210::/m);
      expect(readdirSync(join(folder, 'out'))).toEqual([]);
    });
  },
);
