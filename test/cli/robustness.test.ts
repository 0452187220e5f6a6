import { expect, test } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import { vanguard, withFolder } from './command.js';
import { analysed, close, onPanel, referenceJson } from './panel.js';

interface Growth {
  readonly label: string;
  readonly metric: string;
  readonly cohort: string;
  readonly poisson: {
    readonly diff_pp_delta: { readonly lower: number; readonly upper: number };
    readonly diff_pp_mover: { readonly lower: number; readonly upper: number };
  };
  readonly quasi: {
    readonly phi_two_period: number;
    readonly df: number;
    readonly diff_pp_delta: { readonly lower: number; readonly upper: number };
  };
  readonly jackknife: { readonly diff_pp: { readonly lower_nt1: number; readonly upper_nt1: number } };
}

interface Regression {
  readonly metric: string;
  readonly cohort: string;
  readonly baseline_gap_sd_units: number;
  readonly quasi_fe_adjusted_prior_year: { readonly coef: number };
}

test('sets the estimators and the level of the baseline beside the headline as R has them', async () => {
  const results = (await analysed('sensitivity', '--draws', '0')).robustness ?? [];
  const growths = referenceJson<readonly Growth[]>('panel/01_growth.json').filter(({ label }) => /^FY/.test(label));
  const levels = referenceJson<readonly Regression[]>('panel/08_regression_to_mean.json');
  expect(results).toHaveLength(6);
  for (const result of results) {
    const isSame = (one: { metric: string; cohort: string }) =>
      one.metric === result.metric && one.cohort === result.cohort;
    const growth = growths.find(isSame);
    const of = (name: string) => result.estimators.find(({ estimator }) => estimator === name);
    close(of('jackknife-area')?.upper, growth?.jackknife.diff_pp.upper_nt1);
    close(of('poisson')?.lower, growth?.poisson.diff_pp_delta.lower);
    close(of('mover')?.upper, growth?.poisson.diff_pp_mover.upper);
    close(of('quasi-poisson')?.lower, growth?.quasi.diff_pp_delta.lower);
    close(of('quasi-poisson')?.dispersion, growth?.quasi.phi_two_period);
    expect([of('quasi-poisson')?.df, of('poisson')?.note]).toEqual([growth?.quasi.df, 'counting noise only']);
    expect(of('bootstrap-bca')?.no_interval).toBe('no resamples were asked for');
    expect(of('jackknife-cluster')?.no_interval).toBe('the region of an area is not known');
    const level = levels.find(isSame);
    close(result.baseline_level?.gap_in_deviations, level?.baseline_gap_sd_units);
    const ratio = result.baseline_level?.adjusted_growth_ratio ?? Number.NaN;
    close(Math.log(ratio), level?.quasi_fe_adjusted_prior_year.coef, 1e-8);
  }
});

test('its events change the word when they are changed in the file, and one fewer do not', async () => {
  const options = ['--json', '--metric', 'admissions', '--draws', '0'];
  const all = (await analysed('sensitivity', '--metric', 'admissions', '--draws', '0')).robustness ?? [];
  const found = all.find(({ misrecorded }) => misrecorded !== null);
  const { area = '', events = 0, span, change, direction } = found?.misrecorded ?? {};
  const wordAfter = async (by: number): Promise<unknown> => {
    const year = span === 'window' ? '2017/18' : '2014/15';
    const line = new RegExp(`^(${area},${found?.cohort},${year.replace('/', '\\/')},1,.*,)(\\d+)(,\\d+)$`, 'm');
    const changed = (text: string): string =>
      text.replace(line, (_, start, count, end) => `${start}${Number(count) + (change === 'more' ? by : -by)}${end}`);
    const { stdout } = await onPanel('compare', options, changed);
    return (JSON.parse(stdout) as Analysis).results.find(({ cohort }) => cohort === found?.cohort)?.direction;
  };
  expect(found?.direction).not.toBe(direction);
  expect([await wordAfter(events - 1), await wordAfter(events)]).toEqual([found?.direction, direction]);
});

test('a file of excluded areas is one comparator more, named after it, and the own one', async () => {
  const list = 'area_code\n00C\n00D\n00K\n';
  await withFolder({ 'pioneers.csv': list }, async (cwd) => {
    const options = ['--exclude', 'pioneers.csv', '--metric', 'admissions', '--cohort', 'mcp'];
    const run = async (...args: readonly string[]): Promise<Analysis> =>
      JSON.parse((await vanguard([...args, ...options, '--json', '--draws', '0'], { cwd })).stdout);
    const { sensitivity } = await run('sensitivity', '--demo');
    const [own, ...more] = (sensitivity?.specifications ?? []).filter((one) => one.own);
    expect([own?.comparator, more]).toEqual(['less pioneers', []]);
    const all = sensitivity?.specifications.find((one) => one.comparator === 'all');
    expect((all?.comparator_areas ?? 0) - (own?.comparator_areas ?? 0)).toBe(3);
    close(own?.difference_pp?.value, (await run('demo')).results[0]?.difference_pp.value);
  });
});

/** Two areas of each region on each side, as they are or those of a region added up. */
function regional(isMerged: boolean): Readonly<Record<string, string>> {
  const pairs: readonly (readonly [string, string])[] = [
    ['00C', '00K'],
    ['03V', '03W'],
    ['07M', '07P'],
    ['00J', '00M'],
    ['04F', '06F'],
    ['07Q', '07R'],
    ['10J', '11A'],
  ];
  const counts = pairs.flatMap((pair, at) =>
    pair.map((_, of) => [1000 + 210 * at + 90 * of, 1040 + 190 * at + 130 * of]),
  );
  const area = (pair: number, year: number, of: number): number => counts[2 * pair + of]?.[year] ?? 0;
  const rows = pairs.flatMap(([first, second], pair) =>
    [0, 1].flatMap((year) => {
      const [own, other] = [area(pair, year, 0), area(pair, year, 1)];
      const label = `201${4 + year}/1${5 + year}`;
      return isMerged
        ? [`${first},${label},${own + other}`]
        : [`${first},${label},${own}`, `${second},${label},${other}`];
    }),
  );
  const people = pairs.flatMap(([first, second]) =>
    ['2014', '2015'].flatMap((year) =>
      isMerged ? [`${first},${year},250000`] : [`${first},${year},100000`, `${second},${year},150000`],
    ),
  );
  const sides = pairs.flatMap(([first, second], at) => {
    const side = at < 3 ? 'PACS' : 'REST';
    return isMerged ? [`${first},${side}`] : [`${first},${side}`, `${second},${side}`];
  });
  const text = (header: string, lines: readonly string[]): string => `${[header, ...lines].join('\n')}\n`;
  return {
    'a.csv': text('area_code,year,emergency_admissions', rows),
    'p.csv': text('area_code,year,population', people),
    'c.csv': text('area_code,cohort', sides),
  };
}

test('--cluster region is the jackknife of regions in place of areas, and says so', async () => {
  const run = async (isMerged: boolean, ...options: readonly string[]) =>
    withFolder(regional(isMerged), async (cwd) =>
      vanguard(['compare', './a.csv', '-p', 'p.csv', '--cohorts', 'c.csv', '--window', 'financial-year', ...options], {
        cwd,
      }),
    );
  const resultOf = ({ stdout }: { readonly stdout: string }) => (JSON.parse(stdout) as Analysis).results[0];
  const [own, merged] = [
    resultOf(await run(false, '--cluster', 'region', '--json')),
    resultOf(await run(true, '--json', '--draws', '0')),
  ];
  expect([own?.difference_pp.method, own?.difference_pp.df, own?.p_value.method]).toEqual([
    'jackknife-cluster',
    2,
    'jackknife-cluster',
  ]);
  for (const name of ['value', 'lower', 'upper'] as const) {
    close(own?.difference_pp[name], merged?.difference_pp[name] ?? undefined);
    close(own?.growth_ratio[name], merged?.growth_ratio[name] ?? undefined);
  }
  expect(own?.detectable_pp).toBeCloseTo(merged?.detectable_pp ?? Number.NaN, 9);
  expect((await run(false, '--cluster', 'region')).stdout).toMatch(/all areas of a\s+region/);
});

test('areas without a known region, and studies by region, are refused', async () => {
  const panel = await onPanel('compare', ['--cluster', 'region']);
  expect(panel.code).toBe(3);
  expect(panel.stderr).toContain('error[VM249] no region is known for');
  const study = await vanguard(['events', '--demo', '--cluster', 'region']);
  expect([study.code, /VM\d+/.exec(study.stderr)?.[0]]).toEqual([2, 'VM406']);
});

test.each(['trend', 'area', 'sensitivity', 'events --draws 0'])(
  '%s says what each finding does to the gaps',
  async (line) => {
    const [command = '', ...options] = line.split(' ');
    const short = (text: string): string => text.replace(/^(A001,PACS,2014\/15,2,.*),\d+,\d+$/m, '$1,40,90');
    const { code, stdout } = await onPanel(command, ['--json', ...options], short);
    expect(code).toBe(0);
    const { quality } = JSON.parse(stdout) as Analysis;
    const effects = quality.issues.flatMap((issue) => (issue.areas?.includes('A001') ? (issue.effects ?? []) : []));
    expect(
      effects.some(({ cohort, difference_pp, without_pp }) => cohort === 'PACS' && difference_pp !== without_pp),
    ).toBe(true);
  },
);

test('a gap in the baseline of a cohort is said in its sentence', async () => {
  const short = (text: string): string => text.replace(/^(A001,PACS,2014\/15,2,.*),\d+,\d+$/m, '$1,40,90');
  const { stdout } = await onPanel('compare', ['--json', '--draws', '0', '--metric', 'admissions'], short);
  const sentences = (JSON.parse(stdout) as Analysis).results.map(({ cohort, sentence }) => [cohort, sentence]);
  expect(Object.fromEntries(sentences).PACS).toContain('the baseline has a gap (A001)');
  expect(Object.fromEntries(sentences).MCP).not.toContain('the baseline has a gap');
});
