import { expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';

const areas = ['05C', '05L', '05N', '06N'];
const years = [2014, 2015];
const practiceOf = (area: string): string => `M870${areas.indexOf(area)}1`;

const activity = `area_code,year,emergency_admissions\n${areas
  .flatMap((area, at) =>
    years.map((year) => `${area},${year}/${year - 1999},${9000 + 100 * at + (year - 2014) * 50 * (at + 1)}`),
  )
  .join('\n')}\n`;
const cohorts = 'area_code,cohort\n05C,OURS\n05L,OURS\n05N,REST\n06N,REST\n';
const list = (year: number): string =>
  `EXTRACT_DATE,TYPE,CCG_CODE,CODE,SEX,AGE,NUMBER_OF_PATIENTS\n${areas
    .map((area, at) => `01APR${year},GP,${area},${practiceOf(area)},ALL,ALL,${100000 + at + year}`)
    .join('\n')}\n`;
const wide = (year: number): string =>
  `GP_PRACTICE_CODE,CCG_CODE,TOTAL_ALL,TOTAL_MALE\n${areas
    .map((area, at) => `${practiceOf(area)},${area},${100000 + at + year},5`)
    .join('\n')}\n`;

test('one list of patients a year is refused with the option that takes it for its year, which then works', async () => {
  const tidy = areas.flatMap((area, at) => years.map((year) => `${area},${year},${100000 + at + year}`));
  const files = Object.fromEntries([
    ['a.csv', activity],
    ['c.csv', cohorts],
    ['p.csv', `area_code,year,population\n${tidy.join('\n')}\n`],
    ...years.flatMap((year) => [
      [`list-${year}.csv`, list(year)],
      [`gp-reg-patients-04-${year}.csv`, wide(year)],
      [`bare-${year}.csv`, list(year).replaceAll('CCG_CODE', 'POSTCODE')],
    ]),
  ]);
  await withFolder(files, async (folder) => {
    const run = (populations: readonly string[], ...options: readonly string[]) => {
      const people = populations.flatMap((file) => ['-p', file]);
      return vanguard(['compare', 'a.csv', ...people, '--cohorts', 'c.csv', '--json', '--draws', '0', ...options], {
        cwd: folder,
      });
    };
    const gap = async (...args: Parameters<typeof run>): Promise<number> =>
      JSON.parse((await run(...args)).stdout).results[0].difference_pp.value;
    const known = await gap(['p.csv']);
    for (const [lists, quarterly] of [
      [['list-2014.csv', 'list-2015.csv'], true],
      [['gp-reg-patients-04-2014.csv', 'gp-reg-patients-04-2015.csv'], false],
    ] as const) {
      const { code, stderr } = await run(lists);
      expect([code, stderr]).toEqual([3, expect.stringMatching(/VM242[\s\S]*--map year=EXTRACT_DATE/)]);
      expect(stderr.includes('--map quarter=EXTRACT_DATE')).toBe(quarterly);
      expect(await gap(lists, '--map', 'year=EXTRACT_DATE')).toBeCloseTo(known, 9);
    }
    const bare = await run(['bare-2014.csv', 'bare-2015.csv'], '--map', 'year=EXTRACT_DATE');
    expect([bare.code, bare.stderr]).toEqual([
      3,
      expect.stringMatching(/VM262"[\s\S]*--practices FILE[\s\S]*4 practices/),
    ]);
  });
});
