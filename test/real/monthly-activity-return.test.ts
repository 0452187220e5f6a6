import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageFolder, vanguard } from '../cli/command.js';

// The published files may not be redistributed, so these tests run only where somebody has put them beside the project.
const folder = join(packageFolder, '..', 'shared', 'real', 'england-mar');
const present = existsSync(folder);
if (!present) console.warn(`not run: the published Monthly Activity Return is not in ${folder}`);

const verbatim = present ? readdirSync(join(folder, 'verbatim')).map((name) => join(folder, 'verbatim', name)) : [];
const file = (name: string): string => join(folder, name);
interface Row {
  readonly cohort: string;
  readonly areas: number;
  readonly comparator_areas: number;
  readonly growth_percent: { readonly value: number };
  readonly comparator_growth_percent: { readonly value: number };
  readonly difference_pp: { readonly value: number };
}

/** Two independent programs agree on these to 5e-7, which is how they were written down. */
const known = 1e-6;

describe.skipIf(!present)('the Monthly Activity Return', () => {
  test.each([
    [
      '2015/16',
      { MCP: [2.078399, -1.027582], PACS: [-0.283989, -3.38997], CARE_HOME: [-1.580637, -4.686618], REST: 3.10598 },
    ],
    [
      '2016/17',
      { MCP: [4.260529, -0.348372], PACS: [-0.0732, -4.6821], CARE_HOME: [0.418537, -4.190363], REST: 4.6089 },
    ],
    [
      '2018/19',
      { MCP: [4.512055, -7.467162], PACS: [5.031387, -6.947831], CARE_HOME: [6.580026, -5.399191], REST: 11.979217 },
    ],
  ] as const)('gives the known answers for %s on the boundaries of April 2019', async (year, answers) => {
    const { code, stdout } = await vanguard([
      'compare',
      file('activity-monthly.csv'),
      ...['--population', file('registered-lists-december-2019-boundaries.csv')],
      ...['--cohorts', file('cohorts-whole-ccg.csv')],
      ...['--boundaries', '2019-04-01', '--window', 'financial-year', '--period', year, '--json', '--draws', '0'],
    ]);
    expect(code).toBe(0);
    const results: readonly Row[] = JSON.parse(stdout).results;
    expect(results.map(({ cohort, areas, comparator_areas }) => [cohort, areas, comparator_areas])).toEqual([
      ['CARE_HOME', 6, 157],
      ['MCP', 9, 157],
      ['PACS', 8, 157],
    ]);
    for (const row of results) {
      const [growth, gap] = answers[row.cohort as 'MCP' | 'PACS' | 'CARE_HOME'];
      expect(Math.abs(row.growth_percent.value - growth)).toBeLessThan(known);
      expect(Math.abs(row.difference_pp.value - gap)).toBeLessThan(known);
      expect(Math.abs(row.comparator_growth_percent.value - answers.REST)).toBeLessThan(known);
    }
  });

  test('is read exactly as published, with its notes, and compared for all three cohorts', async () => {
    const population = file('registered-lists-monthly-as-published.csv');
    const { code, stdout } = await vanguard([
      'compare',
      ...verbatim,
      '--population',
      population,
      '--json',
      '--draws',
      '0',
    ]);
    expect(code).toBe(0);
    const analysis = JSON.parse(stdout);
    expect(analysis.results.map((row: Row) => row.cohort)).toEqual(['EHCH', 'MCP', 'PACS']);
    expect(analysis.results[0].period).toMatchObject({ start: '2016-10-01', end: '2017-09-30' });
    // The same comparison by an independent program on whole-area sites: PACS 0.0, MCP 2.0, PACS gap below the rest.
    expect(analysis.results[1].growth_percent.value).toBeCloseTo(2.0, 1);
    expect(analysis.results[2].growth_percent.value).toBeCloseTo(0, 1);
    const messages: readonly string[] = analysis.quality.issues.map((issue: { message: string }) => issue.message);
    expect(messages.join('\n')).toMatch(/stands for emergency_admissions in 42 files/);
    expect(messages.join('\n')).toMatch(/Gloucestershire Hospitals NHS Foundation Trust did not submit/);
    expect(messages.join('\n')).toMatch(/12 rows give another year \(2017-19\); read as June 2017/);
    // Rows add to the England row in every file.
    expect(messages.join('\n')).not.toMatch(/own total/);
    const out = analysis.results[1].left_out_areas.map((one: { area: string }) => one.area);
    expect(out).toEqual(expect.arrayContaining(['X24', '01H', '01K', '11X']));
  });

  test('does not follow Erewash into an area that is mostly others', async () => {
    const population = file('registered-lists-monthly-2019-boundaries.csv');
    const { stdout } = await vanguard([
      ...['compare', file('activity-monthly.csv'), '--population', population, '--period', '2018/19', '--json'],
      ...['--draws', '0', '--baseline', '2015-01..2015-12', '--boundaries', '2019-04-01'],
    ]);
    const analysis = JSON.parse(stdout);
    const mcp = analysis.results.find((row: Row) => row.cohort === 'MCP');
    expect(mcp.area_codes).not.toContain('15M');
    expect(mcp.left_out_areas).toContainEqual({ area: '15M', why: expect.stringMatching(/holds 03X of MCP/) });
    expect(analysis.quality.issues).toContainEqual(expect.objectContaining({ code: 'VM312', severity: 'warning' }));
  });

  test('a month taken out of a file is a hole that stops the run, with what would work', async () => {
    const population = file('registered-lists-monthly-as-published.csv');
    const some = verbatim.filter((name) => !name.includes('2014-09'));
    const { code, stderr } = await vanguard(['compare', ...some, '--population', population]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/error\[VM250\][\s\S]*no area has September 2014[\s\S]*--baseline 2015\/16/);
  });
});
