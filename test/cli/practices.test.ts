import { expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';

/** Synthetic practices: area, practice, whether of the site PACS17 (South Somerset), counts of two years by quarter. */
const practices = [
  ['11X', 'L85001', 'PACS17', 100],
  ['11X', 'L85002', 'PACS17', 140],
  ['11X', 'L85003', '', 90],
  ['11J', 'J81001', '', 210],
  ['11J', 'J81002', '', 160],
  ['11M', 'L84001', '', 330],
  ['11M', 'L84002', '', 120],
  ['12D', 'J83001', '', 250],
] as const;

const quarters = ['2014/15', '2015/16'].flatMap((year, at) => [1, 2, 3, 4].map((quarter) => ({ year, at, quarter })));
const countOf = (size: number, { at, quarter }: (typeof quarters)[number]): number =>
  size + quarter * 3 + at * (size % 7);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const areas = [...new Set(practices.map(([area]) => area))];
const sizesOf = (area: string): number[] => practices.filter(([own]) => own === area).map(([, , , size]) => size);
const site = practices.filter(([, , of]) => of !== '');

const head = 'area_code,period,emergency_admissions\n';
const rows = (unit: string, sizes: readonly number[]): string =>
  quarters
    .map((one) => `${unit},Q${one.quarter} ${one.year},${sum(sizes.map((size) => countOf(size, one)))}\n`)
    .join('');
const people = (unit: string, sizes: readonly number[]): string =>
  `${unit},2014,${sum(sizes) * 10}\n${unit},2015,${sum(sizes) * 11}\n`;

const byArea = {
  'a.csv':
    head +
    areas.map((area) => rows(area, sizesOf(area))).join('') +
    site.map(([, code, , size]) => rows(code, [size])).join(''),
  'p.csv': `area_code,year,population\n${areas.map((area) => people(area, sizesOf(area))).join('')}${site.map(([, code, , size]) => people(code, [size])).join('')}`,
  'sites.csv': `practice_code,site\n${site.map(([, code, of]) => `${code},${of}\n`).join('')}`,
};
const byPractice = {
  'a.csv': head + practices.map(([, code, , size]) => rows(code, [size])).join(''),
  'p.csv': `area_code,year,population\n${practices.map(([, code, , size]) => people(code, [size])).join('')}`,
  'sites.csv': `practice_code,area_code,site\n${practices.map(([area, code, of]) => `${code},${area},${of}\n`).join('')}`,
};
const args = ['compare', 'a.csv', '-p', 'p.csv', '--practices', 'sites.csv', '--json'];

const run = (files: Record<string, string>, more: readonly string[] = []) =>
  withFolder(files, (cwd) => vanguard([...args, ...more], { cwd }));

test('practices add up to their areas, and a site is its own practices', async () => {
  const [whole, parts] = [await run(byArea), await run(byPractice)];
  expect([whole.code, parts.code, parts.stderr]).toEqual([0, 0, '']);
  const [wanted, found] = [whole, parts].map(({ stdout }) => JSON.parse(stdout));
  expect(found.results).toEqual(wanted.results);
  expect(found.results[0].cohort).toBe('PACS');
  const ownGrowth =
    sum(site.flatMap(([, , , size]) => quarters.filter(({ at }) => at === 1).map((one) => countOf(size, one)))) /
      sum(site.flatMap(([, , , size]) => quarters.filter(({ at }) => at === 0).map((one) => countOf(size, one)))) /
      1.1 -
    1;
  expect(found.results[0].growth_percent.value ?? found.results[0].growth_percent).toBeCloseTo(100 * ownGrowth, 9);
  const issues: { code: string; message: string }[] = found.quality.issues;
  expect(issues.find(({ code }) => code === 'VM363')?.message).toBe(
    '8 practices added up to 4 areas: 11J, 11M, 11X, 12D',
  );
});

test('a column of the data can say the area of a practice', async () => {
  const area = new Map<string, string>(practices.map(([own, code]) => [code, own]));
  const withArea = (text: string, name: string): string =>
    text
      .split('\n')
      .map((line, at) =>
        at === 0
          ? line.replace('area_code', `practice_code,${name}`)
          : line.replace(/^(\w+)/, (code) => `${code},${area.get(code)}`),
      )
      .join('\n');
  const files = {
    ...byPractice,
    'a.csv': withArea(byPractice['a.csv'], 'ccg_code'),
    'p.csv': withArea(byPractice['p.csv'], 'ods_code'),
    'sites.csv': byArea['sites.csv'],
  };
  expect(JSON.parse((await run(files)).stdout).results).toEqual(JSON.parse((await run(byArea)).stdout).results);
});

test('an area lacks a period that one of its practices lacks, but not the time before it opened', async () => {
  const without = (line: string): Record<string, string> => ({
    ...byPractice,
    'a.csv': byPractice['a.csv'].replace(new RegExp(`^${line},.*\n`, 'm'), ''),
  });
  const hole = await run(without('J81002,Q2 2014/15'));
  expect(hole.code).toBe(3);
  expect(JSON.parse(hole.stderr).error.code).toBe('VM251');
  const opened = await run(without('J81002,Q1 2014/15'));
  expect(opened.code).toBe(0);
  const gone = await run({ ...byPractice, 'p.csv': byPractice['p.csv'].replace(/^J81002.*\n/gm, '') });
  expect(gone.stdout).toContain('1 practice without a population: J81002');
});

test('notes below a list of practices are let through and said', async () => {
  const noted = { ...byPractice, 'sites.csv': `${byPractice['sites.csv']}\nSource: ODS,,\n# as of April 2014\n` };
  const { code, stdout } = await run(noted);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).results).toEqual(JSON.parse((await run(byPractice)).stdout).results);
  expect(stdout).toContain('Source: ODS');
});

test('practices without a list of their areas are refused by name', async () => {
  const refused = await run({ ...byPractice, 'sites.csv': byArea['sites.csv'] });
  expect(refused.code).toBe(3);
  expect(JSON.parse(refused.stderr).error).toMatchObject({
    code: 'VM262',
    help: expect.stringContaining('--practices'),
  });
});

test('a code or name of no area is reported with those it may have been meant for', async () => {
  const codes = [
    '05C',
    '05L',
    '05N',
    '06N',
    '06K',
    '11J',
    '11M',
    '12D',
    '10Q',
    '11X',
    '05B',
    'E38000999',
    'NHS Bristl & Co',
  ];
  const text = `area_code,period,admissions\n${codes.map((code) => `${code},2014/15,1\n`).join('')}NHS Wolverhamton,2014/15,1\n`;
  const padded = `${text}${['00C', '00D', '00J', '00K', '00L', '00M'].map((code) => `${code},2014/15,1\n`).join('')}`;
  const { stdout } = await withFolder({ 'a.csv': padded }, (cwd) => vanguard(['validate', 'a.csv', '--json'], { cwd }));
  const { message } = JSON.parse(stdout).findings.find(({ code }: { code: string }) => code === 'VM327');
  expect(message).toContain('4 codes not known as areas of England');
  expect(message).toMatch(/05B is 0[0-9][A-Z] NHS/);
  expect(message).toContain('NHS WOLVERHAMTON is 06A NHS Wolverhampton CCG');
});
