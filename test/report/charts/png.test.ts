import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fontFamily } from '../../../src/report/charts/drawing/paint.js';
import { openRasteriser } from '../../../src/report/charts/png.js';
import { textWidth } from '../../../src/report/charts/text/measure.js';

const fonts = join(import.meta.dirname, '..', '..', '..', 'fonts');
const open = () =>
  openRasteriser({
    wasm: readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
    fonts: ['Arimo-Regular.ttf', 'Arimo-Bold.ttf'].map((name) => readFileSync(join(fonts, name))),
  });

const recorded = join(import.meta.dirname, '..', '..', 'output', 'charts', 'demonstration', 'event-study.svg');
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

test('a picture becomes a PNG of twice its size, the same bytes each time', async () => {
  const svg = readFileSync(recorded, 'utf8');
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const [first, second] = [(await open())(svg), (await open())(svg)];
  expect(sizeOf(first)).toEqual({ width: 2 * Number(width), height: 2 * Number(height) });
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  expect(hash(second)).toBe(hash(first));
});

test('a picture without its style for dark screens is the same picture', async () => {
  const rasterise = await open();
  const svg = readFileSync(recorded, 'utf8');
  expect(rasterise(svg.replace(/<style>.*<\/style>/, ''))).toEqual(rasterise(svg));
});

test('the font draws text as wide as it was measured', async () => {
  const rasterise = await open();
  for (const weight of ['regular', 'bold'] as const) {
    const text = 'HWm−3.7 (Salford) 105.0H';
    const width = textWidth(text, 40, weight);
    // An H begins 0.08 of its size after its start and ends as much before its end.
    const line = `<text x="0" y="60" font-size="40" font-weight="${weight === 'bold' ? 'bold' : 'normal'}">${text}</text>`;
    const picture = (at: number): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${at} 0 400 100" width="400" height="100" font-family="${fontFamily}">${line}</svg>`;
    const blank = rasterise(picture(10_000), 1);
    expect(rasterise(picture(width - 6), 1)).not.toEqual(blank);
    expect(rasterise(picture(width), 1)).toEqual(blank);
  }
});
