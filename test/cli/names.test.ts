import { expect, test } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import { compare, readActivity, readPopulation, VanguardError } from '../../src/index.js';
import { type Ran, vanguard, withFolder } from './command.js';
import { activity, cohorts, compareSmall, population, small } from './small-data.js';

const demo = ['demo', '--json', '--draws', '0', '--metric', 'admissions'];

async function on(files: Readonly<Record<string, string>>, ...options: readonly string[]): Promise<Ran> {
  return withFolder({ ...small, ...files }, (cwd) => vanguard([...compareSmall, ...options], { cwd }));
}

test.each([
  ['--drop', '5C', /--drop must name areas [^\n]*, not "5C"\n {2}help: did you mean 05C\?/],
  ['--drop', 'Dudly', /did you mean NHS Dudley CCG \(05C\)\?/],
  ['--drop', 'F38000046', /did you mean E38000046\?/],
  ['--drop', 'E3800046', /not "E3800046"\n {2}help: give the code/],
  ['--drop', 'MCP14', /MCP14 is a site of 04N, not an area\n {2}help: name its area: {2}--drop 04N\n/],
  ['--drop', 'e54000009', /e54000009 is a system of [^\n]*\n {2}help: name its areas: {2}--drop 02P,02Q,/],
  ['--drop', 'ACC47', /ACC47 is a site without areas of its own, not an area\n/],
  ['--accept-boundary', 'ZZZ', /--accept-boundary must name areas [^\n]*"ZZZ"\n {2}help: give the code or name/],
  [
    '--drop',
    '05C,5C,ZZZ,mcp07',
    /3 names are no areas: 5C \(--drop\), ZZZ \(--drop\), mcp07[\s\S]*for mcp07, name its area: {2}--drop 05C/,
  ],
] as const)('%s refuses "%s", which names no area', async (option, value, says) => {
  for (const command of ['demo', 'trend', 'area', 'report'] as const) {
    const bundled = command === 'demo' ? [command] : [command, '--demo'];
    const { code, stdout, stderr } = await vanguard([...bundled, option, value]);
    expect([command, code, stdout]).toEqual([command, 2, '']);
    expect(stderr).toMatch(says);
  }
});

test('an area may be dropped by any code or name that it had, or that a cohorts file gives it', async () => {
  const dropped = async (...options: readonly string[]): Promise<Analysis['results']> => {
    const { code, stdout, stderr } = await vanguard([...demo, ...options]);
    expect([code, stderr]).toEqual([0, '']);
    return (JSON.parse(stdout) as Analysis).results;
  };
  const byCode = await dropped('--drop', '05C');
  expect(byCode[0]?.left_out_areas).toContainEqual({ area: '05C', why: 'dropped on request' });
  for (const name of ['Dudley', 'nhs dudley ccg', 'E38000046']) expect(await dropped('--drop', name)).toEqual(byCode);
  // 13T is what 00F, 00G and 00H became.
  const merged = await dropped('--drop', '00G');
  expect(merged[0]?.left_out_areas).toContainEqual({ area: '13T', why: 'dropped on request' });
  // The site's own practices are a unit of the demonstration data.
  expect((await dropped('--drop', 'PACS17')).find(({ cohort }) => cohort === 'PACS')?.area_codes).not.toContain(
    'PACS17',
  );
  const named = { 'c.csv': `${cohorts}99Z,PACS\n` };
  expect((await on(named)).stderr).toMatch(/VM243[\s\S]*--drop 99Z\n/);
  expect(await on(named, '--drop', '99Z')).toMatchObject({ code: 0, stderr: '' });
  expect((await on({}, '--drop', '99Z')).code).toBe(2);
});

test('a boundary is accepted by the NHS code, the ONS code or the name of its area', async () => {
  const accepted = async (name: string): Promise<unknown> => {
    const { stdout } = await vanguard([...demo, '--accept-boundary', name]);
    const { results, quality } = JSON.parse(stdout) as Analysis;
    return [results, quality.issues.filter(({ code }) => code === 'VM317')];
  };
  const byCode = await accepted('01H');
  expect(byCode).not.toEqual(await accepted('05C'));
  for (const name of ['E38000215', 'North Cumbria']) expect(await accepted(name)).toEqual(byCode);
});

test('a list of areas to exclude says which of its codes are known to nobody', async () => {
  const found = async (files: Readonly<Record<string, string>>, ...options: readonly string[]) => {
    const { code, stdout, stderr } = await on(files, '--json', ...options);
    expect([code, stderr]).toEqual([0, '']);
    return (JSON.parse(stdout) as Analysis).quality.issues.filter((issue) => issue.code === 'VM328');
  };
  const excluded = { 'x.csv': 'area_code\n99Z\nC2\nC9\n05C\nMCP14\nLeedz\n' };
  expect(await found(excluded, '--exclude', 'x.csv')).toEqual([
    expect.objectContaining({
      severity: 'warning',
      file: 'x.csv',
      count: 4,
      message: expect.stringContaining('99Z, C9, LEEDZ, MCP14;'),
    }),
  ]);
  const [{ message = '' } = {}] = await found(excluded, '--exclude', 'x.csv');
  expect(message).toMatch(/perhaps 99Z is 99A, C9 is C1, LEEDZ is NHS Leeds CCG \(15F\), MCP14 is a site of 04N$/);
  expect(await found({ 'x.csv': 'area_code\nC2\nDudley\n' }, '--exclude', 'x.csv')).toEqual([]);
  const [listed] = await found({ 'c.csv': `${cohorts}ZZ9,EXCLUDED\n` });
  expect(listed).toMatchObject({
    file: 'c.csv',
    message: expect.stringContaining('1 code to exclude not known as areas'),
  });
});

test('a column of --keep must be in one of the files, and need not be in all', async () => {
  const sexed = activity.replace('emergency_admissions\n', 'emergency_admissions,Sex\n').replace(/(\d)\n/g, '$1,all\n');
  expect(await on({ 'a.csv': sexed }, '--keep', 'sex=All')).toMatchObject({ code: 0, stderr: '' });
  const slip = await on({ 'a.csv': sexed }, '--keep', 'Sexx=All');
  expect(slip.code).toBe(3);
  expect(slip.stderr).toMatch(/error\[VM202\] unknown column "Sexx"\n {2}--> a\.csv:1\n[\s\S]*did you mean sex\?/);
  const people = await on({ 'p.csv': population }, '--keep', 'yeer=2014');
  expect(people.stderr).toMatch(/unknown column "yeer"\n {2}--> p\.csv:1\n[\s\S]*did you mean year\?/);
  const both = await on({ 'a.csv': activity.replace('2400', 'x') }, '--keep', 'Foo=Bar');
  expect(both.stderr).toMatch(/VM202[\s\S]*VM210/);
});

test('the library refuses the same names as the command line', async () => {
  const data = { activity: await readActivity(activity), population: await readPopulation(population) };
  const refusal = (options: object): unknown => {
    try {
      return compare(data, { draws: 0, ...options });
    } catch (error) {
      return error instanceof VanguardError ? error.problems.map(({ code, facts }) => ({ code, facts })) : error;
    }
  };
  expect(refusal({ drop: ['C9'] })).toEqual([
    { code: 'VM248', facts: { area: 'C9', option: '--drop', suggestion: 'C1' } },
  ]);
  const site = { kind: 'site', areas: ['04N'] };
  expect(refusal({ acceptBoundary: ['MCP14'] })).toEqual([
    { code: 'VM248', facts: { area: 'MCP14', option: '--accept-boundary', site } },
  ]);
  expect(refusal({ excludeAreas: ['C9', 'C1'] })).toMatchObject([{ code: 'VM248', facts: { option: 'excludeAreas' } }]);
  const kept = await readActivity(activity, { keep: { Foo: 'Bar' } });
  expect(() => compare({ ...data, activity: kept }, { draws: 0 })).toThrow(/VM202: unknown column "Foo"/);
});

test('sites are found by any code or name of an area that they touch', async () => {
  const touching = async (area: string): Promise<string[]> => {
    const { code, stdout, stderr } = await vanguard(['cohorts', '--area', area, '--programme', 'all', '--json']);
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout).map(({ id }: { id: string }) => id);
  };
  const dudley = await touching('05C');
  expect(dudley).toContain('MCP07');
  for (const name of ['05c', 'Dudley', 'E38000046']) expect(await touching(name)).toEqual(dudley);
  // Solihull became part of Birmingham and Solihull.
  expect(await touching('15E')).toEqual(expect.arrayContaining(await touching('05P')));
  expect((await vanguard(['cohorts', '--area', '99A', '--programme', 'ehch'])).stdout).toBe(
    ' no site touches this area\n',
  );
  for (const [area, says] of [
    ['ZZZ', /no area ZZZ in England between 2013 and 2021\n {2}help: give the code or name of an area: {2}05C/],
    ['5C', /did you mean 05C\?/],
    ['MCP14', /MCP14 is a site of 04N, not an area\n {2}help: name its area: {2}04N/],
  ] as const) {
    const { code, stdout, stderr } = await vanguard(['cohorts', '--area', area]);
    expect([area, code, stdout]).toEqual([area, 2, '']);
    expect(stderr).toContain('error[VM248]');
    expect(stderr).toMatch(says);
  }
});

test('a cohort of a file is found in any case where only one fits, commas in its name included', async () => {
  const list = (...names: readonly [string, string]) =>
    `area_code,cohort\nT1,"${names[0]}"\nT2,"${names[1]}"\nC1,REST\nC2,REST\nC3,REST\n`;
  const compared = (names: readonly [string, string], asked: string) =>
    withFolder({ ...small, 'c.csv': list(...names) }, async (cwd) => {
      const words = [...compareSmall, '--json', '--draws', '0', '--cohort', asked];
      const { stdout, stderr } = await vanguard(words, { cwd });
      if (stdout === '') return JSON.parse(stderr).error;
      return JSON.parse(stdout).results.map(({ cohort }: { cohort: string }) => cohort);
    });
  expect(await compared(['North', 'North, and East'], 'north, and east')).toEqual(['North, and East']);
  expect(await compared(['North', 'South'], 'NORTH,south')).toEqual(['North', 'South']);
  expect(await compared(['North', 'NORTH'], 'NORTH')).toEqual(['NORTH']);
  expect(await compared(['North', 'NORTH'], 'north')).toMatchObject({ code: 'VM403' });
  expect(await compared(['North', 'North, and East'], 'nrth, and east')).toMatchObject({
    code: 'VM403',
    help: 'did you mean North, and East?',
  });
});
