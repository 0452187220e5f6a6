import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readManifest } from '../../docs/installed-packages.js';
import { packageFolder } from '../cli/command.js';
import { notBuilt } from '../robustness/process.js';
import { compileCommand, exportedPaths, writeConsumer } from './consumer.js';
import { install, installedMegabytes, installedPackages, pack, runInstalled, writtenFiles } from './installed.js';
import { fetchNode, otherNodes, ownNode } from './node-versions.js';
import { promised, readme, told } from './readme-blocks.js';
import { type Ended, shell, succeed } from './shell.js';

const folder = mkdtempSync(join(tmpdir(), 'vanguard-metrics-package-'));
const own = join(folder, 'own');
const manifest = readManifest(packageFolder);
const hasJq = spawnSync('jq', ['--version']).status === 0;

const vanguard = 'npx vanguard-metrics';
const inputs = 'admissions.csv --population populations.csv';
const commands = [
  `${vanguard} --version`,
  `${vanguard} demo`,
  `${vanguard} demo --json -o demo.json`,
  `${vanguard} compare ${inputs} --format csv`,
  `${vanguard} report ${inputs} -o own/report.html --charts-dir own/charts`,
  `${vanguard} report demo.json -o own/report.xlsx`,
  `${vanguard} report demo.json -o own/report.md`,
  `${vanguard} validate ${inputs}`,
  `${vanguard} schema`,
  ...told().filter((line) => hasJq || !line.includes('| jq')),
];

/** What the installed package does with one version of Node. */
interface Behaviour {
  readonly printed: Readonly<Record<string, Ended>>;
  readonly written: Readonly<Record<string, string>>;
}

let tarball = '';
let modules: readonly string[] = [];
let behaviour: Behaviour;

/** Runs every command and the compiled dependent in a folder where the package is installed. */
async function behave(where: string, bin: string): Promise<Behaviour> {
  const lines = [...commands, ...modules.map((name) => `node compiled-nodenext/${name}.mjs`)];
  const printed: Record<string, Ended> = {};
  for (const line of lines) printed[line] = await runInstalled(line, where, bin);
  return { printed, written: writtenFiles(where) };
}

async function keepsPromises(where: string, bin: string, run = runInstalled): Promise<void> {
  for (const { line, printed } of promised()) {
    const { stdout, stderr } = await run(line, where, bin);
    expect(`${line}\n${stdout}${stderr}`).toBe(`${line}\n${printed}`);
  }
}

beforeAll(async () => {
  if (notBuilt !== undefined) throw new Error(notBuilt);
  tarball = await pack(folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

test('an empty folder gets the package and its few dependencies, and npm has nothing to warn of', async () => {
  const { stdout, stderr } = await install(tarball, own, '', ownNode);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^\s*added \d+ packages/);
  const { dependencies, optionalDependencies } = manifest;
  expect(installedPackages(own)).toEqual(
    [...Object.keys({ ...dependencies, ...optionalDependencies }), 'vanguard-metrics'].sort(),
  );
});

test('npm would publish it, and has nothing to warn of but that nobody is logged in', async () => {
  const { stderr } = await succeed(`npm publish --dry-run ${tarball}`, folder);
  const warned = stderr.split('\n').filter((line) => /^npm (?:warn|error)/i.test(line) && !/logged in/.test(line));
  expect(warned).toEqual([]);
});

test('a strict dependent can be compiled against every exported path, and by both ways to find modules', async () => {
  const { exports } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  modules = writeConsumer(own, exportedPaths(exports));
  for (const resolution of ['nodenext', 'bundler'] as const) {
    expect(await shell(compileCommand(own, resolution), own)).toEqual({ code: 0, stdout: '', stderr: '' });
  }
});

test(`the Node of this machine (${process.version}) runs every command, README block and import`, async () => {
  await keepsPromises(own, ownNode, shell);
  behaviour = await behave(own, ownNode);
  const failed = Object.entries(behaviour.printed).filter(([, { code, stderr }]) => code !== 0 || /VM9/.test(stderr));
  expect(failed).toEqual([]);
  if (!hasJq) console.warn('jq is not installed: its line of the README was not run');
});

test.for(otherNodes)('Node %s does the same, to the byte', async (version, { skip }) => {
  const fetched = await fetchNode(version, join(folder, `node-${version}`));
  if ('why' in fetched) return skip(fetched.why);
  expect((await succeed('node --version', folder, fetched.bin)).stdout).toBe(`v${version}\n`);
  const where = join(folder, version);
  await install(tarball, where, '', fetched.bin);
  cpSync(join(own, 'compiled-nodenext'), join(where, 'compiled-nodenext'), { recursive: true });
  await keepsPromises(where, fetched.bin);
  expect(await behave(where, fetched.bin)).toEqual(behaviour);
});

test('without the optional rasteriser charts are SVG alone, and an absent engine is named', async () => {
  const bare = join(folder, 'bare');
  await install(tarball, bare, '--omit=optional', ownNode);
  const line = `${vanguard} report ${inputs} -o report.html --charts-dir charts`;
  const { code, stdout, stderr } = await runInstalled(line, bare, ownNode);
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toBe(
    'note[VM143] the package @resvg/resvg-wasm is needed for this and is not installed: charts are written as SVG, and ' +
      'not as PNG\n  help: install it beside vanguard-metrics:  npm install @resvg/resvg-wasm@2.6.2\n',
  );
  const charts = Object.keys(writtenFiles(bare)).filter((path) => path.startsWith('charts/'));
  expect(charts.length).toBeGreaterThan(3);
  expect(charts.filter((path) => !path.endsWith('.svg'))).toEqual([]);
  writeFileSync(join(bare, 'a.parquet'), 'PAR1\0\0\0\0PAR1');
  const parquet = await runInstalled(`${vanguard} compare a.parquet --population populations.csv`, bare, ownNode);
  expect([parquet.code, parquet.stdout]).toEqual([3, '']);
  expect(parquet.stderr).toMatch(/^error\[VM143\].*\n {2}help: .*npm install @duckdb\/node-api@/);
});

test('the README states the packages and megabytes that are installed, within what a dependent can be asked for', () => {
  const stated = /(\d+) packages and (\d+) MB, or (\d+) and (\d+) MB with/.exec(readme)?.slice(1).map(Number);
  const sizes = ['bare', 'own'].map((name) => join(folder, name));
  const found = sizes.flatMap((path) => [
    installedPackages(path).length,
    Math.ceil(installedMegabytes(path).installed),
  ]);
  expect(stated).toEqual(found);
  const kept = Number(/keeps up to (\d+) MB of compiled code/.exec(readme)?.[1]);
  expect(Math.ceil(installedMegabytes(own).kept)).toBe(kept);
  const [packages = 0, megabytes = 0] = found;
  expect([packages <= 24, megabytes <= 16]).toEqual([true, true]);
});
