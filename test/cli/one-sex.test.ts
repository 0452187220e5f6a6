import { expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';
import { compareSmall, population, small } from './small-data.js';

const rows = population
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([area = '', year = '', people = '']) => ({ area, year, people: Number(people) }));
const share = { Male: 0.4, Female: 0.6, Persons: 1 } as const;
type Sex = keyof typeof share;
const of = (sex: Sex, people: number): number =>
  sex === 'Female' ? people - of('Male', people) : Math.round(people * share[sex]);

const long = (sexes: readonly Sex[], write: (sex: Sex) => string = (sex) => sex): string =>
  `area_code,year,sex,population\n${sexes
    .flatMap((sex) => rows.map(({ area, year, people }) => `${area},${year},${write(sex)},${of(sex, people)}\n`))
    .join('')}`;
const wide = (sexes: readonly Sex[]): string => {
  const areas = [...new Set(rows.map(({ area }) => area))];
  const cells = (sex: Sex, area: string) => rows.filter((row) => row.area === area).map((row) => of(sex, row.people));
  return `area_code,area_name,sex,2014,2015\n${sexes
    .flatMap((sex) => areas.map((area) => `${area},${area},${sex},${cells(sex, area).join(',')}\n`))
    .join('')}`;
};
const ons = (year: number, title: string, sex: Sex): string =>
  `Mid-${year} ${title},,\narea_code,Name,All Ages\n${rows
    .filter((row) => row.year === String(year))
    .map(({ area, people }) => `${area},X,${of(sex, people)}\n`)
    .join('')}`;
const list = (sex: Sex): string =>
  `EXTRACT_DATE,TYPE,ORG_CODE,SEX,AGE,NUMBER_OF_PATIENTS\n${rows
    .map(({ area, year, people }) => `01APR${year},CCG,${area},${sex.toUpperCase()},ALL,${of(sex, people)}\n`)
    .join('')}`;
const plain = (name: string, sex: Sex): string =>
  `area_code,year,population\n${rows.map(({ area, year, people }) => `${area},${year},${of(sex, people)}\n`).join('')}${name}`;

/** What a comparison with these populations tells of one sex or of ages. */
async function told(populations: Readonly<Record<string, string>>, ...options: readonly string[]) {
  return await withFolder({ ...small, ...populations }, async (cwd) => {
    const people = Object.keys(populations).flatMap((file) => ['-p', file]);
    const [command = '', activity = '', , , ...cohorts] = compareSmall;
    const args = [command, activity, ...people, ...cohorts, '--json', '--draws', '0', ...options];
    const { stdout, stderr } = await vanguard(args, { cwd });
    expect(stderr).toBe('');
    const { results, quality } = JSON.parse(stdout);
    const issues = quality.issues as { code: string; severity: string; message: string }[];
    const own = issues.filter(({ code }) => code === 'VM380' || code === 'VM381');
    return { results, said: own.map(({ message }) => message) };
  });
}

const males = /people of 5 areas are males alone.*give the file of females too/;
const females = /people of 5 areas are females alone.*give the file of males too/;

test('people of one sex alone are said to be so, in every layout and word', async () => {
  const whole = await told({ 'p.csv': population });
  expect(whole.said).toEqual([]);
  const alone: [RegExp, Record<string, string>][] = [
    [males, { 'x.csv': long(['Male']) }],
    [females, { 'x.csv': long(['Female'], () => 'F') }],
    [females, { 'x.csv': long(['Female'], () => '2') }],
    [males, { 'x.csv': wide(['Male']) }],
    [males, { 'population-males.csv': plain('', 'Male') }],
    [females, { 'x.csv': plain('', 'Female').replace('population', 'Females') }],
    [
      males,
      {
        'x.csv': long(['Male'])
          .replace('population', 'population,age')
          .replaceAll(/\n(.+)/g, '\n$1,All ages'),
      },
    ],
  ];
  for (const [words, files] of alone) {
    const map = files['x.csv']?.includes('Females\n') === true ? ['--map', 'population=Females'] : [];
    const { said } = await told(files, ...map);
    expect(said, Object.values(files)[0]?.slice(0, 60)).toEqual([expect.stringMatching(words)]);
  }
  const titled = await told({
    'a14.csv': ons(2014, 'Males', 'Male'),
    'a15.csv': ons(2015, 'Males', 'Male'),
  });
  expect(titled.said.length).toBeGreaterThan(0);
  expect((await told({ 'x.csv': list('Male') }, '--map', 'year=EXTRACT_DATE')).said[0]).toMatch(males);
});

test('both sexes are added, in one file or two, beside everyone in the file they are not, and nothing is said', async () => {
  const { results } = await told({ 'p.csv': population });
  const both: Record<string, string>[] = [
    { 'x.csv': long(['Male', 'Female']) },
    { 'x.csv': long(['Persons', 'Male', 'Female']) },
    { 'x.csv': long(['Male']), 'y.csv': long(['Female']) },
    { 'x.csv': wide(['Female', 'Male']) },
    { 'males.csv': plain('', 'Male'), 'females.csv': plain('', 'Female') },
    Object.fromEntries(
      [2014, 2015].flatMap((year) => [
        [`m${year}.csv`, ons(year, 'Males', 'Male')],
        [`f${year}.csv`, ons(year, 'Females', 'Female')],
      ]),
    ),
    Object.fromEntries([2014, 2015].map((year) => [`p${year}.csv`, ons(year, 'Persons; males; females', 'Persons')])),
  ];
  for (const files of both) {
    const read = await told(files);
    expect(read.said, Object.keys(files).join()).toEqual([]);
    expect(read.results).toEqual(results);
  }
  const lists = await told({ 'm.csv': list('Male'), 'f.csv': list('Female') }, '--map', 'year=EXTRACT_DATE');
  expect(lists).toMatchObject({ said: [], results });
});

test('people of some ages are said to be so where a title, a name or a column says it', async () => {
  const old = { 'x.csv': `Population aged 65 and over,,\n${population}` };
  expect((await told(old)).said).toEqual([expect.stringContaining('people aged 65 and over alone')]);
  expect((await told({ 'population_aged_75+.csv': population })).said).toHaveLength(1);
  expect((await told({ 'x.csv': `People of all ages (0 to 90+),,\n${population}` })).said).toEqual([]);
  expect((await told({ 'x.csv': `Ages 0 to 90,,\n${population}` })).said).toEqual([]);
});
