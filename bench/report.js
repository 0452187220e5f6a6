import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A report of 209 areas in cohorts, from a saved analysis: CPU time of reading and rendering it in a new process, and bytes.
const areas = 209;
const goals = { milliseconds: 1000, bytes: 1_500_000 };
const rounds = Number(process.argv[2] ?? 7);
const bin = join(import.meta.dirname, '..', 'bin', 'vanguard-metrics.js');

const library = join(import.meta.dirname, '..', 'dist', 'index.js');

// Cold code, as a command meets it: its clock starts when the library is loaded.
const rendering = `
import { readFileSync, writeFileSync } from 'node:fs';
const { readAnalysis, renderReport, source } = await import(process.argv[1]);
const start = process.cpuUsage();
const page = await renderReport(await readAnalysis(source('saved', readFileSync(process.argv[2]))));
const { user, system } = process.cpuUsage(start);
writeFileSync(process.argv[3], page);
console.log((user + system) / 1000);
`;

function run(args, cwd) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

function renderMilliseconds(name, cwd) {
  return Number(run(['--input-type=module', '-e', rendering, library, `${name}.json`, `${name}.html`], cwd));
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** As many rows of each metric and population as there are areas, those there are again under other codes. */
function forEveryArea(rows) {
  const groups = Map.groupBy?.(rows, keyOf) ?? grouped(rows);
  return [...groups.values()].flatMap((own) =>
    Array.from({ length: areas }, (_, at) => ({ ...own[at % own.length], area: `X${String(at).padStart(3, '0')}` })),
  );
}

function keyOf({ metric, population }) {
  return `${metric}|${population}`;
}

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

const folder = mkdtempSync(join(tmpdir(), 'vanguard-metrics-bench-'));
try {
  run([bin, 'report', '--demo', '--json', '-o', 'demo.json'], folder);
  const demo = JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8'));
  const everyone = ({ population }) => population === 'all';
  const wide = {
    ...demo,
    areas: forEveryArea(demo.areas.filter(everyone)),
    sites: forEveryArea(demo.sites.filter(everyone)),
  };
  writeFileSync(join(folder, 'wide.json'), JSON.stringify(wide));
  console.log(`Node ${process.version}, median of ${rounds} rounds after one warm-up\n`);
  console.log('| report of | CPU ms | goal | bytes | goal |');
  console.log('| --- | --: | --: | --: | --: |');
  for (const [name, what] of [
    ['demo', 'the demonstration'],
    ['wide', `${areas} areas in cohorts`],
  ]) {
    const taken = Array.from({ length: rounds + 1 }, () => renderMilliseconds(name, folder));
    const bytes = statSync(join(folder, `${name}.html`)).size;
    const beyond = median(taken.slice(1)).toFixed(0);
    console.log(`| ${what} | ${beyond} | ${goals.milliseconds} | ${bytes} | ${goals.bytes} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
