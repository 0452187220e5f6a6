import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Chart, type ChartOptions, chartStyles, darkBackground } from '../../../src/report/charts/index.js';
import { allMissing } from './all-missing.js';
import { type ChartData, demonstrationData } from './data.js';
import { type DrawingName, drawingNames, drawings, standalone } from './draw.js';
import { farIntervals } from './far-intervals.js';
import { oneArea, twentyCohorts } from './few-and-many.js';
import { type Drawn, elementsOf, overlaps, type TextBox, textBoxes } from './picture.js';
import { renamed } from './renamed.js';
import { identical } from './without-variation.js';

const output = join(import.meta.dirname, '..', '..', 'output', 'charts');
const hostile = `<script>alert("1")</script> & 'quoted' \u202eright-to-left\u202c \u200f שלום ]]> ${'W'.repeat(240)}`;

const cases: Readonly<Record<string, (data: ChartData) => ChartData>> = {
  demonstration: (data) => data,
  'one-area': oneArea,
  'twenty-cohorts': twentyCohorts,
  'long-names': (data) => renamed(data, 'A very long name of a place that goes on '.repeat(8).trim()),
  'hostile-names': (data) => renamed(data, hostile),
  'all-missing': allMissing,
  'far-intervals': farIntervals,
  'identical-values': identical,
};

const forms: Readonly<Record<string, ChartOptions>> = {
  standalone,
  narrow: { ...standalone, width: 320 },
  inline: { ...standalone, form: 'inline', width: 640 },
};

let data: ChartData;
beforeAll(async () => {
  data = await demonstrationData();
}, 60_000);

const draw = (name: DrawingName, kind: string, options: ChartOptions) =>
  drawings[name]((cases[kind] ?? ((same) => same))(data), options);

function expectSafe({ svg, title, subtitle, description }: Chart, elements: readonly Drawn[]): void {
  const byId = (id: string): string | undefined => elements.find((one) => one.attributes.id === id)?.text;
  expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
  expect(new Set(elements.map((one) => one.name))).not.toContain('script');
  expect(elements[0]?.attributes).toMatchObject({
    role: 'img',
    id: 'chart-1',
    'aria-labelledby': 'chart-1-title chart-1-desc',
  });
  expect([byId('chart-1-title'), byId('chart-1-desc')]).toEqual([title, description]);
  expect(elements.every(({ attributes: { id } }) => id === undefined || id.startsWith('chart-1'))).toBe(true);
  const written = elements.flatMap(({ attributes }) => Object.values(attributes));
  expect(written.filter((value) => /\.\d{3}/.test(value))).toEqual([]);
  expect(title + subtitle + description).not.toMatch(/[\u200f\u202a-\u202e]/);
}

function outside(boxes: readonly TextBox[], elements: readonly Drawn[]): TextBox[] {
  const [width, height] = ['width', 'height'].map((name) => Number(elements[0]?.attributes[name]) + 0.5);
  return boxes.filter(
    (box) => box.left < -0.5 || box.top < -0.5 || box.right > (width ?? 0) || box.bottom > (height ?? 0),
  );
}

describe.each(drawingNames)('%s', (name) => {
  describe.each(Object.keys(cases))('%s', (kind) => {
    test.each(Object.keys(forms))('is a whole, safe, accessible picture with its labels apart: %s', (form) => {
      const options = forms[form] ?? standalone;
      const chart = draw(name, kind, options);
      const elements = elementsOf(chart.svg);
      expectSafe(chart, elements);
      const boxes = textBoxes(elements);
      expect(overlaps(boxes)).toEqual([]);
      expect(outside(boxes, elements)).toEqual([]);
      expect(draw(name, kind, options)).toEqual(chart);
    });

    test('travels with a table that has a cell for every column', () => {
      const { table } = draw(name, kind, standalone);
      expect(table.columns.length).toBeGreaterThan(2);
      expect(table.rows.filter((row) => row.length !== table.columns.length)).toEqual([]);
      expect(table.rows.flat().join(' ')).not.toMatch(/NaN|undefined|Infinity/);
    });

    test('looks as recorded', async () => {
      const { svg } = draw(name, kind, standalone);
      await expect(`${svg}\n`).toMatchFileSnapshot(join(output, kind, `${name}.svg`));
    });
  });
});

test('209 sites and their funnel are two small pictures', () => {
  const [site] = data.sites.sites;
  const [area] = data.areas;
  if (site === undefined || area === undefined) throw new Error('no site');
  const many = {
    ...data,
    sites: { ...data.sites, sites: Array.from({ length: 209 }, (_, at) => ({ ...site, area: `S${at}` })) },
    areas: Array.from({ length: 209 }, (_, at) => ({ ...area, area: `S${at}`, events: (area.events ?? 0) + 10 * at })),
  };
  const inline = { ...standalone, form: 'inline' as const };
  const bytes = (name: DrawingName): number => Buffer.byteLength(drawings[name](many, inline).svg);
  expect(bytes('site-multiples')).toBeLessThan(450_000);
  expect(bytes('growth-funnel')).toBeLessThan(60_000);
});

test('a picture with bad options is refused', () => {
  expect(() => drawings['growth-lines'](data, { ...standalone, width: 100 })).toThrow(RangeError);
  expect(() => drawings['growth-lines'](data, { ...standalone, id: 'a b' })).toThrow(RangeError);
});

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (first: string, second: string): number => {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

// WCAG 2.2, 1.4.3 and 1.4.11; lines of a grid and shades carry nothing that the texts do not say.
test('text has a contrast of 4.5 and marks of 3, on paper and on a dark screen', () => {
  const dark = new Map(
    [...chartStyles.matchAll(/\.vm-fill-(\w+)\{fill:(#\w{6})\}/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
  expect(dark.get('background')).toBe(darkBackground);
  for (const name of drawingNames) {
    for (const { name: kind, attributes } of elementsOf(draw(name, 'twenty-cohorts', standalone).svg)) {
      for (const [, paint = '', colour = ''] of (attributes.class ?? '').matchAll(/vm-(fill|stroke)-(\w+)/g)) {
        if (['background', 'grid', 'shade'].includes(colour)) continue;
        const least = kind === 'text' ? 4.5 : 3;
        expect(contrast(attributes[paint] ?? '', '#ffffff'), colour).toBeGreaterThanOrEqual(least);
        expect(contrast(dark.get(colour) ?? '', darkBackground), colour).toBeGreaterThanOrEqual(least);
      }
    }
  }
});
