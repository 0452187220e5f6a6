import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median } from '../median.js';
import { bin } from '../run-node.js';
import type { Subject } from '../subject.js';

const areas = 209;
const goals = { milliseconds: 1000, bytes: 1_500_000 };

// Cold code, as a command meets it: its clock starts when the library is loaded.
const rendering = `
import { readFileSync, writeFileSync } from 'node:fs';
const { report } = await import(process.argv[1] + '/index.js');
const { parseAnalysis } = await import(process.argv[1] + '/schema.js');
const start = process.cpuUsage();
const page = report(parseAnalysis(readFileSync(process.argv[2], 'utf8')));
const { user, system } = process.cpuUsage(start);
writeFileSync(process.argv[3], page);
console.log((user + system) / 1000);
`;

/** How long a page takes beyond start-up, and how large it is. */
export const report: Subject = {
  rounds: 7,
  measure(rounds) {
    const folder = mkdtempSync(join(tmpdir(), 'vanguard-metrics-bench-'));
    try {
      saveAnalyses(folder);
      const rows = [
        ['demo', 'the demonstration'],
        ['wide', `${areas} areas in cohorts`],
      ].map(([name = '', what = '']) => {
        const taken = Array.from({ length: rounds + 1 }, () => renderMilliseconds(name, folder)).slice(1);
        const { size } = statSync(join(folder, `${name}.html`));
        return [what, median(taken).toFixed(0), String(goals.milliseconds), String(size), String(goals.bytes)];
      });
      return {
        headings: ['report of', 'CPU ms', 'goal', 'bytes', 'goal'],
        rows,
        notes: [`Medians of ${rounds} rounds after one to warm up.`],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function saveAnalyses(folder: string): void {
  run([resolve(bin), 'report', '--demo', '--json', '-o', 'demo.json'], folder);
  const demo = JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8'));
  const everyone = ({ population }: Row): boolean => population === 'all';
  const wide = {
    ...demo,
    areas: forEveryArea(demo.areas.filter(everyone)),
    sites: forEveryArea(demo.sites.filter(everyone)),
  };
  writeFileSync(join(folder, 'wide.json'), JSON.stringify(wide));
}

function renderMilliseconds(name: string, folder: string): number {
  const library = resolve('dist');
  return Number(run(['--input-type=module', '-e', rendering, library, `${name}.json`, `${name}.html`], folder));
}

function run(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

interface Row {
  readonly metric: string;
  readonly population: string;
}

/** As many rows of each metric and population as there are areas, those there are again under other codes. */
function forEveryArea(rows: readonly Row[]): Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.metric}|${row.population}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((own) =>
    Array.from({ length: areas }, (_, at) => ({
      ...(own[at % own.length] as Row),
      area: `X${String(at).padStart(3, '0')}`,
    })),
  );
}
