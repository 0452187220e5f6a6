import { expect, test } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import { vanguard, withFolder } from './command.js';
import { activity, compareSmall, small } from './small-data.js';

const demo = ['demo', '--json', '--draws', '0'];

test('a target is met, not met, or cannot be told, by the whole interval', async () => {
  const verdicts = async (target: string): Promise<Record<string, string | undefined>> => {
    const { stdout } = await vanguard([...demo, '--metric', 'admissions', '--target', target]);
    const { results } = JSON.parse(stdout) as Analysis;
    return Object.fromEntries(results.map((result) => [result.cohort, result.target?.verdict]));
  };
  // The interval of PACS runs from −6.8 to −1.0, that of MCP from −4.3 to −0.6.
  expect(await verdicts('PACS=-3,MCP=-1')).toEqual({ EHCH: undefined, MCP: 'cannot tell', PACS: 'cannot tell' });
  expect(await verdicts('PACS=-0.5,MCP=-5')).toEqual({ EHCH: undefined, MCP: 'not met', PACS: 'met' });
  const { stdout } = await vanguard(['demo', '--target', 'PACS=-3']);
  expect(stdout).toMatch(/Target for PACS, admissions, a gap of −3\.0 pp or lower: cannot tell\./);
  for (const [given, shown] of [
    ['-0.04', '−0.04'],
    ['-2.96', '−2.96'],
    ['0', '+0.0'],
    ['1.5', '+1.5'],
  ]) {
    const { stdout: said } = await vanguard(['demo', '--draws', '0', '--target', `PACS=${given}`]);
    expect(said).toContain(`Target for PACS, admissions, a gap of ${shown} pp or lower`);
  }
});

test.each([
  ['PACS.admissions.difference_pp.upper > 0', 0],
  ['PACS.admissions.difference_pp.upper < 0', 1],
  ['PACS.difference_pp > 1', 1],
  ['MCP.bed-days.difference_pp >= -0.2', 0],
  ['EHCH.areas <= 9', 1],
] as const)('--fail-if "%s" exits %i, with the result written all the same', async (condition, exit) => {
  const { code, stdout, stderr } = await vanguard([...demo, '--fail-if', condition]);
  expect(code).toBe(exit);
  expect((JSON.parse(stdout) as Analysis).results).toHaveLength(6);
  expect(stderr.startsWith('failed: ')).toBe(exit === 1);
});

test.each([
  ['--fail-if', 'PACS.admissions.upper > 0'],
  ['--fail-if', 'NOBODY.difference_pp > 0'],
  ['--fail-if', 'PACS.difference_pp ~ 0'],
  ['--fail-if', 'PACS.__proto__.value > 0'],
  ['--target', 'NOBODY=-3'],
  ['--target', 'PACS=less'],
  ['--target', 'PACS=less,MCP=-1'],
  ['--target', 'PACS=-3,PACS=2'],
  ['--target', '=-3'],
] as const)('%s refuses "%s"', async (option, value) => {
  const { code, stdout, stderr } = await vanguard([...demo, option, value]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/"code": "VM403"/);
});

test('a cohort may be called anything, a point and a word of the language included', async () => {
  for (const name of ['St. Helens', 'constructor']) {
    const cohorts = `area_code,cohort\nT1,${name}\nT2,${name}\nC1,REST\nC2,REST\nC3,REST\n`;
    await withFolder({ ...small, 'c.csv': cohorts }, async (cwd) => {
      const run = (...more: string[]) => vanguard([...compareSmall, '--json', '--draws', '0', ...more], { cwd });
      const asked = await run('--fail-if', `${name}.difference_pp < 100`);
      expect([asked.code, asked.stderr.startsWith('failed: ')]).toEqual([1, true]);
      for (const result of (JSON.parse(asked.stdout) as Analysis).results) expect(result).not.toHaveProperty('target');
    });
  }
});

test('a target is of any name, on the command line and in a configuration', async () => {
  const cohorts = 'area_code,cohort\nT1,"A=B, C"\nT2,"A=B, C"\nC1,REST\nC2,REST\nC3,REST\n';
  const files = { ...small, 'c.csv': cohorts, 'named.json': '{ "targets": { "A=B, C": -3 } }' };
  await withFolder(files, async (cwd) => {
    const run = (...more: string[]) => vanguard([...compareSmall, '--json', '--draws', '0', ...more], { cwd });
    for (const more of [
      ['--target', 'A=B, C=-3'],
      ['-c', 'named.json'],
    ]) {
      const { stdout } = await run(...more);
      const { results } = JSON.parse(stdout) as Analysis;
      expect(results.map(({ target }) => target?.difference_pp)).toEqual(results.map(() => -3));
    }
    const twice = await run('--target', 'A=B, C=-3', '--target', 'A=B, C=2');
    expect([twice.code, twice.stdout]).toEqual([2, '']);
    expect(JSON.parse(twice.stderr).error.message).toContain('name a cohort once, and A=B, C is there twice');
  });
});

test('--strict exits 1 where there is a warning and says which, and a warning does not make a result unusable', async () => {
  const warned = await vanguard([...demo, '--strict']);
  expect([warned.code, warned.stderr]).toEqual([1, 'failed: --strict, 1 warning (VM339)\n']);
  const { quality } = JSON.parse(warned.stdout) as Analysis;
  expect(quality.ok).toBe(true);
  expect(quality.issues.filter(({ severity }) => severity === 'warning').map(({ code }) => code)).toEqual(['VM339']);
  const lax = await vanguard(demo);
  expect([lax.code, lax.stderr]).toEqual([0, '']);
  const england = ['fixtures/england/activity.csv', '--population', 'fixtures/england/population.csv'];
  for (const command of ['compare', 'trend', 'validate', 'report']) {
    const { code, stderr } = await vanguard([command, ...england, '--strict', '--format', 'json']);
    expect([command, code]).toEqual([command, 1]);
    expect(stderr).toMatch(/^failed: --strict, \d warnings \(.*VM327, VM339\)\n$/);
  }
});

test('p-values are adjusted for all cohorts and metrics of the run', async () => {
  const { stdout } = await vanguard(['demo', '--json', '--draws', '999']);
  const values = (JSON.parse(stdout) as Analysis).results.map(({ p_value }) => p_value);
  const smallest = Math.min(...values.map(({ value }) => value ?? 1));
  expect(Math.min(...values.map(({ holm }) => holm ?? 1))).toBeCloseTo(Math.min(1, 6 * smallest), 12);
  expect(values.every(({ value, holm }) => (holm ?? 0) >= (value ?? 1))).toBe(true);
});

test('limits of a growth stop at −100%, where no events are left, and those of the gap do not', async () => {
  const wild = activity
    .replaceAll(/T1,(Q. 2015\/16),\d+/g, 'T1,$1,9000')
    .replaceAll(/T2,(Q. 2015\/16),\d+/g, 'T2,$1,1');
  const { stdout } = await withFolder({ ...small, 'a.csv': wild }, (cwd) =>
    vanguard([...compareSmall, '--json'], { cwd }),
  );
  const [own] = (JSON.parse(stdout) as Analysis).results;
  expect(own?.growth_percent.lower).toBe(-100);
  expect(own?.growth_percent.upper).toBeGreaterThan(100);
  expect(own?.difference_pp.lower).toBeLessThan(-100 - (own?.comparator_growth_percent.value ?? 0));
});

test('a cohort that cannot be tested takes no adjustment from the others', async () => {
  const cohorts = 'area_code,cohort\nT1,PACS\nT2,PACS\nC3,Alone\nC1,REST\nC2,REST\n';
  const { stdout } = await withFolder({ ...small, 'c.csv': cohorts }, (cwd) =>
    vanguard([...compareSmall, '--json'], { cwd }),
  );
  const { results } = JSON.parse(stdout) as Analysis;
  const found = Object.fromEntries(results.map(({ cohort, p_value }) => [cohort, p_value]));
  expect(found.Alone).toMatchObject({ value: null, holm: null });
  expect(found.PACS?.value).toBeGreaterThan(0);
  expect(found.PACS?.holm).toBe(found.PACS?.value);
});

test('a cohort with a comma in its name is chosen and given a target by its name', async () => {
  const files = {
    ...small,
    'c.csv': 'area_code,cohort\nT1,"North, and East"\nT2,"North, and East"\nC1,South\nC2,South\n',
  };
  await withFolder(files, async (cwd) => {
    const ran = async (...args: readonly string[]) => {
      const { stdout, stderr } = await vanguard([...compareSmall, '--json', ...args], { cwd });
      if (stderr !== '') return stderr;
      return (JSON.parse(stdout) as Analysis).results.map((one) => [one.cohort, one.target?.difference_pp]);
    };
    const [both, north, south] = ['North, and East=-3,South=-1.5', 'North, and East', 'South'];
    expect(await ran('--target', both)).toEqual([
      [north, -3],
      [south, -1.5],
    ]);
    expect(await ran('--cohort', north, '--target', `${north}=-3`)).toEqual([[north, -3]]);
    expect(await ran('--cohort', `${south},${north}`)).toEqual([
      [north, undefined],
      [south, undefined],
    ]);
    expect(await ran('--target', 'North,South=-1')).toContain('must name cohorts of the run');
    expect(await ran('--target', 'South=-1,')).toContain('must be cohorts and percentage points');
  });
});

test('a condition is of a cohort in any capitals and of a p-value of a table, and says what it could not judge', async () => {
  const cohorts = 'area_code,cohort\nT1,Virtual ward\nT2,Virtual ward\nC1,REST\nC2,REST\nC3,REST\n';
  const twice = (text: string): string => text.replace('admissions', 'admissions,emergency_bed_days');
  const beds = twice(activity).replace(/,(\d+)\n/g, ',$1,$1\n');
  await withFolder({ ...small, 'a.csv': beds, 'c.csv': cohorts }, async (cwd) => {
    const run = (condition: string, ...more: string[]) =>
      vanguard([...compareSmall, '--fail-if', condition, ...more], { cwd });
    expect((await run('virtual WARD.admissions.difference_pp < 100')).code).toBe(1);
    const [asTable, asJson] = [
      await run('Virtual ward.p_value <= 1'),
      await run('Virtual ward.p_value <= 1', '--json'),
    ];
    expect([asTable.code, asTable.stderr]).toEqual([1, asJson.stderr]);
    const unknown = await run('Vritual ward.difference_pp < 0');
    expect(unknown.stderr).toContain('name a cohort of the run (Virtual ward) and a number');
    const alone = await run('Virtual ward.difference_pp.upper > 100', '--drop', 'T2');
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('a number that this run could give')]);
  });
});
