import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import { type Ran, vanguard, withFolder } from './command.js';
import { activity, activityLines, compareSmall, population, small } from './small-data.js';

type Files = Readonly<Record<string, string>>;

async function on(files: Files, args: readonly string[]): Promise<Ran> {
  return withFolder({ ...small, ...files }, (cwd) => vanguard(args, { cwd }));
}

const rows = activityLines().slice(1);
const ofAdmissions = `area_code,period,NEL adms\n${rows.join('\n')}\n`;
const ofBeds = `area_code,period,NEL beds\n${rows.map((row) => `${row}0`).join('\n')}\n`;
const [, ...compareOptions] = compareSmall.slice(1);
const mapped = ['--map', 'emergency_admissions=NEL adms', '--map', 'emergency_bed_days=NEL beds'];

test('measures in files of their own may have columns of their own names', async () => {
  const two = ['compare', 'adm.csv', 'beds.csv', ...compareOptions, ...mapped, '--json', '--draws', '0'];
  const { code, stdout, stderr } = await on({ 'adm.csv': ofAdmissions, 'beds.csv': ofBeds }, two);
  expect([code, stderr]).toEqual([0, '']);
  const { results } = JSON.parse(stdout) as Analysis;
  expect(results.map(({ metric, events }) => [metric, events])).toEqual([
    ['emergency_admissions', expect.any(Number)],
    ['emergency_bed_days', 10 * (results[0]?.events ?? 0)],
  ]);
  // A file of a series that lacks a column which the others have has lost it.
  const both = `area_code,period,NEL adms,NEL beds\n${rows.map((row) => `${row},${row.split(',')[2]}0`).join('\n')}\n`;
  const lost = await on({ 'adm.csv': both.replaceAll('2015/16', '2013/14'), 'beds.csv': ofBeds }, two);
  expect([lost.code, lost.stderr]).toEqual([3, expect.stringContaining('NEL adms')]);
  const alone = await on(
    { 'adm.csv': ofAdmissions },
    two.filter((word) => word !== 'beds.csv'),
  );
  expect([alone.code, alone.stderr]).toEqual([3, expect.stringContaining('NEL beds')]);
});

const named = (text: string, names: readonly [string, string]): string =>
  text.replaceAll('T1,', `${names[0]},`).replaceAll('T2,', `${names[1]},`);

function withNames(inActivity: readonly [string, string], elsewhere = inActivity): Files {
  const cohorts = named('area_code,cohort\nT1,PACS\nT2,PACS\nC1,REST\nC2,REST\nC3,REST\n', elsewhere);
  return { 'a.csv': named(activity, inActivity), 'p.csv': named(population, elsewhere), 'c.csv': cohorts };
}

test('names of areas may hold dashes and marks of any script, however these are encoded', async () => {
  const files = withNames(['Upper\u2013Lower', 'Ynys Mo\u0302n'], ['Upper-Lower', 'Ynys M\u00f4n']);
  expect((await on(files, [...compareSmall, '--json', '--draws', '0'])).stderr).toBe('');
  expect((await on(withNames(['\u0939\u093f\u0928\u094d\u0926\u0940', 'Leeds East']), compareSmall)).code).toBe(0);
  const { stderr } = await on(withNames(['North+South', '-Leeds']), compareSmall);
  expect(stderr).toContain('not a code: "+" may not stand in one');
  expect((await on(withNames(['North', `N${'o'.repeat(70)}`]), compareSmall)).stderr).toContain('over 64 characters');
});

test('an option that is offered can be pasted, spaces in names and all', async () => {
  const files = { ...withNames(['Elm Park', 'Ash Hill']), 'p.csv': population.replaceAll(/T[12],.*\n/g, '') };
  expect((await on(files, compareSmall)).stderr).toContain('--drop "ASH HILL,ELM PARK"\n');
});

const pilots = 'area_code,cohort\nT1,"Virtual ward pilot, north"\nT2,"Virtual ward pilot, south"\n';
const rest = 'C1,REST\nC2,REST\nC3,REST\n';

test('cohorts of similar names are told apart on a narrow screen, and none is left out of a table', async () => {
  const files = { 'c.csv': `${pilots}C1,"Virtual ward pilot, centre"\n${rest.replace('C1,REST\n', '')}` };
  for (const width of ['80', '110']) {
    const { stdout } = await on(files, [...compareSmall, '--width', width]);
    for (const cohort of ['north', 'south', 'centre']) expect(stdout).toMatch(new RegExp(`pilot, ${cohort} \\(1\\)`));
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(Number(width));
  }
  const { stdout } = await on(files, ['sensitivity', ...compareSmall.slice(1)]);
  const of = (title: RegExp): string =>
    stdout.split(/\n(?= Emergency admissions per head:)/).find((part) => title.test(part)) ?? '';
  for (const table of [of(/what each choice does/), of(/under every estimator/)])
    for (const cohort of ['north', 'south', 'centre']) expect(table).toContain(`Virtual ward pilot, ${cohort}`);
});

test('what a refused row makes missing is not told beside it', async () => {
  const refused = activity.replace('T1,Q1 2015/16,2420', 'T1,Q1 2015/16,24x0');
  const args = ['validate', ...compareSmall.slice(1)];
  const { code, stdout } = await on({ 'a.csv': refused }, args);
  expect([code, stdout]).toEqual([1, expect.stringContaining('error[VM210]')]);
  expect(stdout).not.toMatch(/VM324|vanguard-metrics validate/);
  const gone = await on({ 'a.csv': activity.replace('T1,Q1 2015/16,2420\n', '') }, args);
  expect(gone.stdout).toContain('[VM324]');
  const people = await on({ 'p.csv': population.replaceAll(/(C3,\d+),\d+/g, '$1,x') }, args);
  expect(people.stdout).toContain('error[VM216]');
  expect(people.stdout).not.toContain('VM310');
});

test('a period of a year that is not read says which are', async () => {
  const { stderr } = await on({ 'a.csv': activity.replace('Q1 2014/15', 'Q1 1914/15') }, compareSmall);
  expect(stderr).toContain('the years that are read are 1948 to 2099');
});

test('a measure that stands for another is told once, of however many files', async () => {
  const scotland = readFileSync('fixtures/layouts/public-health-scotland.csv', 'utf8');
  const { stdout } = await on({ '1.csv': scotland, '2.csv': scotland }, ['validate', '1.csv', '2.csv']);
  expect(stdout.split('[VM307]')).toHaveLength(2);
});

test('areas that share one run of counts are told in one line', async () => {
  const copied = (to: string): string =>
    rows
      .filter((row) => row.startsWith('C1,'))
      .map((row) => `${to}${row.slice(2)}\n`)
      .join('');
  const others = ['C4', 'C5'].map((area) => `${area},2014,90000\n${area},2015,90500\n`).join('');
  const files = {
    'a.csv': activity + copied('C4') + copied('C5'),
    'p.csv': population + others,
    'c.csv': `area_code,cohort\nT1,PACS\nT2,PACS\n${rest}C4,REST\nC5,REST\n`,
  };
  const { stdout } = await on(files, [...compareSmall, '--width', '160']);
  expect(stdout.match(/VM336 .*/g)).toEqual([
    expect.stringMatching(/^VM336 C1, C4, C5: the same emergency_admissions in 8 /),
  ]);
});

test('one column is named for a role, on the command line and by init', async () => {
  const { code, stderr } = await on({}, [...compareSmall, '--map', 'area=Org', '--map', 'area=Code']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('name area once, and it is Org too')]);
  const files = { '1.csv': 'Org,When,Em adm\n05C,Q1 2014/15,9\n', '2.csv': 'Place,When,Em adm\n05L,Q1 2014/15,9\n' };
  const made = await on(files, ['init', '1.csv', '2.csv']);
  expect([made.code, made.stderr]).toEqual([2, expect.stringContaining('it is Org in one file and Place in 2.csv')]);
});
