import { expect, test } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import type { Specification } from '../../src/domain/results/sensitivity.js';
import { vanguard, withFolder } from './command.js';
import { analysed, close, onPanel, referenceJson } from './panel.js';
import { activityLines, cohorts, population, small } from './small-data.js';
import { keepsPromises } from './study.js';

keepsPromises('sensitivity', 'sensitivity', ['--draws', '49', '--metric', 'admissions']);

interface Growth {
  readonly label: string;
  readonly metric: string;
  readonly cohort: string;
  readonly diff_pp: number;
  readonly treated: { readonly growth: number };
  readonly jackknife: { readonly diff_pp: { readonly lower_nt1: number; readonly upper_nt1: number } };
}

function plain(one: Specification): boolean {
  const { baseline, screen, comparator, people, weighting } = one;
  return [baseline.choice, screen, comparator, people, weighting].join() === '2014/15,none,all,moving-list,pooled';
}

async function specifications(...options: readonly string[]): Promise<readonly Specification[]> {
  const { code, stdout, stderr } = await vanguard(['sensitivity', '--demo', '--json', ...options]);
  expect([code, stderr]).toEqual([0, '']);
  return (JSON.parse(stdout) as Analysis).sensitivity?.specifications ?? [];
}

test.each([
  ['latest', 'financial-year', /^FY/],
  ['latest', 'rolling-year', /^FY/],
  ['latest', 'quarter', /^2017\/18 Q4/],
  ['Q2 2017/18', 'rolling-year', /^12 months to 2017\/18 Q2/],
  ['Q2 2017/18', 'quarter', /^2017\/18 Q2/],
] as const)('the plain specification of %s, %s has the gaps and intervals of R', async (period, window, label) => {
  const found = (await analysed('sensitivity', '--period', period)).sensitivity?.specifications ?? [];
  const expected = referenceJson<readonly Growth[]>('panel/01_growth.json').filter((one) => label.test(one.label));
  expect(expected).toHaveLength(6);
  for (const one of expected) {
    const [own, ...more] = found.filter(
      (spec) =>
        plain(spec) && spec.metric === one.metric && spec.cohort === one.cohort && spec.period.window === window,
    );
    expect(more).toEqual([]);
    close(own?.growth_percent, 100 * one.treated.growth);
    close(own?.difference_pp?.value, one.diff_pp);
    close(own?.difference_pp?.lower, one.jackknife.diff_pp.lower_nt1);
    close(own?.difference_pp?.upper, one.jackknife.diff_pp.upper_nt1);
  }
});

test('lists every combination of choices once for each cohort and metric, one of them the run’s own', async () => {
  const all = await specifications();
  expect(all).toHaveLength(6 * 3 * 3 * 2 * 5 * 2 * 2);
  const key = (one: Specification): string =>
    JSON.stringify([
      one.metric,
      one.cohort,
      one.baseline.choice,
      one.period.window,
      one.screen,
      one.comparator,
      one.people,
      one.weighting,
    ]);
  expect(new Set(all.map(key)).size).toBe(all.length);
  expect(all.every((one) => (one.difference_pp === null) === (one.not_measured !== null))).toBe(true);
  const { stdout } = await vanguard(['demo', '--json', '--draws', '0']);
  const { results } = JSON.parse(stdout) as Analysis;
  const own = all.filter((one) => one.own);
  expect(own).toHaveLength(results.length);
  for (const result of results) {
    const same = own.find((one) => one.metric === result.metric && one.cohort === result.cohort);
    const { value, lower, upper } = result.difference_pp;
    close(same?.difference_pp?.value, value);
    close(same?.difference_pp?.lower, lower ?? undefined);
    close(same?.difference_pp?.upper, upper ?? undefined);
    expect(same?.direction).toBe(result.direction);
  }
});

test('marks the own settings when they are others, and the published figures where they apply', async () => {
  const all = await specifications('--baseline', '2013/14', '--exclude-programme', 'acs,uec', '--screen', 'all');
  expect(all).toHaveLength(6 * 4 * 3 * 3 * 6 * 2 * 2);
  const own = all.filter((one) => one.own);
  expect(own).toHaveLength(6);
  for (const { baseline, comparator, screen } of own) {
    expect([baseline.choice, comparator, screen]).toEqual(['2013/14', 'less acs, uec', 'all']);
  }
  const published = (await specifications('--period', 'Q2 2017/18')).filter((one) => one.published.length > 0);
  expect(published.flatMap((one) => one.published).sort()).toEqual(['P11', 'P12', 'P13', 'P15', 'P16']);
  expect(published.find((one) => one.published.includes('P12'))?.difference_pp?.value.toFixed(1)).toBe('-3.7');
  expect((await specifications()).every((one) => one.published.length === 0)).toBe(true);
});

test('its summary is that of its own specifications', async () => {
  const { stdout } = await vanguard(['sensitivity', '--demo', '--json', '--metric', 'bed-days', '--cohort', 'pacs']);
  const { specifications: all = [], summaries = [] } = (JSON.parse(stdout) as Analysis).sensitivity ?? {};
  const [summary] = summaries;
  const gaps = all.flatMap((one) => one.difference_pp?.value ?? []);
  expect(summaries).toHaveLength(1);
  expect([summary?.specifications, summary?.measured]).toEqual([360, gaps.length]);
  expect([summary?.lowest_pp, summary?.highest_pp]).toEqual([Math.min(...gaps), Math.max(...gaps)]);
  const own = all.find((one) => one.own)?.difference_pp?.value ?? Number.NaN;
  close(summary?.same_sign_share, gaps.filter((gap) => gap * own > 0).length / gaps.length);
});

test('a mean of areas counts each area once, and a fixed list changes nothing when nobody moves', async () => {
  const still = (text: string): string => text.replace(/^(.*Q\d,\d+,)\d+(,\d+,\d+)$/gm, '$1100000$2');
  const { stdout } = await onPanel('sensitivity', ['--json', '--metric', 'admissions'], still);
  const all = (JSON.parse(stdout) as Analysis).sensitivity?.specifications ?? [];
  const others = (one: Specification): string =>
    JSON.stringify([one.cohort, one.baseline, one.period, one.screen, one.comparator, one.weighting]);
  const fixed = new Map(all.filter((one) => one.people === 'fixed-list').map((one) => [others(one), one]));
  for (const one of all.filter((spec) => spec.people === 'moving-list')) {
    close(one.difference_pp?.value, fixed.get(others(one))?.difference_pp?.value);
  }
  await withFolder(small, async (cwd) => {
    const ran = await vanguard(['sensitivity', 'a.csv', '-p', 'p.csv', '--cohorts', 'c.csv', '--json'], { cwd });
    const [mean] = ((JSON.parse(ran.stdout) as Analysis).sensitivity?.specifications ?? []).filter(
      (one) =>
        one.weighting === 'mean-of-areas' && one.people === 'moving-list' && one.period.window === 'rolling-year',
    );
    // T1 and T2 by hand: events a head in 2015/16 over those in 2014/15, less 1.
    const growths = [9930 / 101000 / (9900 / 100000) - 1, 5365 / 50000 / (5400 / 50000) - 1];
    close(mean?.growth_percent, 50 * ((growths[0] ?? 0) + (growths[1] ?? 0)));
  });
});

test('a specification that cannot be measured is listed with its reason, and refused when none can be', async () => {
  await withFolder(small, async (cwd) => {
    const args = ['sensitivity', 'a.csv', '-p', 'p.csv', '--cohorts', 'c.csv'];
    const all = (JSON.parse((await vanguard([...args, '--json'], { cwd })).stdout) as Analysis).sensitivity;
    const two = all?.specifications.filter((one) => one.baseline.choice === '2013/14..2014/15') ?? [];
    expect(two.length).toBe(24);
    expect(two.every((one) => one.not_measured !== null)).toBe(true);
    expect(all?.summaries[0]).toMatchObject({ specifications: 72, measured: 48 });
    expect((await vanguard(args, { cwd })).stdout.replace(/\s+/g, ' ')).toContain(
      'Not measured, 16 of PACS, admissions: the data do not hold April 2013 to March 2014.',
    );
  });
  const lines = activityLines().filter((line) => !line.startsWith('C1,Q1 2014/15'));
  const files = { 'a.csv': `${lines.join('\n')}\n`, 'p.csv': population, 'c.csv': cohorts };
  await withFolder(files, async (cwd) => {
    const args = ['sensitivity', 'a.csv', '-p', 'p.csv', '--cohorts', 'c.csv', '--json'];
    const all = (JSON.parse((await vanguard(args, { cwd })).stdout) as Analysis).sensitivity?.specifications ?? [];
    const [none, gaps] = (['none', 'gaps'] as const).map((screen) =>
      all.filter(
        (one) => one.screen === screen && one.baseline.choice === '2014/15' && one.period.window === 'rolling-year',
      ),
    );
    expect(none?.every((one) => one.not_measured === 'no count for every month of C1')).toBe(true);
    expect(gaps?.every((one) => one.comparator_areas === 2)).toBe(true);
  });
  const noPeople = { ...small, 'p.csv': population.replace(/^T1,.*\n/gm, '') };
  await withFolder(noPeople, async (cwd) => {
    const { code, stderr } = await vanguard(['sensitivity', 'a.csv', '-p', 'p.csv', '--cohorts', 'c.csv'], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain('error[VM240]');
  });
});

test('announces no figure and no mark that its tables do not hold', async () => {
  const screen = async (...options: readonly string[]): Promise<string> =>
    (await vanguard(['sensitivity', '--demo', ...options])).stdout.replace(/\s+/g, ' ');
  const plain = await screen();
  expect(plain).toContain("Emergency admissions per head: this run's specification Cohort");
  expect(plain).not.toMatch(/published|\[x\]|\bown (?:one|gap|word|specification)\b/i);
  expect(plain).toContain('Misrecorded events: the word stays however many');
  expect(plain).toContain('the share that give the same word as this run');
  expect(await screen('--period', 'Q2 2017/18')).toContain("this run's specification, and those of published figures");
});
