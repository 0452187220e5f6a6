import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Analysis, Problem } from '../../index.js';
import { describeProblems, lettersLacking, openRasteriser, problem, type Rasterise } from '../../toolkit.js';
import type { Io } from '../io.js';
import { writeFolder } from './output.js';

/** Writes each chart of an analysis into a folder, as SVG and, where the optional rasteriser is installed, as PNG. */
export async function writeCharts(analysis: Analysis, folder: string, isQuiet: boolean, io: Io): Promise<void> {
  const { drawCharts } = await import('../../charts.js');
  const drawn = drawCharts(analysis);
  const rasterise = await rasteriserOf(io);
  const files = new Map<string, string | Uint8Array>();
  for (const { name, svg } of drawn) {
    files.set(`${name}.svg`, `${svg}\n`);
    if (rasterise !== undefined) files.set(`${name}.png`, rasterise(svg));
  }
  await writeFolder(files, folder, io);
  if (isQuiet) return;
  io.stderr.write(rasterise === undefined ? svgAlone() : boxesIn(drawn.map(({ svg }) => svg)));
}

const lettersNamed = 12;

function boxesIn(pictures: readonly string[]): string {
  const lacking = pictures.map(lettersLacking).filter((letters) => letters.length > 0);
  const letters = [...new Set(lacking.flat())].slice(0, lettersNamed);
  return letters.length === 0 ? '' : noteOf(problem('VM258', { letters, charts: lacking.length }), '');
}

const rasteriser = '@resvg/resvg-wasm';

function svgAlone(): string {
  const isAbsent = problem('VM143', { name: rasteriser, version: '2.6.2' });
  return noteOf(isAbsent, ': charts are written as SVG, and not as PNG');
}

function noteOf(one: Problem, after: string): string {
  return describeProblems([one])
    .flatMap(({ code, headline, help }) => [
      `note[${code}] ${headline}${after}`,
      ...help.map((line) => `  help: ${line}`),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

async function rasteriserOf({ packageFolder }: Io): Promise<Rasterise | undefined> {
  const wasm = findRasteriser(packageFolder);
  if (wasm === undefined) return undefined;
  const fonts = ['Arimo-Regular.ttf', 'Arimo-Bold.ttf'].map((name) => readFileSync(join(packageFolder, 'fonts', name)));
  return openRasteriser({ wasm: readFileSync(wasm), fonts });
}

function findRasteriser(packageFolder: string): string | undefined {
  try {
    return createRequire(join(packageFolder, 'package.json')).resolve(`${rasteriser}/index_bg.wasm`);
  } catch {
    return undefined;
  }
}
