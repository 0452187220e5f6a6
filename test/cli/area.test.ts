import { expect, test } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import type { AreaResult } from '../../src/domain/results/area-result.js';
import { vanguard } from './command.js';
import { analysed, close, onPanel, referenceJson } from './panel.js';
import { keepsPromises } from './study.js';

keepsPromises('area', 'areas');

interface FunnelCase {
  readonly metric: string;
  readonly phi_winsorised: number;
  readonly tau2: number;
  readonly rows: readonly Readonly<Record<string, number> & { area_code: string }>[];
}

const columns: Readonly<Record<string, (area: AreaResult) => number | null | undefined>> = {
  observed: (area) => area.events,
  expected: (area) => area.expected_events,
  ratio: (area) => area.growth_ratio,
  z_od: (area) => area.z,
  p_od: (area) => area.p_value,
  p_bh: (area) => area.p_adjusted,
  lower95: (area) => area.limits_95?.lower,
  upper95: (area) => area.limits_95?.upper,
  lower998: (area) => area.limits_998?.lower,
  upper998: (area) => area.limits_998?.upper,
};

interface TestCase {
  readonly metric: string;
  readonly rows: readonly { readonly area_code: string; readonly p: number; readonly p_bh: number }[];
}

async function areas(...args: readonly string[]): Promise<readonly AreaResult[]> {
  const { code, stdout, stderr } = await vanguard(['area', '--demo', '--json', ...args]);
  expect([code, stderr]).toEqual([0, '']);
  return (JSON.parse(stdout) as Analysis).areas ?? [];
}

test('places every area of the panel in the funnel as R does', async () => {
  const found = (await analysed('area')).areas ?? [];
  for (const { metric, rows, phi_winsorised, tau2 } of referenceJson<readonly FunnelCase[]>('panel/07_funnel.json')) {
    const own = found.filter((area) => area.metric === metric);
    expect(own).toHaveLength(rows.length);
    for (const expected of rows) {
      const area = own.find((one) => one.area === expected.area_code);
      expect(area).toBeDefined();
      if (area === undefined) continue;
      for (const [name, of] of Object.entries(columns)) close(of(area), expected[name]);
      close(area.dispersion, phi_winsorised);
      close(area.between_areas_sd ** 2, tau2);
      const [ratio = 1, low = 1, high = 1] = [expected.ratio, expected.lower95, expected.upper95];
      expect(area.verdict?.startsWith('low') ?? false).toBe(ratio < low);
      expect(area.verdict?.startsWith('high') ?? false).toBe(ratio > high);
    }
  }
});

test('tests every area of the panel as R does, by the whole spread of the comparator', async () => {
  const found = (await analysed('area')).areas ?? [];
  for (const { metric, rows } of referenceJson<readonly TestCase[]>('panel/07b_area_tests.json')) {
    expect(rows).toHaveLength(29);
    for (const { area_code, p, p_bh } of rows) {
      const area = found.find((one) => one.area === area_code && one.metric === metric);
      close(area?.p_value_whole_spread, p);
      close(area?.p_adjusted_whole_spread, p_bh);
    }
  }
});

test('sorts by gap or name, and --top takes the first without changing what was tested', async () => {
  const all = await areas('--metric', 'admissions', '--cohort', 'mcp');
  const gaps = all.map((area) => area.difference_pp ?? 0);
  expect(gaps).toEqual([...gaps].sort((first, second) => first - second));
  const top = await areas('--metric', 'admissions', '--cohort', 'mcp', '--top', '3');
  expect(top).toEqual(all.slice(0, 3));
  const named = await areas('--metric', 'admissions', '--cohort', 'mcp', '--sort', 'name');
  const names = named.map((area) => (area.name ?? area.area).replace(/^NHS /, ''));
  expect(names).toEqual([...names].sort());
  expect(new Set(named.map((area) => area.area))).toEqual(new Set(all.map((area) => area.area)));
});

test('one area of a cohort has the numbers that it has among the others, but for their number', async () => {
  const [among] = (await areas('--metric', 'admissions')).filter((area) => area.area === '05C');
  const [alone] = await areas('05c', '--metric', 'admissions');
  const { p_adjusted, p_adjusted_whole_spread, areas_tested, ...same } = among ?? ({} as AreaResult);
  expect(alone).toMatchObject(same);
  expect(alone?.areas_tested).toBe(1);
  expect(alone?.p_adjusted).toBe(alone?.p_value);
  expect(alone?.p_adjusted_whole_spread).toBe(alone?.p_value_whole_spread);
  expect(alone?.side).toBe('cohort');
  expect((p_adjusted ?? 0) >= (alone?.p_value ?? 1)).toBe(true);
  expect((p_adjusted_whole_spread ?? 0) >= (alone?.p_value_whole_spread ?? 1)).toBe(true);
  expect(areas_tested).toBeGreaterThan(1);
});

test('an area of the rest is set against the others of it, by its NHS or ONS code', async () => {
  const [own] = await areas('01A', '--cohort', 'mcp', '--metric', 'admissions');
  expect(own?.side).toBe('neither');
  const { stdout } = await onPanel('area', ['A030', '--json', '--metric', 'admissions']);
  const [rest] = (JSON.parse(stdout) as Analysis).areas ?? [];
  expect([rest?.side, rest?.cohorts, rest?.comparator_areas]).toEqual(['rest', [], 177]);
  expect((await analysed('area', '--top', '1')).areas?.[0]?.comparator_areas).toBe(178);
  const darlington = await areas('00C', '--metric', 'admissions');
  for (const name of ['E38000042', 'Darlington'])
    expect(await areas(name, '--metric', 'admissions')).toEqual(darlington);
});

test('an unknown area, two areas and a bad number are refused with what would work', async () => {
  const unknown = await vanguard(['area', '05CC', '--demo']);
  expect([unknown.code, unknown.stdout]).toEqual([2, '']);
  expect(unknown.stderr).toContain('error[VM248] no area 05CC in the activity');
  expect(unknown.stderr).toContain('did you mean 05C?');
  const site = await vanguard(['area', 'MCP14', '--demo']);
  expect(site.code).toBe(2);
  expect(site.stderr).toMatch(/MCP14 is a site of 04N, not an area[\s\S]*name its area: {2}04N/);
  expect(site.stderr).not.toContain('did you mean');
  // Of an area that the data lack, no other was meant.
  expect((await vanguard(['area', '15E', '--demo'])).stderr).toMatch(
    /no area 15E in the activity(?![\s\S]*did you mean)/,
  );
  expect((await vanguard(['area', '05C', '01G', '--demo'])).stderr).toContain('one area at a time');
  expect((await vanguard(['area', '--demo', '--top', '0'])).stderr).toContain('a whole number of 1 or more');
  expect((await vanguard(['area', '--demo', '--sort', 'size'])).code).toBe(2);
});

test('names an area in full where a cell has lines, and keeps its code on a screen', async () => {
  const name = 'South Somerset Symphony Programme PACS17';
  const said = async (...words: string[]) =>
    (await vanguard([...words, '--demo', '--cohort', 'pacs', '--draws', '0'])).stdout;
  expect(await said('area', '-f', 'md')).toContain(`| ${name} | PACS |`);
  expect(await said('report')).toContain(`<th role="rowheader" scope="row">${name}</th>`);
  const screen = await said('area');
  expect(screen).toContain(' South Somerset Sym… PACS17  ');
  expect(screen).not.toContain(name);
});

test('says what its rates are per where it has a column of them', async () => {
  const screen = async (...options: readonly string[]): Promise<string> =>
    (await vanguard(['area', '--demo', ...options])).stdout.replace(/\s+/g, ' ');
  expect(await screen('--width', '80')).not.toContain('Rates are per');
  for (const options of [
    ['--width', '120'],
    ['--width', '120', '--ascii'],
    ['-f', 'md'],
  ]) {
    expect(await screen(...options)).toContain('Rates are per 1,000 a year');
  }
});
