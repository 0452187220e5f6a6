import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import type { Analysis } from '../src/index.js';
import { packageFolder, vanguard, withFolder } from './cli/command.js';
import { activity, small } from './cli/small-data.js';
import { notBuilt } from './robustness/process.js';

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

const library = join(packageFolder, 'examples', 'library');
const demonstration = (name: string): string => readFileSync(join(packageFolder, 'fixtures', 'england', name), 'utf8');

/** Runs an example as a dependent would, beside the demonstration data as its own extract. */
async function runExample(name: string, look: (folder: string, printed: string) => void): Promise<void> {
  const extract = demonstration('activity.csv');
  const files = {
    'admissions.csv': extract,
    'admissions.csv.gz': gzipSync(extract),
    'populations.csv': demonstration('population.csv'),
  };
  await withFolder(files, async (folder) => {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(packageFolder, join(folder, 'node_modules', 'vanguard-metrics'), 'junction');
    const { code } = transformSync(readFileSync(join(library, `${name}.ts`), 'utf8'), { loader: 'ts' });
    writeFileSync(join(folder, `${name}.mjs`), code);
    const run = spawnSync(process.execPath, [`${name}.mjs`], { cwd: folder, encoding: 'utf8' });
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
    look(folder, run.stdout);
  });
}

/** What each example must print and leave. */
const shows: Readonly<Record<string, (folder: string, printed: string) => void | Promise<void>>> = {
  compare: (folder, printed) => {
    expect(printed).toMatch(/^EHCH -?[\d.]+ \w+\nMCP -?[\d.]+ \w+\nPACS -?[\d.]+ \w+\n$/);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain(
      '<h1>Emergency admissions, latest quarter</h1>',
    );
  },
  'report-of-a-stream': (folder, printed) => {
    expect(printed).toContain('Early starters, admissions:');
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<h1>Two waves</h1>');
  },
  'another-programme': (folder, printed) => {
    const drawn = readdirSync(folder).filter((file) => file.endsWith('.svg'));
    expect(printed.trim().split('\n')).toHaveLength(drawn.length);
    for (const file of drawn) expect(readFileSync(join(folder, file), 'utf8')).toMatch(/SYNTHETIC/);
  },
};

test.skipIf(notBuilt !== undefined).each(Object.entries(shows))(
  'the library example %s runs and says first what it shows',
  { timeout: 60_000 },
  async (name, look) => {
    expect(readFileSync(join(library, `${name}.ts`), 'utf8')).toMatch(/^\/\/ [A-Z].{20,}\.\n/);
    await runExample(name, look);
  },
);

test('every library example is run, and the README shows the first of them', () => {
  expect(readdirSync(library).sort()).toEqual([...Object.keys(shows).map((name) => `${name}.ts`)].sort());
  const [, code = ''] = /^\/\/.*\n([\s\S]*)$/.exec(readFileSync(join(library, 'compare.ts'), 'utf8')) ?? [];
  expect(readFileSync(join(packageFolder, 'README.md'), 'utf8')).toContain(`\`\`\`ts\n${code}\`\`\``);
});
