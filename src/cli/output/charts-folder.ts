import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Analysis } from '../../index.js';
import { describeProblems, openRasteriser, problem, type Rasterise } from '../../toolkit.js';
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
  if (rasterise === undefined && !isQuiet) io.stderr.write(svgAlone());
}

const rasteriser = '@resvg/resvg-wasm';

function svgAlone(): string {
  const descriptions = describeProblems([problem('VM143', { name: rasteriser, version: '2.6.2' })]);
  return descriptions
    .flatMap(({ code, headline, help }) => [
      `note[${code}] ${headline}: charts are written as SVG, and not as PNG`,
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
