import { beforeAll, expect, test } from 'vitest';
import type { Chart } from '../../../src/report/charts/index.js';
import { type ChartData, demonstrationData } from './data.js';
import { drawings, standalone } from './draw.js';
import { farIntervals } from './far-intervals.js';
import { type Drawn, elementsOf } from './picture.js';

let data: ChartData;
beforeAll(async () => {
  data = await demonstrationData();
}, 60_000);

const number = (text: string): number => Number(text.replace('−', '-').replace(/[,%]/g, ''));
const isNumber = (text: string): boolean => /^[+−]?[\d,]+(\.\d+)?%?$/.test(text);
const column = ({ table }: Chart, heading: string): string[] => {
  const at = table.columns.findIndex((one) => one.heading === heading);
  return table.rows.map((row) => row[at] ?? '');
};
const rounded = (value: number): number => Number(value.toFixed(1));
const attribute = ({ attributes }: Drawn, name: string): number => Number(attributes[name]);

/** The value at a pixel, read off the texts of the axis as a reader would. */
function axis(elements: readonly Drawn[], side: 'left' | 'below'): (pixel: number) => number {
  const [along, anchor] = side === 'left' ? (['y', 'end'] as const) : (['x', 'middle'] as const);
  const texts = elements.filter(
    ({ name, attributes, text }) => name === 'text' && attributes['text-anchor'] === anchor && isNumber(text),
  );
  const shift = side === 'left' ? -4 : 0;
  const ticks = texts.map((one) => ({ pixel: attribute(one, along) + shift, value: number(one.text) }));
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (first === undefined || last === undefined) throw new Error('an axis without texts');
  const slope = (last.value - first.value) / (last.pixel - first.pixel);
  for (const { pixel, value } of ticks) expect(first.value + slope * (pixel - first.pixel)).toBeCloseTo(value, 1);
  return (pixel) => first.value + slope * (pixel - first.pixel);
}

// A pixel holds more than a tenth, so a mark lies within this many values of its table.
const within = (values: readonly number[], told: readonly number[], tolerance: number): void => {
  expect(values.length).toBe(told.length);
  const worst = Math.max(...values.map((value, at) => Math.abs(value - (told[at] ?? Number.NaN))));
  expect(worst).toBeLessThan(tolerance);
};

function plotted(chart: Chart): Drawn[] {
  return elementsOf(chart.svg);
}

test('points of an event study lie at the gaps of its table, and their labels say so', () => {
  const chart = drawings['event-study'](data, standalone);
  const elements = plotted(chart);
  const at = axis(elements, 'left');
  const gaps = column(chart, 'Gap, %').map(number);
  const points = elements.filter(({ name }) => name === 'circle').map((one) => at(attribute(one, 'cy')));
  const baseline = column(chart, 'Interval').indexOf('baseline');
  const told = gaps.filter((_, place) => place !== baseline);
  within(points, told, 0.1);
  const labels = elements.filter(
    ({ name, attributes, text }) => name === 'text' && attributes['font-weight'] === 'bold' && isNumber(text),
  );
  expect(labels.map(({ text }) => number(text))).toEqual(told);
});

test.each(['event-study', 'specification-curve'] as const)(
  'intervals of %s that go on beyond the axis end in arrows, and are counted in words',
  (name) => {
    const whole = drawings[name](data, standalone);
    const far = drawings[name](farIntervals(data), standalone);
    const heads = ({ svg }: Chart): number[] => {
      const paths = elementsOf(svg).filter(({ name: kind }) => kind === 'path');
      const tips = /M[-\d.]+,([-\d.]+)L[-\d.]+,([-\d.]+)L[-\d.]+,\2Z/g;
      return paths.flatMap(({ attributes: { d = '' } }) =>
        [...d.matchAll(tips)].map(([, tip, base]) => Math.sign(Number(base) - Number(tip))),
      );
    };
    const told = / Arrows: (\d+) intervals? that goe?s? on beyond the axis\.$/;
    expect([heads(whole), told.test(whole.subtitle), told.test(whole.description)]).toEqual([[], false, false]);
    const cut = column(far, 'Interval').filter((text) => number(text.split(' to ')[1] ?? '') > 2000);
    expect([far.subtitle, far.description].map((text) => told.exec(text)?.[1])).toEqual(
      Array.from({ length: 2 }, () => String(cut.length)),
    );
    expect(heads(far).filter((towards) => towards > 0)).toHaveLength(cut.length);
    expect(heads(far)).toContain(-1);
  },
);

test.each([
  [[12.4, 15.5, 11, 15], 0],
  [[12.4, 15.5, 17, 40], 1],
  [[13, 18, 23.9, 90], 1],
  [[11, 30, 31, 90], 3],
] as const)('of years whose intervals reach to %s per cent, %i go on beyond the axis', (reaches, cut) => {
  const { events } = data;
  const years = events.years
    .filter(({ is_baseline }) => !is_baseline)
    .slice(0, reaches.length)
    .map((year, at) => {
      const upper = 1 + (reaches[at] ?? 0) / 100;
      return { ...year, growth_ratio: { ...year.growth_ratio, value: 0.96, lower: 0.94, upper } };
    });
  expect(years.length).toBe(reaches.length);
  const { subtitle } = drawings['event-study']({ ...data, events: { ...events, years } }, standalone);
  expect(/Arrows: (\d+)/.exec(subtitle)?.[1] ?? '0').toBe(String(cut));
});

test('lines of growth end at the last index of their table', () => {
  const chart = drawings['growth-lines'](
    { ...data, trend: data.trend.filter(({ cohort }) => cohort === 'MCP') },
    standalone,
  );
  const elements = plotted(chart);
  const at = axis(elements, 'left');
  const [index, rest] = ['Index', 'Rest'].map((heading) => column(chart, heading).map(number));
  const lines = elements.filter(
    ({ name, classes, attributes }) =>
      name === 'path' && classes.includes('vm-cohort') && attributes['stroke-linejoin'] === 'round',
  );
  const path = lines[0]?.attributes.d ?? '';
  within(
    [...path.matchAll(/[ML][-\d.]+,([-\d.]+)/g)].map((match) => at(Number(match[1]))),
    index ?? [],
    0.1,
  );
  const square = elements.find(
    ({ classes, attributes }) => classes.includes('vm-comparator') && attributes.d?.endsWith('Z'),
  );
  const corners = [...(square?.attributes.d ?? '').matchAll(/[ML][-\d.]+,([-\d.]+)/g)].map((match) => Number(match[1]));
  expect(at((Math.min(...corners) + Math.max(...corners)) / 2)).toBeCloseTo(rest?.at(-1) ?? Number.NaN, 1);
});

test('squares and diamonds of a forest lie at the gaps of their rows', () => {
  const chart = drawings['forest-plot'](data, standalone);
  const elements = plotted(chart);
  const at = axis(elements, 'below');
  const centres = elements
    .filter(({ name, attributes }) => name === 'path' && attributes.d?.endsWith('Z'))
    .map(({ attributes }) =>
      [...(attributes.d ?? '').matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
    )
    .map((corners) => {
      // A square is as wide as high; a diamond's value is over its middle.
      const isSquare = corners[0]?.[1] === corners[1]?.[1];
      return isSquare ? ((corners[0]?.[0] ?? 0) + (corners[1]?.[0] ?? 0)) / 2 : (corners[1]?.[0] ?? 0);
    });
  within(centres.map(at), column(chart, 'Gap, pp').map(number), 0.12);
  const told = column(chart, 'Gap, pp').map((gap, row) => `${gap} (${column(chart, 'Interval')[row]})`);
  const shown = elements.filter(
    ({ name, text }) => name === 'text' && /\(.* to .*\)$/.test(text) && /^[+−]\d/.test(text),
  );
  expect(shown.map(({ text }) => text)).toEqual(told);
});

test('points of a funnel lie at the gaps of their areas, and outside a limit only where the table says so', () => {
  const chart = drawings['growth-funnel'](data, standalone);
  const elements = plotted(chart);
  const at = axis(elements, 'left');
  const usual = elements.filter(({ name }) => name === 'circle').map((one) => at(attribute(one, 'cy')));
  const places = column(chart, 'Place');
  const gaps = column(chart, 'Gap, pp').map(number);
  within(
    usual,
    gaps.filter((_, row) => places[row] === 'usual'),
    0.1,
  );
  for (const [row, limits] of column(chart, '95% limits').entries()) {
    const [lower = 0, upper = 0] = limits.split(' to ').map(number);
    const gap = gaps[row] ?? 0;
    if (places[row] === 'usual') expect(gap).toBeGreaterThanOrEqual(lower);
    else expect(gap <= lower || gap >= upper).toBe(true);
  }
});

test('triangles of a funnel point the way that their areas lie', () => {
  const [area] = data.areas.filter(({ population }) => population === 'all');
  if (area === undefined) throw new Error('no area');
  const drawn = (verdict: 'low-95' | 'high-95' | 'low-99.8') =>
    drawings['growth-funnel']({ ...data, areas: [{ ...area, verdict }] }, standalone);
  // How many corners lie in the upper half of the mark.
  const corners = (chart: Chart): readonly [number, number] => {
    const mark = plotted(chart).find(({ classes, attributes }) => classes.includes('vm-fill-series1') && attributes.d);
    const heights = [...(mark?.attributes.d ?? '').matchAll(/[ML][-\d.]+,([-\d.]+)/g)].map(([, y]) => Number(y));
    const middle = (Math.min(...heights) + Math.max(...heights)) / 2;
    return [heights.length, heights.filter((y) => y < middle).length];
  };
  expect(corners(drawn('low-95'))).toEqual([3, 2]);
  expect(corners(drawn('high-95'))).toEqual([3, 1]);
  expect(corners(drawn('low-99.8'))[0]).toBe(4);
  expect(drawn('low-95').subtitle).toContain('triangles lie beyond 95%, diamonds beyond 99.8%');
});

test('the axis of growth holds its bands, and a picture says where one goes on beyond it', () => {
  const rows = data.trend.filter(({ cohort }) => cohort === 'MCP');
  const drawn = (lower: number, upper: number): Chart =>
    drawings['growth-lines'](
      { ...data, trend: rows.map((row, at) => (at === rows.length - 1 ? { ...row, index: 97, lower, upper } : row)) },
      standalone,
    );
  const ticks = (chart: Chart): number[] =>
    plotted(chart)
      .filter(({ name, attributes, text }) => name === 'text' && attributes['text-anchor'] === 'end' && isNumber(text))
      .map(({ text }) => number(text));
  const held = drawn(83.9, 111.9);
  expect(Math.min(...ticks(held))).toBeLessThanOrEqual(83.9);
  expect(Math.max(...ticks(held))).toBeGreaterThanOrEqual(111.9);
  expect(held.subtitle).not.toContain('beyond');
  expect(drawn(2, 4_000).subtitle).toContain('one that meets an edge goes on beyond it');
});

test('piles of a leave-one-out strip hold a mark for every area of the table', () => {
  const chart = drawings['leave-one-out'](data, standalone);
  const elements = plotted(chart);
  const at = axis(elements, 'below');
  const without = column(chart, 'Without');
  const gaps = column(chart, 'Gap, pp')
    .map(number)
    .filter((_, row) => without[row] !== 'none');
  const circles = elements.filter(({ name }) => name === 'circle').map((one) => rounded(at(attribute(one, 'cx'))));
  const triangles = elements
    .filter(({ attributes }) => /^M[-\d.]+,[-\d.]+L[-\d.]+,[-\d.]+L[-\d.]+,[-\d.]+Z$/.test(attributes.d ?? ''))
    .map(({ attributes }) => attributes.d ?? '');
  const named = elements.filter(({ name, text }) => name === 'text' && text.startsWith('without ')).length;
  expect(circles.length + triangles.length - named).toBe(gaps.length);
  for (const value of circles) expect(gaps.some((gap) => Math.abs(gap - value) < 0.11)).toBe(true);
});

test('bars of mock cohorts are as high as their counts', () => {
  const chart = drawings['placebo-distribution'](data, standalone);
  const elements = plotted(chart);
  const at = axis(elements, 'left');
  const counts = column(chart, 'Mock cohorts')
    .map(number)
    .filter((count) => count > 0);
  const bars = elements.filter(({ name, classes }) => name === 'rect' && !classes.includes('vm-fill-background'));
  const heights = bars.map((one) => Math.round(at(attribute(one, 'y'))));
  const each = heights.filter(
    (height, place) =>
      place === 0 ||
      attribute(bars[place - 1] as Drawn, 'y') !== attribute(bars[place] as Drawn, 'y') ||
      height !== heights[place - 1],
  );
  for (const count of counts) expect(each.some((height) => Math.abs(height - count) <= 1)).toBe(true);
  expect(elements.some(({ name, text }) => name === 'text' && text === 'mock cohorts')).toBe(true);
});

test('mock cohorts are quoted by the p of the test, and their count is said not to be it', () => {
  const drawn = (placebo: Partial<ChartData['placebo']>): Chart =>
    drawings['placebo-distribution']({ ...data, placebo: { ...data.placebo, ...placebo } }, standalone);
  const { draws } = data.placebo;
  const tested = drawn({ cohort: 'EHCH', p_value: 0.0371, as_far: 1, difference_pp: -8.12 });
  expect(tested.title).toBe('Care homes: randomisation p 0.037 for the gap of −8.1 percentage points');
  const plain = `at least as far from zero, 1 of ${draws.toLocaleString('en-GB')}`;
  expect(tested.subtitle).toContain(`${plain}, which is not the test: p sets each gap against its own spread.`);
  const untested = drawn({ cohort: 'EHCH', p_value: null, as_far: 1, difference_pp: -8.12 });
  expect(untested.title).toMatch(/^Care homes: the gap of −8\.1 percentage points beside [\d,]+ mock cohorts$/);
  expect(untested.subtitle.endsWith(`${plain}.`)).toBe(true);
});

test('a specification curve has a bar for every measured row of its table', () => {
  const chart = drawings['specification-curve'](data, standalone);
  const measured = column(chart, 'Gap, pp').filter((gap) => gap !== '[x]');
  const faint = plotted(chart).filter(({ attributes }) => attributes['stroke-opacity'] === '0.3');
  const bars = faint.flatMap(({ attributes }) => [...(attributes.d ?? '').matchAll(/M/g)]);
  expect(bars.length).toBe(measured.length);
  const points = plotted(chart).filter(({ attributes }) => attributes['stroke-linecap'] !== undefined);
  const at = axis(plotted(chart), 'left');
  const heights = points
    .flatMap(({ attributes }) => [...(attributes.d ?? '').matchAll(/M[-\d.]+,([-\d.]+)h0/g)])
    .map((match) => at(Number(match[1])));
  const told = measured.map(number);
  // The marks of the key are points too.
  expect(heights.length).toBeGreaterThanOrEqual(told.length);
  for (const gap of told) expect(heights.some((height) => Math.abs(height - gap) < 0.1)).toBe(true);
});
