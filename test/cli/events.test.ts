import { expect, test } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import { studentTUpperQuantile } from '../../src/stats/distributions/student-t.js';
import { vanguard, withFolder } from './command.js';
import { analysed, close, onPanel, referenceJson } from './panel.js';
import { small } from './small-data.js';
import { keepsPromises } from './study.js';

keepsPromises('events', 'events', ['--draws', '19', '--metric', 'admissions']);

// The files print 15 digits and R stopped its own Newton steps at 1e-13 (test/compare/event-study.test.ts).
const tolerance = 1e-8;

interface StudyCase {
  readonly metric: string;
  readonly cohort: string;
  readonly spec: string;
  readonly terms: readonly string[];
  readonly coef: readonly number[];
  readonly phi_quasi: number;
  readonly se: { readonly CR3_jackknife: readonly number[] };
}

interface PreTrendCase {
  readonly metric: string;
  readonly cohort: string;
  readonly quarterly: { readonly F: number; readonly df1: number; readonly df2: number; readonly p: number };
  readonly annual_1df: { readonly diff: number; readonly p: number };
}

test('has the effects, CR3 errors and tests of the years before as R does', async () => {
  const results = (await analysed('events', '--draws', '199')).events ?? [];
  expect(results).toHaveLength(6);
  const find = (one: { readonly metric: string; readonly cohort: string }) =>
    results.find(({ metric, cohort }) => metric === one.metric && cohort === one.cohort);
  const studies = referenceJson<readonly StudyCase[]>('panel/05_event_study.json');
  for (const one of studies.filter(({ spec }) => spec === 'annual')) {
    const found = find(one);
    const years = found?.years.filter((year) => !year.is_baseline) ?? [];
    expect(years.map((year) => year.label)).toEqual(one.terms);
    close(found?.dispersion, one.phi_quasi, tolerance);
    const critical = studentTUpperQuantile(0.025, found?.df ?? 1);
    for (const [at, year] of years.entries()) {
      const error = one.se.CR3_jackknife[at] ?? Number.NaN;
      close(year.log_ratio, one.coef[at], tolerance);
      close(year.error, error, tolerance);
      close(year.growth_ratio.upper, Math.exp((one.coef[at] ?? 0) + critical * error), tolerance);
    }
  }
  for (const one of referenceJson<readonly PreTrendCase[]>('panel/10_pretrend.json')) {
    const test = find(one)?.pre_trend;
    close(test?.f, one.quarterly.F, tolerance);
    close(test?.p_value, one.quarterly.p, tolerance);
    expect([test?.df1, test?.df2, test?.draws]).toEqual([one.quarterly.df1, one.quarterly.df2, 199]);
    close(test?.year_difference, one.annual_1df.diff, tolerance);
    close(test?.year_p_value, one.annual_1df.p, tolerance);
    expect(Math.abs((test?.p_permutation ?? 0) - one.quarterly.p)).toBeLessThan(0.15);
  }
});

test('draws the same relabellings for a seed and none without draws; the plain sentence is printed', async () => {
  const permuted = async (...options: readonly string[]) =>
    (await analysed('events', '--metric', 'admissions', '--cohort', 'MCP', ...options)).events?.[0]?.pre_trend;
  const [first, same, none] = [
    await permuted('--draws', '99', '--seed', '1'),
    await permuted('--draws', '99', '--seed', '1'),
    await permuted('--draws', '0'),
  ];
  expect(first).toEqual(same);
  expect([none?.p_permutation, none?.draws]).toEqual([null, 0]);
  const { stdout } = await onPanel('events', ['--metric', 'admissions', '--draws', '99']);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'no evidence against parallel trends before the baseline; that is not proof.',
  );
});

test('counts in years where the data hold no quarters, with the same years', async () => {
  const yearly = (text: string): string => {
    const [header = '', ...rows] = text.trim().split('\n');
    const sums = new Map<string, { first: string[]; admissions: number; days: number }>();
    for (const row of rows) {
      const cells = row.split(',');
      const key = `${cells[0]}|${cells[2]}`;
      const sum = sums.get(key) ?? { first: cells, admissions: 0, days: 0 };
      sums.set(key, {
        ...sum,
        admissions: sum.admissions + Number(cells[7]),
        days: sum.days + Number(cells[8]),
      });
    }
    const lines = [...sums.values()].map(({ first, admissions, days }) =>
      [first[0], first[1], first[2], first[6], admissions, days].join(','),
    );
    const names = header.split(',');
    return `${[[names[0], names[1], 'financial_year', names[6], names[7], names[8]].join(','), ...lines].join('\n')}\n`;
  };
  const { code, stdout } = await onPanel('events', ['--json', '--draws', '0', '--window', 'financial-year'], yearly);
  expect(code).toBe(0);
  const [own] = (JSON.parse(stdout) as Analysis).events ?? [];
  const [byQuarter] = (await analysed('events', '--draws', '0')).events ?? [];
  expect([own?.cell, byQuarter?.cell]).toEqual(['year', 'quarter']);
  expect(own?.years.map((year) => year.label)).toEqual(byQuarter?.years.map((year) => year.label));
  for (const [at, year] of (own?.years ?? []).entries()) close(year.log_ratio, byQuarter?.years[at]?.log_ratio, 1e-3);
  expect(own?.pre_trend?.df1).toBe(1);
});

test('too few whole years and a hole in any of them are refused, --screen gaps goes on without its area', async () => {
  await withFolder(small, async (cwd) => {
    const { code, stderr } = await vanguard(['events', 'a.csv', '-p', 'p.csv', '--cohorts', 'c.csv'], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain(
      'error[VM257] an event study needs a whole year before and after the baseline 2014/15, not 0 and 1',
    );
  });
  const hole = (text: string): string => text.replace(/^(A001,PACS,2015\/16,2,.*),\d+,\d+$/m, '$1,[x],[x]');
  const stopped = await onPanel('events', [], hole);
  expect(stopped.code).toBe(3);
  expect(stopped.stderr).toContain('A001: July to September 2015');
  const screened = await onPanel('events', ['--json', '--screen', 'gaps', '--draws', '0'], hole);
  expect([screened.code, screened.stderr]).toEqual([0, '']);
  const [pacs] = ((JSON.parse(screened.stdout) as Analysis).events ?? []).filter(({ cohort }) => cohort === 'PACS');
  expect(pacs?.areas).toBe(8);
});

interface Quarterly {
  readonly metric: string;
  readonly cohort: string;
  readonly spec: string;
  readonly seasonally_matched?: readonly { readonly period: string; readonly est: number; readonly se_CR3: number }[];
}

interface Synthetic {
  readonly metric: string;
  readonly cohort: string;
  readonly exact_qp: { readonly tau: number; readonly effective_donors: number };
}

test('--quarterly and --synthetic show the seasonally matched quarters and the exact weights of R', async () => {
  const results =
    (await analysed('events', '--draws', '39', '--quarterly', '--synthetic', '--cohort', 'PACS')).events ?? [];
  const studies = referenceJson<readonly Quarterly[]>('panel/05_event_study.json');
  const beside = referenceJson<readonly Synthetic[]>('panel/06_synth.json');
  for (const { metric, cohort, quarters = [], band, synthetic, correction, seed } of results) {
    const isSame = (one: { metric: string; cohort: string }) => one.metric === metric && one.cohort === cohort;
    const matched = studies.find((one) => isSame(one) && one.spec === 'quarterly')?.seasonally_matched ?? [];
    expect(matched.length).toBeGreaterThan(10);
    for (const { period, est, se_CR3 } of matched) {
      const [year = '', quarter = ''] = period.split(' ');
      const own = quarters.find(({ label }) => label === `${quarter} ${year}`);
      close(own?.log_ratio, est, tolerance);
      close(own?.error, se_CR3, tolerance);
      const { lower = 0, upper = 0 } = own?.simultaneous ?? {};
      expect(lower < (own?.growth_ratio.value ?? 0) && (own?.growth_ratio.value ?? 0) < upper).toBe(true);
    }
    expect([quarters.length, correction, band?.draws, band?.seed, seed]).toEqual([20, 'CR3', 39, 20150401, 20150401]);
    const expected = beside.find(isSame)?.exact_qp;
    close(synthetic?.log_ratio, expected?.tau, tolerance);
    close(synthetic?.effective_areas, expected?.effective_donors, 1e-6);
    expect([synthetic?.draws, synthetic?.periods_before]).toEqual([39, 8]);
  }
  expect(results).toHaveLength(2);
});

test('--errors takes the corrections by the names of the software that has them', async () => {
  const names = {
    CR0: 'CR0',
    CR1: 'CR1',
    'CR1-stata': 'CR1S_stata_all_fe',
    'CR1-fixest': 'CR1_fixest_nested',
  } as const;
  const studies =
    referenceJson<readonly (StudyCase & { readonly se: Readonly<Record<string, readonly number[]>> })[]>(
      'panel/05_event_study.json',
    );
  const expected = studies.find(
    (one) => one.spec === 'annual' && one.cohort === 'MCP' && one.metric === 'emergency_admissions',
  );
  for (const [ours, theirs] of Object.entries(names)) {
    const options = ['--draws', '0', '--metric', 'admissions', '--cohort', 'MCP', '--errors', ours];
    const [found] = (await analysed('events', ...options)).events ?? [];
    expect(found?.correction).toBe(ours);
    const errors = found?.years.filter((year) => !year.is_baseline).map((year) => year.error) ?? [];
    for (const [at, error] of errors.entries()) close(error, expected?.se[theirs]?.[at], tolerance);
  }
  expect((await vanguard(['events', '--demo', '--errors', 'HC3'])).code).toBe(2);
});

test('a hole in a year is met by leaving its area out, and by no other window', async () => {
  const holed = (text: string): string => text.replace(/\n[^\n]*/, '');
  const { code, stderr } = await onPanel('events', [], holed);
  expect(code).toBe(3);
  expect(stderr).toContain('VM252');
  expect(stderr).toMatch(/--drop [^ ]+\n/);
  expect(stderr).toContain('--screen gaps');
  expect(stderr).not.toMatch(/or: {2}--(window|period|baseline)/);
});
