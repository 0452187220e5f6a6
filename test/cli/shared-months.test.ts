import { expect, test } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import { randomStream } from '../../src/stats/random/random.js';
import { vanguard, withFolder } from './command.js';
import { activity, small } from './small-data.js';

const steady = `${activity}${['T1', 'T2', 'C1', 'C2', 'C3']
  .flatMap((area) => [1, 2, 3, 4].map((quarter) => `${area},Q${quarter} 2013/14,2000\n`))
  .join('')}`;
const files = {
  ...small,
  'a.csv': steady,
  'p.csv': `${small['p.csv']}T1,2013,100000\nT2,2013,50000\nC1,2013,200000\nC2,2013,80000\nC3,2013,120000\n`,
};

async function run(command: string, ...period: readonly string[]): Promise<Analysis> {
  const inputs = ['a.csv', '--population', 'p.csv', '--cohorts', 'c.csv', '--draws', '19', '--json', ...period];
  return JSON.parse((await withFolder(files, (cwd) => vanguard([command, ...inputs], { cwd }))).stdout);
}

const counting = ['quasi-poisson', 'poisson', 'mover'];

// A side of the small data has too few areas to resample, whatever its months.
const isResampled = (estimator: string): boolean => estimator.startsWith('bootstrap');

test('windows that share months have no limits from counting noise, and all others', async () => {
  const [shared] = (await run('sensitivity', '--period', 'Q1 2015/16')).robustness ?? [];
  const [apart] = (await run('sensitivity')).robustness ?? [];
  for (const one of shared?.estimators ?? []) {
    if (one.estimator === 'jackknife-cluster') continue;
    const isNone = counting.includes(one.estimator) || isResampled(one.estimator);
    expect([one.estimator, one.lower === null]).toEqual([one.estimator, isNone]);
    if (counting.includes(one.estimator)) expect(one.no_interval).toContain('shares months with the baseline');
  }
  for (const one of apart?.estimators ?? []) {
    if (one.estimator === 'jackknife-cluster' || isResampled(one.estimator)) continue;
    expect(one.lower).not.toBeNull();
  }
  expect(shared?.baseline_level?.no_adjusted).toContain('shares months');
  expect(apart?.baseline_level?.adjusted_pp).not.toBeNull();
});

test('nor has the funnel of areas', async () => {
  const { areas: shared = [] } = await run('area', '--period', 'Q1 2015/16');
  for (const one of shared)
    expect([one.verdict, one.limits_95, one.no_verdict?.includes('shares months')]).toEqual([null, null, true]);
  const { areas: apart = [] } = await run('area');
  for (const one of apart) expect(one.verdict).not.toBeNull();
});

test('the variance that takes shared events for independent is too large, by the closed form and by simulation', () => {
  const [shared, own, trials] = [300, 100, 4_000];
  const total = shared + own;
  const closed = (2 * own) / total ** 2;
  const stream = randomStream(1, 1);
  const around = (mean: number): number => {
    const six = Array.from({ length: 12 }, () => stream.nextUnit()).reduce((sum, unit) => sum + unit, -6);
    return mean + Math.sqrt(mean) * six;
  };
  const logs = Array.from({ length: trials }, () => {
    const both = around(shared);
    return Math.log((both + around(own)) / (both + around(own)));
  });
  const variance = logs.reduce((sum, log) => sum + log * log, 0) / trials;
  expect(Math.abs(variance / closed - 1)).toBeLessThan(4 * Math.sqrt(2 / trials));
  expect(2 / total).toBeGreaterThan(3 * closed);
});
