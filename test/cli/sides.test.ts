import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Analysis, ComparisonResult } from '../../src/domain/results/analysis.js';
import { vanguard, withFolder } from './command.js';
import { cohorts, compareSmall, small } from './small-data.js';

async function demo(...options: readonly string[]): Promise<Analysis> {
  const { stdout, stderr } = await vanguard(['demo', '--json', '--draws', '0', '--metric', 'admissions', ...options]);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

async function compare(files: Readonly<Record<string, string>>, ...options: readonly string[]): Promise<Analysis> {
  return withFolder({ ...small, ...files }, async (cwd) => {
    const { stdout, stderr } = await vanguard([...compareSmall, '--json', ...options], { cwd });
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  });
}

const row = (analysis: Analysis, cohort: string): ComparisonResult => {
  const found = analysis.results.find((one) => one.cohort === cohort);
  if (found === undefined) throw new Error(`no row for ${cohort}`);
  return found;
};
const out = (result: ComparisonResult, area: string): string | undefined =>
  result.left_out_areas.find((one) => one.area === area)?.why;
const codes = (analysis: Analysis): string[] => analysis.quality.issues.map((issue) => issue.code);

test('programmes named leave the comparator, and areas of cohorts stay in their cohorts', async () => {
  const [all, less] = [row(await demo(), 'PACS'), row(await demo('--exclude-programme', 'uec,acs'), 'PACS')];
  expect(less.area_codes).toEqual(all.area_codes);
  expect(less.comparator_areas).toBeLessThan(all.comparator_areas);
  expect(out(less, '06H')).toBe('in UEC, excluded on request');
  expect(out(less, '11J')).toBe('in ACS, excluded on request');
  expect(less.comparator_growth_percent.value).not.toBe(all.comparator_growth_percent.value);
});

test('another programme can be the cohort, and its areas then leave the comparator', async () => {
  const analysis = await demo('--cohort', 'acs,stp:E54000007');
  expect(analysis.results.map((one) => one.cohort)).toEqual(['ACS', 'STP:E54000007']);
  const manchester = row(analysis, 'STP:E54000007');
  expect(manchester.area_codes).toContain('14L');
  expect(manchester.area_codes).not.toContain('00W');
  expect(out(manchester, '01D')).toBeUndefined();
});

test('areas may be excluded by a file, and dropped from both sides by name', async () => {
  const analysis = await withFolder({ 'pioneers.csv': 'area_code\n99N\n' }, async (cwd) => {
    const { stdout } = await vanguard(
      ['demo', '--json', '--draws', '0', '--exclude', 'pioneers.csv', '--drop', '05C'],
      { cwd },
    );
    return JSON.parse(stdout) as Analysis;
  });
  const mcp = row(analysis, 'MCP');
  expect(out(mcp, '99N')).toBe('excluded on request');
  expect(out(mcp, '05C')).toBe('dropped on request');
  expect(mcp.area_codes).not.toContain('05C');
});

test('a site that is only some practices is measured on them or on neither side', async () => {
  const all = row(await demo(), 'PACS');
  expect(all.area_codes).toEqual(expect.arrayContaining(['PACS17', 'PACS20']));
  expect(out(all, '11X')).toMatch(/touched by PACS site PACS17/);
  const named = 'practice_code,site\n11X-P1,PACS17\n';
  const some = await withFolder({ 'practices.csv': named }, async (cwd) => {
    const { stdout } = await vanguard(['demo', '--json', '--draws', '0', '--practices', 'practices.csv'], { cwd });
    return JSON.parse(stdout) as Analysis;
  });
  expect(row(some, 'PACS')).toMatchObject({ areas: 9, sites: 8 });
  expect(codes(some)).toEqual(expect.arrayContaining(['VM313', 'VM327']));
  expect(out(row(some, 'PACS'), '01K-P1')).toBe('not known as an area of England');
});

test('a cohorts file rules: REST, EXCLUDED, areas in two cohorts, and areas it does not list', async () => {
  const open = row(await compare({ 'c.csv': 'area_code,cohort\nT1,PACS\nT2,PACS\nT1,Other\nC3,EXCLUDED\n' }), 'Other');
  expect(open).toMatchObject({
    areas: 1,
    comparator_areas: 2,
    direction: null,
    growth_ratio: { lower: null, upper: null },
  });
  expect(open.no_interval).toMatch(/fewer than two areas/);
  expect(out(open, 'C3')).toBe('EXCLUDED in the cohorts file');
  const named = await compare({ 'c.csv': cohorts.replace('C3,REST\n', '') });
  expect(row(named, 'PACS').comparator_areas).toBe(2);
  expect(out(row(named, 'PACS'), 'C3')).toMatch(/not listed/);
  expect(codes(named)).toContain('VM316');
});

test('an area without a number in a period is left out of both sides only when asked', async () => {
  const holed = small['a.csv'].replace(/C3,Q2 2015\/16,\d+\n/, '');
  const analysis = await compare({ 'a.csv': holed }, '--screen', 'gaps');
  const pacs = row(analysis, 'PACS');
  expect(pacs.comparator_areas).toBe(2);
  expect(out(pacs, 'C3')).toMatch(/gap/);
  const found = analysis.quality.issues.find((issue) => issue.code === 'VM324');
  expect(found?.message).toBe('no emergency_admissions for C3 in July to September 2015');
});

describe('a cohort whose every area has a gap', () => {
  const england = join(import.meta.dirname, '..', '..', 'fixtures', 'england');
  const whole = readFileSync(join(england, 'activity.csv'), 'utf8');
  const rest = [...new Set(whole.match(/^\w{3}(?=,)/gm))].filter((area) => area !== '02R' && area !== '00C');
  const files = {
    'a.csv': whole.replace(/^(02R,Q3 2017\/18),\d+,\d+$/m, '$1,1300,9000'),
    'c.csv': ['area_code,cohort', '02R,ONE', '00C,TWO', ...rest.map((area) => `${area},REST`), ''].join('\n'),
  };
  const run = (command: string, ...options: readonly string[]) => {
    const inputs = ['a.csv', '-p', join(england, 'population.csv'), '--cohorts', 'c.csv', '--metric', 'admissions'];
    return withFolder(files, (cwd) => vanguard([command, ...inputs, '--json', ...options], { cwd }));
  };

  test('is shown with the gap in it, and that there is no row without is said', async () => {
    const analysis: Analysis = JSON.parse((await run('compare')).stdout);
    expect([row(analysis, 'ONE').screened, row(analysis, 'ONE').direction]).toEqual([undefined, null]);
    const said = analysis.quality.issues.filter((issue) => issue.code === 'VM321');
    expect(said.map((issue) => issue.message)).toEqual([
      'ONE, emergency_admissions: shown with gaps in it alone, since without 02R one of the sides is empty',
    ]);
  });

  test('stops a run, and each study, that screens gaps out', async () => {
    for (const command of ['compare', 'trend', 'area', 'sensitivity', 'events']) {
      const { code, stderr } = await run(command, '--screen', 'gaps');
      expect([code, JSON.parse(stderr).error.code]).toEqual([3, 'VM244']);
      expect(JSON.parse(stderr).error.help).toContain('keep the areas with findings:  --screen none');
    }
    const two: Analysis = JSON.parse((await run('compare', '--screen', 'gaps', '--cohort', 'TWO')).stdout);
    expect(codes(two)).not.toContain('VM321');
  });
});

test('one area that is most of a side is named, but of two areas, where one nearly always is', async () => {
  const told = async (people: number, side: Readonly<Record<string, string>> = {}): Promise<string[]> => {
    const population = small['p.csv'].replaceAll(/^C1,(\d{4}),.*$/gm, `C1,$1,${people}`);
    const analysis = await compare({ 'p.csv': population, ...side }, '--draws', '0');
    return analysis.quality.issues.filter(({ code }) => code === 'VM322').map(({ message }) => message);
  };
  const most = (share: string, who: string): unknown =>
    expect.stringMatching(`^C1 has ${share} of the people of ${who}:`);
  // T1 has 67% of the people of PACS.
  expect(await told(200_000)).toEqual([]);
  expect(await told(460_000)).toEqual([]);
  expect(await told(480_000)).toEqual([most('71%', 'the rest')]);
  const ofFour = { 'c.csv': cohorts.replaceAll(/^(C[12]),REST$/gm, '$1,PACS') };
  expect(await told(220_000, ofFour)).toEqual([]);
  expect(await told(240_000, ofFour)).toEqual([most('51%', 'PACS')]);
});

test('care-home residents have their own rows, heads and comparator, or a warning', async () => {
  const residents = row(await demo(), 'EHCH');
  expect(residents.population).toBe('care_home_residents');
  expect(residents.rate_baseline).toBeGreaterThan(400);
  const without = await withFolder({}, async (cwd) => {
    const fixtures = `${import.meta.dirname}/../../fixtures/england`;
    const args = ['compare', `${fixtures}/activity.csv`, '--population', `${fixtures}/population.csv`];
    return JSON.parse((await vanguard([...args, '--json', '--draws', '0'], { cwd })).stdout) as Analysis;
  });
  expect(row(without, 'EHCH').population).toBe('all');
  expect(codes(without)).toContain('VM315');
});

test('a quarter against a year says how far its season lies from the year', async () => {
  const analysis = await demo('--window', 'quarter', '--period', 'Q4 2017/18', '--unmatched-season');
  expect(row(analysis, 'MCP').baseline).toEqual({ label: '2014/15', start: '2014-04-01', end: '2015-03-31' });
  const season = analysis.quality.issues.find((issue) => issue.code === 'VM319');
  expect(season?.message).toMatch(/Q4 2014\/15 itself lies [+−]\d\.\d% from its year/);
});

test('any twelve months can be the baseline', async () => {
  const mcp = row(await demo('--baseline', '2014-10..2015-09', '--period', 'Q3 2016/17'), 'MCP');
  expect(mcp.baseline).toEqual({ label: '12 months to September 2015', start: '2014-10-01', end: '2015-09-30' });
  expect(mcp.period).toMatchObject({ start: '2016-01-01', end: '2016-12-31' });
});
