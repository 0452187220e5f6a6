import { expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';

const months = Array.from(
  { length: 24 },
  (_, at) => `${2014 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`,
);
const years = [2014, 2015];

/** A table of areas by months, where an area has `closed` in place of the counts of one of the two years. */
function gridOf(closed: string, ...more: readonly (readonly [string, string, string])[]): string {
  const parts = ['00F', '00G', '00H'].map((area) => [area, '1013', closed] as const);
  const rows = [
    ...parts,
    ['13T', closed, '3039'],
    ['00C', '2017', '2017'],
    ['00D', '2011', '2011'],
    ['00J', '2003', '2003'],
    ...more,
  ];
  const line = ([area, first, then]: readonly string[]): string =>
    [area, ...months.map((_, at) => (at < 12 ? first : then))].join(',');
  return `${[['area_code', ...months].join(','), ...rows.map(line)].join('\n')}\n`;
}

const people = { '13T': 300000, '00C': 200000, '00D': 200000, '00J': 200000 };
const population = `area_code,year,population\n${Object.entries(people)
  .flatMap(([area, persons]) => years.map((year) => `${area},${year},${persons}\n`))
  .join('')}`;
const cohorts = 'area_code,cohort\n13T,PILOT\n00C,PILOT\n00D,REST\n00J,REST\n';
const compare = ['compare', 'admissions.csv', '--population', 'p.csv', '--cohorts', 'c.csv', '--json'] as const;

test.each(['0', '', '-', 'NA', '[x]', '[z]'])(
  'a grid over a merger with "%s" beside the counts has no gap',
  async (closed) => {
    const files = { 'admissions.csv': gridOf(closed), 'p.csv': population, 'c.csv': cohorts };
    await withFolder(files, async (folder) => {
      const { stdout, stderr, code } = await vanguard(compare, { cwd: folder });
      expect(stderr).toBe('');
      expect(code).toBe(0);
      const { results, quality } = JSON.parse(stdout);
      expect(results[0]).toMatchObject({ areas: 2, growth_percent: { value: 0 }, difference_pp: { value: 0 } });
      const found = JSON.stringify(quality);
      expect(found.includes('VM326')).toBe(closed === '0');
      expect(found).not.toMatch(/VM3(?:25|30|32)/);
    });
  },
);

test('a grid of populations over a merger is read in the same way', async () => {
  const rows = ['00F', '00G', '00H'].map((area) => `${area},100000,0`);
  const grid = `area_code,2014,2015\n${rows.join('\n')}\n13T,0,300000\n00C,200000,200000\n00D,200000,200000\n00J,200000,200000\n`;
  await withFolder({ 'admissions.csv': gridOf('0'), 'p.csv': grid, 'c.csv': cohorts }, async (folder) => {
    const { stdout } = await vanguard(compare, { cwd: folder });
    expect(JSON.parse(stdout).results[0]).toMatchObject({ growth_percent: { value: 0 } });
  });
});

test('a mistyped year of one area moves no boundary, and a year of several does', async () => {
  const codes = ['00C', '00D', '00J', '01A', '01E', '02H'];
  const rows = codes.flatMap((area) => months.map((month) => `${area},${month},2000`));
  const population = codes.flatMap((area) => years.map((year) => `${area},${year},200000`));
  const boundariesWith = (...later: readonly string[]): Promise<string> => {
    const files = {
      'admissions.csv': ['area_code,period,emergency_admissions', ...rows, ...later].join('\n'),
      'p.csv': ['area_code,year,population', ...population].join('\n'),
      'c.csv': 'area_code,cohort\n00C,PILOT\n00J,PILOT\n',
    };
    return withFolder(files, async (folder) => {
      const { stdout } = await vanguard([...compare, '--period', '2015/16'], { cwd: folder });
      return JSON.parse(stdout).settings.boundaries;
    });
  };
  expect(await boundariesWith()).toBe('2016-03-01');
  expect(await boundariesWith('00J,2035-05,2000')).toBe('2016-03-01');
  expect(await boundariesWith('00J,2018-05,2000', '01A,2018-05,2000')).toBe('2018-05-01');
});
