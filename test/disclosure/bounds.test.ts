import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import { defaultSettings, type Settings } from '../../src/index.js';
import { analysisJsonSchema } from '../../src/schema.js';
import { analyse, analyseAreas, analyseTrend, formats } from '../../src/toolkit.js';
import { type Cell, exactCells, fileOf, inputsAround, underHes2018, underHesPre2018 } from './small-counts.js';

const settings: Settings = { ...defaultSettings, draws: 0 };
const open = { ...settings, read: { disclosure: 'none', suppression: 'none' } };

// A sum of doubles in another order.
const tolerance = 1e-9;

test('the bounds of a run are the extremes of the runs on every file that it could have been', () => {
  const cells = exactCells();
  // Three counts are hidden: one before, one after, and one in both where the spans overlap.
  const hidden = [
    { area: 'T1', quarter: 1 },
    { area: 'T1', quarter: 3 },
    { area: 'C1', quarter: 4 },
  ];
  const isHidden = ({ area, quarter }: Cell): boolean =>
    hidden.some((one) => one.area === area && one.quarter === quarter);
  for (const baseline of ['2014/15', '2014-10..2015-09']) {
    const chosen = { ...settings, baseline, period: '2015/16', window: 'rolling-year' as const };
    const marked = fileOf(cells, (count, cell) => (isHidden(cell) ? '1-3*' : String(count)));
    const [result] = analyse(inputsAround(marked), { ...chosen, read: { disclosure: 'none' } }).results;
    const all = { gap: [] as number[], growth: [] as number[], rest: [] as number[], avoided: [] as number[] };
    for (let fill = 0; fill < 27; fill++) {
      const values = [1 + (fill % 3), 1 + (Math.floor(fill / 3) % 3), 1 + Math.floor(fill / 9)];
      const filled = cells.map((cell) => {
        const at = hidden.findIndex((one) => one.area === cell.area && one.quarter === cell.quarter);
        return at < 0 ? cell : { ...cell, count: values[at] ?? 0 };
      });
      const [one] = analyse(inputsAround(fileOf(filled)), { ...chosen, read: open.read }).results;
      all.gap.push(one?.difference_pp.value ?? Number.NaN);
      all.growth.push(one?.growth_percent.value ?? Number.NaN);
      all.rest.push(one?.comparator_growth_percent.value ?? Number.NaN);
      all.avoided.push(one?.avoided_events ?? Number.NaN);
    }
    const bounds = result?.hidden_bounds;
    expect(bounds).toMatchObject({ hidden_counts: baseline === '2014/15' ? 3 : 2, rounded_counts: 0 });
    const pairs = [
      [bounds?.difference_pp, all.gap],
      [bounds?.growth_percent, all.growth],
      [bounds?.comparator_growth_percent, all.rest],
      [bounds?.avoided_events, all.avoided],
    ] as const;
    for (const [range, values] of pairs) {
      expect(Math.abs((range?.lower ?? Number.NaN) - Math.min(...values))).toBeLessThan(tolerance);
      expect(Math.abs((range?.upper ?? Number.NaN) - Math.max(...values))).toBeLessThan(tolerance);
    }
  }
});

test('the exact answer lies within the bounds of the file under the rule, for areas and the trend too', async () => {
  const cells = exactCells();
  const exact = analyse(inputsAround(fileOf(cells)), open).results[0];
  const meets = new Ajv2020({ strict: false }).compile(await analysisJsonSchema());
  const inside = (
    value: number | null | undefined,
    range: { lower: number | null; upper: number | null } | null | undefined,
  ) => {
    expect(range).toBeTruthy();
    expect(value).toBeGreaterThanOrEqual((range?.lower ?? Number.NEGATIVE_INFINITY) - tolerance);
    expect(value).toBeLessThanOrEqual((range?.upper ?? Number.POSITIVE_INFINITY) + tolerance);
  };
  for (const shows of [underHes2018, underHesPre2018]) {
    const inputs = inputsAround(fileOf(cells, shows));
    const analysis: Analysis = analyse(inputs, settings);
    meets(analysis);
    expect(meets.errors ?? []).toEqual([]);
    const bounds = analysis.results[0]?.hidden_bounds;
    inside(exact?.difference_pp.value, bounds?.difference_pp);
    inside(exact?.growth_percent.value, bounds?.growth_percent);
    inside(exact?.comparator_growth_percent.value, bounds?.comparator_growth_percent);
    inside(exact?.growth_ratio.value, bounds?.growth_ratio);
    inside(exact?.avoided_events, bounds?.avoided_events);
    const areas = await analyseAreas(inputs, settings);
    meets(areas);
    expect(meets.errors ?? []).toEqual([]);
    const exactAreas = await analyseAreas(inputsAround(fileOf(cells)), open);
    for (const area of areas.areas ?? []) {
      const same = exactAreas.areas?.find((one) => one.area === area.area);
      if (area.growth_percent !== null) inside(same?.growth_percent, area.growth_bounds);
      if (area.difference_pp !== null) inside(same?.difference_pp, area.difference_bounds);
    }
    const trend = await analyseTrend(inputs, settings);
    meets(trend);
    expect(meets.errors ?? []).toEqual([]);
    const exactTrend = await analyseTrend(inputsAround(fileOf(cells)), open);
    for (const [at, row] of (trend.trend ?? []).entries()) inside(exactTrend.trend?.[at]?.index, row.index_bounds);
  }
});

test('a word that the hidden counts alone could undo is marked, and one that they cannot is not', () => {
  // Every area of the cohort falls from 20 to 18 a quarter, and its last quarter of each year is hidden.
  const lines = (mark: string): string =>
    fileOf(exactCells(), (_, { area, quarter }) => {
      const odd = area === 'C1' && quarter === 12 ? 1 : 0;
      if (!area.startsWith('T')) return String(401 + Number(area[1]) + (quarter % 3) + odd);
      if (quarter % 4 === 3) return mark;
      return quarter < 4 ? '20' : '18';
    });
  const analysed = (mark: string): Analysis =>
    analyse(inputsAround(lines(mark)), { ...settings, read: { disclosure: 'none' } });
  const [wide, narrow] = [analysed('1-9*'), analysed('1-2*')];
  const words = [wide, narrow].map(({ results }) => [
    results[0]?.direction,
    results[0]?.hidden_bounds?.direction_holds,
  ]);
  expect(words).toEqual([
    ['slower', false],
    ['slower', true],
  ]);
  for (const format of [formats.table, formats.md]) {
    const [undone, firm] = [wide, narrow].map((one) => format.render(one, { width: 120, colour: 0, ascii: true }));
    expect(undone).toMatch(/slower \\?\[c/);
    expect(undone).toMatch(/whatever\s+they\s+are,\s+so\s+they\s+alone\s+could\s+undo\s+the\s+word\s+slower/);
    expect(firm).not.toMatch(/undo/);
  }
});
