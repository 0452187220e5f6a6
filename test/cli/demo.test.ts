import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Analysis, ComparisonResult } from '../../src/domain/results/analysis.js';
import { packageFolder, vanguard, withFolder } from './command.js';

async function demo(...options: readonly string[]): Promise<Analysis> {
  const { stdout, stderr } = await vanguard(['demo', '--json', '--draws', '0', ...options]);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

function row(analysis: Analysis, cohort: string, metric = 'emergency_admissions'): ComparisonResult {
  const found = analysis.results.find((one) => one.cohort === cohort && one.metric === metric);
  if (found === undefined) throw new Error(`no row for ${cohort}`);
  return found;
}

const printed = (value: number): string => value.toFixed(1);

test('the demonstration data give the published growths of July to September 2017', async () => {
  const analysis = await demo('--window', 'quarter', '--period', 'Q2 2017/18');
  const published = { MCP: ['2.6', '4.9', '-2.3'], PACS: ['1.2', '4.9', '-3.7'], EHCH: ['-1.4', '6.7', '-8.1'] };
  for (const [cohort, figures] of Object.entries(published)) {
    const { growth_percent, comparator_growth_percent, difference_pp } = row(analysis, cohort);
    expect([growth_percent, comparator_growth_percent, difference_pp].map(({ value }) => printed(value))).toEqual(
      figures,
    );
  }
  expect(row(analysis, 'EHCH').population).toBe('care_home_residents');
  expect(analysis.synthetic).toBe(true);
});

test('and the published gaps of the twelve months to March 2017', async () => {
  const analysis = await demo('--period', 'Q4 2016/17');
  expect(printed(row(analysis, 'PACS').difference_pp.value)).toBe('-2.7');
  expect(printed(row(analysis, 'MCP').difference_pp.value)).toBe('-0.7');
  expect(printed(row(analysis, 'PACS', 'emergency_bed_days').difference_pp.value)).toBe('-1.7');
  expect(printed(row(analysis, 'MCP', 'emergency_bed_days').difference_pp.value)).toBe('-0.7');
});

test('and bed days that fell more in the rest than in PACS in the twelve months to September 2017', async () => {
  const pacs = row(await demo('--period', 'Q2 2017/18'), 'PACS', 'emergency_bed_days');
  expect(pacs.growth_percent.value).toBeLessThan(0);
  expect(pacs.comparator_growth_percent.value).toBeLessThan(pacs.growth_percent.value);
});

test('holds all 29 sites, each area on one side', async () => {
  const analysis = await demo();
  expect([row(analysis, 'MCP'), row(analysis, 'PACS'), row(analysis, 'EHCH')].map(({ sites }) => sites)).toEqual([
    14, 9, 6,
  ]);
  const mcp = row(analysis, 'MCP');
  const [own, out] = [mcp.area_codes, mcp.left_out_areas.map((one) => one.area)];
  expect(own.filter((area) => out.includes(area))).toEqual([]);
  expect(mcp.comparator_areas).toBe(170);
});

test.each([
  [
    ['--window', 'quarter', '--period', 'Q2 2017/18'],
    ['P11', 'P12', 'P13'],
  ],
  [
    ['--period', 'Q4 2016/17'],
    ['P01', 'P02', 'P03', 'P04'],
  ],
  [
    ['--period', 'Q2 2017/18'],
    ['P15', 'P16'],
  ],
  [[], []],
] as const)(
  '--check published with %j matches %j and says why others cannot be compared',
  async (options, matching) => {
    const { code, stdout } = await vanguard(['demo', '--json', '--draws', '0', '--check', 'published', ...options]);
    expect(code).toBe(0);
    const checks = (JSON.parse(stdout) as Analysis).published_checks ?? [];
    expect(checks.filter((check) => check.verdict === 'match').map((check) => check.id)).toEqual(matching);
    const others = checks.filter((check) => check.verdict === 'not comparable');
    expect(others.length + matching.length).toBe(checks.length);
    expect(others.every((check) => (check.reason ?? '').length > 10)).toBe(true);
  },
);

test.each(['table', 'md'])('--check published says first when nothing can be compared, as %s', async (format) => {
  const options = ['--baseline', '2013/14', '--period', 'Q2 2017/18', '--check', 'published', '-f', format];
  const { code, stdout } = await vanguard(['demo', '--draws', '0', ...options]);
  expect(code).toBe(0);
  const [, said = ''] = stdout.split('Beside the published figures');
  expect(said.trimStart()).toMatch(/^No published figure can be compared with this run; each has its reason below\./);
  expect(said.replace(/\s+/g, ' ')).toMatch(/--window rolling-year --period .{1,8}2017\/18\S* --baseline 2014\/15/);
  const { stdout: some } = await vanguard(['demo', '--draws', '0', ...options.slice(2)]);
  expect(some).not.toMatch(/No published figure|--baseline 2014/);
});

test('--check published exits 1 when a comparable figure differs', async () => {
  // Without Rushcliffe and Tower Hamlets the MCP growth is another.
  const options = [
    '--window',
    'quarter',
    '--period',
    'Q2 2017/18',
    '--drop',
    '04N,08V',
    '--check',
    'published',
    '--json',
  ];
  const { code, stdout } = await vanguard(['demo', '--draws', '0', ...options]);
  expect(code).toBe(1);
  const check = (JSON.parse(stdout) as Analysis).published_checks?.find((one) => one.id === 'P11');
  expect(check?.verdict).toBe('differs');
});

test('every result meets the schema that the command prints', async () => {
  const schema = JSON.parse((await vanguard(['schema'])).stdout);
  const meets = new Ajv2020({ strict: false }).compile(schema);
  const runs = [
    ['demo', '--json', '--check', 'published'],
    ['demo', '--json', '--cohort', 'acs', '--draws', '200'],
  ];
  for (const args of runs) {
    meets(JSON.parse((await vanguard(args)).stdout));
    expect(meets.errors ?? []).toEqual([]);
  }
  expect(meets({ ...JSON.parse((await vanguard(['demo', '--json', '--draws', '0'])).stdout), results: [{}] })).toBe(
    false,
  );
});

test('the same inputs give the same bytes, in every format and from standard input too', async () => {
  const fixtures = join(packageFolder, 'fixtures', 'england');
  const stdin = readFileSync(join(fixtures, 'activity.csv'), 'utf8');
  for (const format of ['table', 'json', 'ndjson', 'csv', 'md']) {
    const [first, second] = [
      await vanguard(['demo', '-f', format, '--draws', '99']),
      await vanguard(['demo', '-f', format, '--draws', '99']),
    ];
    expect(first.stdout).toBe(second.stdout);
    expect(first.stdout).toMatch(/synthetic/i);
    expect(first.stdout.endsWith('\n') && !first.stdout.endsWith('\n\n')).toBe(true);
  }
  const args = ['--population', 'population.csv', '--practices', 'practices.csv', '--draws', '0', '--json'];
  const piped = await vanguard(['compare', '-', ...args], { cwd: fixtures, stdin });
  const named = await vanguard(['compare', 'activity.csv', ...args], { cwd: fixtures });
  const asNamed = (text: string): string =>
    text
      .replace('"path": "-"', '"path": "activity.csv"')
      .replace('    "-",', '    "activity.csv",')
      .replaceAll('"file": "-"', '"file": "activity.csv"')
      .replaceAll('- holds', 'activity.csv holds');
  expect(asNamed(piped.stdout)).toBe(named.stdout);
});

test('the order of rows and files makes no difference', async () => {
  const fixtures = join(packageFolder, 'fixtures', 'england');
  const [note = '', header = '', ...rows] = readFileSync(join(fixtures, 'activity.csv'), 'utf8').trim().split('\n');
  const file = (own: readonly string[]): string => `${[note, header, ...own].join('\n')}\n`;
  const middle = rows.length / 2;
  const files = {
    'one.csv': file(rows.slice(middle).reverse()),
    'two.csv': file(rows.slice(0, middle)),
    'all.csv': file(rows),
  };
  await withFolder(files, async (cwd) => {
    const options = ['--population', join(fixtures, 'population.csv'), '--json', '--draws', '99'];
    const apart = JSON.parse((await vanguard(['compare', 'one.csv', 'two.csv', ...options], { cwd })).stdout);
    const together = JSON.parse((await vanguard(['compare', 'all.csv', ...options], { cwd })).stdout);
    expect(apart.results).toEqual(together.results);
  });
});

test('writes a file whole, and nothing to standard output', async () => {
  await withFolder({}, async (cwd) => {
    const { stdout, code } = await vanguard(['demo', '-o', 'out.csv', '-f', 'csv', '--draws', '0'], { cwd });
    expect([stdout, code]).toEqual(['', 0]);
    expect(readFileSync(join(cwd, 'out.csv'), 'utf8').split('\n')).toHaveLength(8);
  });
});
