import { expect, test } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import type { TrendRow } from '../../src/domain/results/trend-row.js';
import { studentTUpperQuantile } from '../../src/stats/distributions/student-t.js';
import { vanguard, withFolder } from './command.js';
import { analysed, close, onPanel, referenceJson } from './panel.js';
import { activityLines, cohorts, population } from './small-data.js';
import { keepsPromises } from './study.js';

keepsPromises('trend', 'trend');

interface Rolling {
  readonly metric: string;
  readonly cohort: string;
  readonly end_period: number;
  readonly rate_per_1000: number;
}

interface Growth {
  readonly label: string;
  readonly metric: string;
  readonly cohort: string;
  readonly jackknife: { readonly var_treated: number; readonly df_nt1: number };
  readonly treated: { readonly growth: number };
}

test('has the rate and index of every twelve months as R does, of cohorts and comparator', async () => {
  const rolling = referenceJson<readonly Rolling[]>('panel/02_rolling_year.json');
  const rows = (await analysed('trend')).trend ?? [];
  const rateOf = (row: Pick<TrendRow, 'metric'>, cohort: string, period: number): number | undefined =>
    rolling.find((one) => one.metric === row.metric && one.cohort === cohort && one.end_period === period)
      ?.rate_per_1000;
  expect(rows).toHaveLength(2 * 3 * 17);
  for (const [at, row] of rows.entries()) {
    const period = 4 + (at % 17);
    close(row.rate, rateOf(row, row.cohort, period));
    close(row.comparator_rate, rateOf(row, 'CONTROL', period));
    close(row.index, (100 * (rateOf(row, row.cohort, period) ?? 0)) / (rateOf(row, row.cohort, 8) ?? 0));
    close(row.comparator_index, (100 * (rateOf(row, 'CONTROL', period) ?? 0)) / (rateOf(row, 'CONTROL', 8) ?? 0));
  }
});

test('its band is the jackknife of the log growth, as R finds it for 2017/18', async () => {
  const rows = (await analysed('trend')).trend ?? [];
  const growths = referenceJson<readonly Growth[]>('panel/01_growth.json').filter((one) => /^FY/.test(one.label));
  for (const { metric, cohort, jackknife, treated } of growths) {
    const row = rows.find((one) => one.metric === metric && one.cohort === cohort && one.quarter_end === '2018-03-31');
    const halfWidth = studentTUpperQuantile(0.025, jackknife.df_nt1) * Math.sqrt(jackknife.var_treated);
    close(row?.lower, 100 * (1 + treated.growth) * Math.exp(-halfWidth));
    close(row?.upper, 100 * (1 + treated.growth) * Math.exp(halfWidth));
  }
});

test('is 100 without width in the baseline, ends at --period, and does not depend on the size of counts', async () => {
  const rows = (await analysed('trend', '--metric', 'admissions', '--period', 'Q2 2016/17')).trend ?? [];
  for (const row of rows.filter((one) => one.is_baseline)) {
    expect([row.index, row.lower, row.upper, row.comparator_index]).toEqual([100, 100, 100, 100]);
  }
  expect(rows.at(-1)?.quarter_end).toBe('2016-09-30');
  const doubled = await onPanel('trend', ['--json', '--metric', 'admissions', '--period', 'Q2 2016/17'], (text) =>
    text.replace(/,(\d+),(\d+)$/gm, (_, admissions, days) => `,${2 * Number(admissions)},${days}`),
  );
  for (const [at, row] of ((JSON.parse(doubled.stdout) as Analysis).trend ?? []).entries()) {
    close(row.index, rows[at]?.index ?? undefined);
    close(row.lower, rows[at]?.lower ?? undefined);
    close(row.rate, 2 * (rows[at]?.rate ?? Number.NaN));
  }
});

test('has no index where an area lacks a month between the two windows, and no band with one area', async () => {
  const lines = activityLines().filter((line) => !line.startsWith('T1,Q2 2015/16'));
  const files = { 'a.csv': `${lines.join('\n')}\n`, 'p.csv': population, 'c.csv': cohorts };
  const args = ['trend', 'a.csv', '-p', 'p.csv', '--cohorts', 'c.csv', '--window', 'quarter', '--json'];
  const rows = await withFolder(files, async (cwd) => {
    const { stdout } = await vanguard(args, { cwd });
    return (JSON.parse(stdout) as Analysis).trend ?? [];
  });
  expect(rows.map((row) => row.index === null)).toEqual([false, false, true, true, true]);
  expect(rows.every((row) => row.comparator_index !== null)).toBe(true);
  const one = await withFolder({ ...files, 'c.csv': cohorts.replace('T1,PACS\n', '') }, async (cwd) => {
    const { stdout } = await vanguard(args, { cwd });
    return (JSON.parse(stdout) as Analysis).trend ?? [];
  });
  expect(one.map((row) => row.upper)).toEqual([null, null, null, null, null]);
  expect(one.every((row) => row.index !== null)).toBe(true);
});

test('its bars stand on an axis of the index, and an arrow at an end is explained where it is drawn', async () => {
  const screen = async (...options: readonly string[]): Promise<string> =>
    (await vanguard(['trend', '--demo', '--cohort', 'EHCH', '--metric', 'bed-days', ...options])).stdout;
  const wide = await screen('--width', '80');
  expect(wide).toMatch(/Rest index {2}88 +100 +112$/m);
  expect(wide).toMatch(/^ March 2018 .*‹─/m);
  expect(wide.replace(/\s+/g, ' ')).toContain('A bar that ends in ‹ goes on beyond the axis');
  expect((await screen('--width', '80', '--ascii')).replace(/\s+/g, ' ')).toContain('A bar that ends in < goes on');
  for (const without of [
    ['--width', '60'],
    ['-f', 'md'],
  ])
    expect(await screen(...without)).not.toContain('A bar that');
  expect(await screen('--width', '80', '--period', 'Q1 2015/16')).not.toContain('A bar that');
});

test('of yearly counts there is a row for each year, and none between that nothing could fill', async () => {
  const years = ['2013/14', '2014/15', '2015/16', '2016/17'];
  const rows = (of: (area: number, year: number) => number): string =>
    ['T1', 'T2', 'R1', 'R2'].flatMap((area, at) => years.map((year, y) => `${area},${year},${of(at, y)}\n`)).join('');
  const files = {
    'a.csv': `area_code,year,emergency_admissions\n${rows((area, year) => 1000 + 37 * area + (20 + 7 * area) * year)}`,
    'p.csv': `area_code,year,population\n${rows(() => 50_000)}`,
    'c.csv': 'area_code,cohort\nT1,PILOT\nT2,PILOT\n',
  };
  await withFolder(files, async (cwd) => {
    const run = (command: string, ...more: string[]) =>
      vanguard([command, 'a.csv', '--population', 'p.csv', '--cohorts', 'c.csv', ...more], { cwd });
    const { trend } = JSON.parse((await run('trend', '--json')).stdout);
    expect(trend.map((row: TrendRow) => row.quarter_end)).toEqual([2014, 2015, 2016, 2017].map((y) => `${y}-03-31`));
    const { stdout } = await run('trend');
    expect(stdout).toContain('Twelve months to each year-end, 2014/15 = 100');
    expect(stdout).not.toMatch(/\[x\]|share nine months/);
    const [{ trend: points }] = JSON.parse((await run('compare', '--json')).stdout).results;
    expect(points).toHaveLength(4);
    for (const [at, { index }] of points.entries()) close(index, trend[at].index);
  });
});
