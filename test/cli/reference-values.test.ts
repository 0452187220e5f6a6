import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Analysis, ComparisonResult } from '../../src/domain/results/analysis.js';
import { packageFolder, vanguard, withFolder } from './command.js';

const reference = join(packageFolder, 'test', 'reference');
const read = (name: string): string => readFileSync(join(reference, name), 'utf8');

interface Expected {
  readonly label: string;
  readonly cohort: string;
  readonly metric: string;
  readonly treated: {
    readonly growth: number;
    readonly y0: number;
    readonly y1: number;
    readonly py0: number;
    readonly py1: number;
  };
  readonly control: { readonly growth: number };
  readonly ratio_of_ratios: number;
  readonly diff_pp: number;
  readonly counterfactual: { readonly expected_events: number; readonly avoided_events: number };
  readonly jackknife: {
    readonly df_nt1: number;
    readonly ror_nt1: { readonly ror_lower: number; readonly ror_upper: number };
    readonly diff_pp: { readonly df_ws: number; readonly lower_nt1: number; readonly upper_nt1: number };
  };
  readonly leave_one_out: readonly { readonly area_code: string; readonly ror: number; readonly diff_pp: number }[];
}

/** R writes 15 significant digits, and sums of many terms lose a few; nothing here may differ by more. */
const tolerance = 1e-9;

function close(ours: number | null | undefined, theirs: number): void {
  expect(typeof ours).toBe('number');
  expect(Math.abs((ours ?? Number.NaN) - theirs)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(theirs)));
}

function agrees(result: ComparisonResult, expected: Expected): void {
  close(result.growth_percent.value, 100 * expected.treated.growth);
  close(result.comparator_growth_percent.value, 100 * expected.control.growth);
  close(result.events_baseline, expected.treated.y0);
  close(result.events, expected.treated.y1);
  close(result.person_years_baseline, expected.treated.py0);
  close(result.person_years, expected.treated.py1);
  close(result.growth_ratio.value, expected.ratio_of_ratios);
  close(result.growth_ratio.lower, expected.jackknife.ror_nt1.ror_lower);
  close(result.growth_ratio.upper, expected.jackknife.ror_nt1.ror_upper);
  close(result.difference_pp.value, expected.diff_pp);
  close(result.difference_pp.lower, expected.jackknife.diff_pp.lower_nt1);
  close(result.difference_pp.upper, expected.jackknife.diff_pp.upper_nt1);
  expect(result.difference_pp.df).toBe(expected.jackknife.df_nt1);
  close(result.difference_pp.df_satterthwaite, expected.jackknife.diff_pp.df_ws);
  close(result.expected_events, expected.counterfactual.expected_events);
  close(result.avoided_events, expected.counterfactual.avoided_events);
  expect(result.leave_one_out.map((one) => one.area)).toEqual(expected.leave_one_out.map((one) => one.area_code));
  for (const [at, one] of result.leave_one_out.entries()) {
    close(one.growth_ratio, expected.leave_one_out[at]?.ror ?? Number.NaN);
    close(one.difference_pp, expected.leave_one_out[at]?.diff_pp ?? Number.NaN);
  }
}

/** Runs `compare` on a reference panel, which is activity, population and cohorts in one file. */
async function compareReference(panel: string, options: readonly string[]): Promise<Analysis> {
  const rows = read(panel).trim().split('\n');
  const column = rows[0]?.split(',').indexOf('cohort') ?? -1;
  const cohorts = new Map(rows.slice(1).map((row) => [row.split(',')[0], row.split(',')[column]]));
  const list = [...cohorts].map(([area, cohort]) => `${area},${cohort === 'CONTROL' ? 'REST' : cohort}\n`).join('');
  return withFolder({ 'panel.csv': read(panel), 'cohorts.csv': `area_code,cohort\n${list}` }, async (cwd) => {
    const common = [
      'compare',
      'panel.csv',
      '--population',
      'panel.csv',
      '--cohorts',
      'cohorts.csv',
      '--json',
      '--draws',
      '0',
    ];
    const { code, stdout, stderr } = await vanguard([...common, ...options], { cwd });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    return JSON.parse(stdout);
  });
}

const settings: readonly (readonly [string, string, RegExp, readonly string[]])[] = [
  ['panel/panel.csv', 'panel/01_growth.json', /^FY/, ['--window', 'financial-year']],
  ['panel/panel.csv', 'panel/01_growth.json', /^FY/, ['--window', 'rolling-year']],
  ['panel/panel.csv', 'panel/01_growth.json', /^12 months/, ['--window', 'rolling-year', '--period', 'Q2 2017/18']],
  ...[1, 2, 3, 4].map((quarter) => {
    const options = ['--window', 'quarter', '--period', `Q${quarter} 2017/18`];
    return ['panel/panel.csv', 'panel/01_growth.json', new RegExp(`^2017/18 Q${quarter} v`), options] as const;
  }),
  ['tiny/tiny.csv', 'tiny/01_growth.json', /^FY/, []],
  ...[1, 2, 3, 4].map((quarter) => {
    const options = ['--window', 'quarter', '--period', `Q${quarter} 2015/16`];
    return ['tiny/tiny.csv', 'tiny/01_growth.json', new RegExp(`^2015/16 Q${quarter} v`), options] as const;
  }),
];

test.each(settings)('compares %s as R does in %s, %s with %j', async (panel, answers, label, options) => {
  const expected = (JSON.parse(read(answers)) as readonly Expected[]).filter((one) => label.test(one.label));
  const { results } = await compareReference(panel, options);
  expect(expected.length).toBeGreaterThan(0);
  expect(results).toHaveLength(expected.length);
  for (const one of expected) {
    const result = results.find(({ metric, cohort }) => metric === one.metric && cohort === one.cohort);
    expect(result).toBeDefined();
    if (result !== undefined) agrees(result, one);
  }
});

test('indexes every twelve months as R does', async () => {
  interface Rolling {
    readonly metric: string;
    readonly cohort: string;
    readonly end_period: number;
    readonly rate_per_1000: number;
  }
  const rolling: readonly Rolling[] = JSON.parse(read('panel/02_rolling_year.json'));
  const { results } = await compareReference('panel/panel.csv', []);
  for (const { metric, cohort, trend } of results) {
    const own = rolling.filter((one) => one.metric === metric && one.cohort === cohort);
    const base = own.find((one) => one.end_period === 8)?.rate_per_1000 ?? Number.NaN;
    expect(trend).toHaveLength(own.length);
    for (const [at, point] of trend.entries())
      close(point.index, (100 * (own[at]?.rate_per_1000 ?? Number.NaN)) / base);
  }
});
