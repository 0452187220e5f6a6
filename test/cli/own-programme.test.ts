import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Analysis } from '../../src/index.js';
import { packageFolder, vanguard, withFolder } from './command.js';
import { compareSmall, small } from './small-data.js';

const cwd = join(packageFolder, 'examples', 'your-own-programme');
const inputs = ['admissions.csv', '-p', 'populations.csv', '--cohorts', 'cohorts.csv', '--baseline', '2016/17'];

async function analysisOf(args: readonly string[], folder = cwd): Promise<Analysis> {
  const { stdout, stderr } = await vanguard([...args, '--json'], { cwd: folder });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Analysis;
}

test.each(['compare', 'trend', 'area', 'sensitivity', 'events'])(
  '%s says nothing of England about areas of elsewhere',
  async (command) => {
    const { code, stdout } = await vanguard([command, ...inputs, '--metric', 'admissions'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('Home ward');
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/\bthe rest\b/);
    expect(stdout).not.toMatch(/England|vanguard areas|less uec/);
  },
);

test('a report about areas of elsewhere names its cohorts in the title, and no picture speaks of England', async () => {
  const { code, stdout } = await vanguard(['report', ...inputs, '--metric', 'admissions'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('<title>Emergency care: Home ward and the rest</title>');
  for (const svg of stdout.match(/<svg[\s\S]*?<\/svg>/g) ?? []) expect(svg).not.toContain('England');
});

test('baselines elsewhere are the own one, half a year later, and with the year before it', async () => {
  const { sensitivity, settings } = await analysisOf(['sensitivity', ...inputs]);
  const all = sensitivity?.specifications ?? [];
  const baselines = [...new Set(all.map(({ baseline }) => baseline.choice))];
  expect(baselines).toEqual(['2016/17', '2016-10..2017-09', '2015/16..2016/17']);
  expect(new Set(all.map(({ comparator }) => comparator))).toEqual(new Set(['all']));
  expect(settings.comparator).toBe('rest');
});

test('areas of England stay the rest of England whoever names them', async () => {
  const cohorts = 'area_code,cohort\n05C,Own\n01W,Own\n';
  await withFolder({ 'own.csv': cohorts }, async (folder) => {
    const { settings, results } = await analysisOf(['demo', '--cohorts', 'own.csv', '--metric', 'admissions'], folder);
    expect([settings.comparator, results[0]?.comparator]).toEqual(['rest_of_england', 'rest_of_england']);
  });
});

test('two cohorts told apart by their case alone are asked for as they are written', async () => {
  const files = { ...small, 'c.csv': 'area_code,cohort\nT1,Pilot\nT2,PILOT\nC1,REST\nC2,REST\nC3,REST\n' };
  await withFolder(files, async (folder) => {
    for (const [name, area] of [
      ['Pilot', 'T1'],
      ['PILOT', 'T2'],
    ] as const) {
      const { results } = await analysisOf([...compareSmall, '--cohort', name], folder);
      expect(results.map(({ area_codes }) => area_codes)).toEqual([[area]]);
    }
  });
});

test('cohorts that capitals or dashes alone tell apart are said to be two, and others are not', async () => {
  const said = async (first: string, second: string) => {
    const own = small['c.csv'].replace('T1,PACS', `T1,${first}`).replace('T2,PACS', `T2,${second}`);
    return await withFolder({ ...small, 'c.csv': own }, async (folder) => {
      const { quality, results } = await analysisOf(compareSmall, folder);
      const found = quality.issues.filter(({ code }) => code === 'VM383').map(({ message }) => message);
      return [new Set(results.map(({ cohort }) => cohort)).size, ...found];
    });
  };
  expect(await said('PILOT', 'Pilot')).toEqual([2, expect.stringMatching(/^"PILOT", "Pilot" are 2 cohorts/)]);
  expect(await said('Home ward', 'home-ward')).toHaveLength(2);
  expect(await said('Ward 1 1', 'Ward 11')).toEqual([2]);
  expect(await said('PILOT', 'PILOT')).toEqual([1]);
});

test('no vanguard is named for an area of its own that is in the rest of an own programme', async () => {
  const cohorts = 'area_code,cohort\n05C,Own\n01W,Own\n';
  const codes = async (text: string) =>
    await withFolder({ 'own.csv': text }, async (folder) => {
      const { quality } = await analysisOf(['demo', '--cohorts', 'own.csv', '--metric', 'admissions'], folder);
      return quality.issues.map(({ code }) => code);
    });
  expect(await codes(cohorts)).not.toContain('VM339');
});
