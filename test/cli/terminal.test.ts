import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder, vanguard } from './command.js';

const escapeSequence = '\u001b[';
const table = ['demo', '--metric', 'admissions'];

test('colour is for terminals, and the flag, NO_COLOR, FORCE_COLOR and TERM rule in that order', async () => {
  const coloured = async (args: readonly string[], env: Record<string, string>, terminal?: number): Promise<boolean> =>
    (await vanguard([...table, ...args], { env, ...(terminal === undefined ? {} : { terminal }) })).stdout.includes(
      escapeSequence,
    );
  expect(await coloured([], {}, 80)).toBe(true);
  expect(await coloured([], {})).toBe(false);
  expect(await coloured([], { NO_COLOR: '1' }, 80)).toBe(false);
  expect(await coloured([], { NO_COLOR: '' }, 80)).toBe(true);
  expect(await coloured([], { TERM: 'dumb' }, 80)).toBe(false);
  expect(await coloured([], { FORCE_COLOR: '1' })).toBe(true);
  expect(await coloured([], { NO_COLOR: '1', FORCE_COLOR: '1' }, 80)).toBe(false);
  expect(await coloured(['--color', 'always'], { NO_COLOR: '1' })).toBe(true);
  expect(await coloured(['--no-color'], { FORCE_COLOR: '1' }, 80)).toBe(false);
});

test('no line is wider than the terminal, and old terminals get ASCII', async () => {
  for (const terminal of [80, 120]) {
    const { stdout } = await vanguard([...table, '--no-color'], { terminal, env: { LANG: 'en_GB.UTF-8' } });
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(terminal);
    expect(stdout).toContain('▼ slower');
  }
  const old = await vanguard([...table, '--no-color'], { terminal: 80, env: { LANG: 'C' } });
  expect(old.stdout).toMatch(/v slower/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is what must be absent
  expect(old.stdout).not.toMatch(/[^\u0000-\u007f]/);
});

test('help lists every command and its options, and exits 0', async () => {
  const help = await vanguard(['--help']);
  expect(help.code).toBe(0);
  for (const command of ['demo', 'validate', 'compare', 'cohorts', 'explain', 'schema']) {
    expect(help.stdout).toMatch(new RegExp(`^  ${command}`, 'm'));
    expect((await vanguard([command, '--help'])).code).toBe(0);
  }
  const compare = (await vanguard(['compare', '--help'])).stdout;
  for (const option of [
    '--population',
    '--cohorts',
    '--metric',
    '--window',
    '--period',
    '--baseline',
    '--boundaries',
    '--screen',
    '--level',
    '--per',
  ]) {
    expect(compare).toContain(option);
  }
});

test('everything listed by explain has an explanation, and every code too', async () => {
  const names: readonly { readonly name: string }[] = JSON.parse((await vanguard(['explain', '--json'])).stdout);
  expect(names.length).toBeGreaterThan(80);
  for (const { name } of names) {
    const { code, stdout } = await vanguard(['explain', name]);
    expect([name, code]).toEqual([name, 0]);
    expect(stdout.length).toBeGreaterThan(60);
  }
});

test('cohorts lists the 50 vanguards with site, type, areas, extent and source, and other programmes', async () => {
  const sites: readonly Record<string, unknown>[] = JSON.parse((await vanguard(['cohorts', '--json'])).stdout);
  expect(sites).toHaveLength(50);
  expect(sites[3]).toMatchObject({
    id: 'MCP04',
    programme: 'MCP',
    extent: 'practices',
    areas: ['05L'],
    confidence: 'RECALLED',
  });
  expect(sites.every((site) => String(site.source).length > 5)).toBe(true);
  expect(JSON.parse((await vanguard(['cohorts', '--programme', 'stp', '--json'])).stdout)).toHaveLength(44);
  const touching = (await vanguard(['cohorts', '--area', '03r'])).stdout;
  expect(touching).toMatch(/MCP05[\s\S]*EHCH24[\s\S]*UEC34/);
});

test('validate says what each file is and what is odd about it, and exits 1 only for problems', async () => {
  const england = join(packageFolder, 'fixtures', 'england');
  const args = ['validate', join(england, 'activity.csv'), '--population', join(england, 'population.csv')];
  const good = await vanguard(args);
  expect(good.code).toBe(0);
  expect(good.stdout).toMatch(
    /tidy layout, 4,360 rows, UTF-8, 4 columns[\s\S]*218 areas, April 2013 to March 2018[\s\S]*Usable/,
  );
  const bad = await vanguard(['validate', 'package.json', '--json']);
  expect(bad.code).toBe(1);
  expect(JSON.parse(bad.stdout)).toMatchObject({ ok: false, problems: [{ severity: 'error' }] });
});

test.skipIf(!existsSync(join(packageFolder, 'dist', 'cli', 'entry.js')))('a pipe that closes early is no error', () => {
  const command = `"${process.execPath}" bin/vanguard-metrics.js demo --json | head -1; exit "\${PIPESTATUS[0]}"`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: packageFolder, encoding: 'utf8' });
  expect([status, stdout, stderr]).toEqual([0, '{\n', '']);
});
