import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Analysis } from '../index.js';
import { openRasteriser, type Rasterise } from '../toolkit.js';
import type { Io } from './io.js';
import { writeFolder } from './output.js';

/** Writes each chart of an analysis into a folder, as SVG and, where the optional rasteriser is installed, as PNG. */
export async function writeCharts(analysis: Analysis, folder: string, isQuiet: boolean, io: Io): Promise<void> {
  const { drawCharts } = await import('../charts.js');
  const drawn = drawCharts(analysis);
  const rasterise = await rasteriserOf(io);
  const files = new Map<string, string | Uint8Array>();
  for (const { name, svg } of drawn) {
    files.set(`${name}.svg`, `${svg}\n`);
    if (rasterise !== undefined) files.set(`${name}.png`, rasterise(svg));
  }
  await writeFolder(files, folder, io);
  if (rasterise === undefined && !isQuiet) {
    io.stderr.write(
      'charts are written as SVG alone: PNG needs the package @resvg/resvg-wasm, which is not installed\n',
    );
  }
}

async function rasteriserOf({ packageFolder }: Io): Promise<Rasterise | undefined> {
  try {
    const find = createRequire(join(packageFolder, 'package.json'));
    const wasm = readFileSync(find.resolve('@resvg/resvg-wasm/index_bg.wasm'));
    const fonts = ['Arimo-Regular.ttf', 'Arimo-Bold.ttf'].map((name) =>
      readFileSync(join(packageFolder, 'fonts', name)),
    );
    return await openRasteriser({ wasm, fonts });
  } catch {
    return undefined;
  }
}
