import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder, vanguard, withFolder } from './command.js';

const folder = join(packageFolder, 'fixtures', 'layouts');
const compare = async (activity: string, population: readonly string[], cwd = folder) => {
  const people = population.flatMap((name) => ['-p', name]);
  const ran = await vanguard(['compare', activity, ...people, '--cohorts', join(folder, 'cohorts.csv'), '--json'], {
    cwd,
  });
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return JSON.parse(ran.stdout);
};

/** Results without the codes of findings: a layout may say of itself that it stands for another measure. */
const numbersOf = ({ results }: { results: readonly Record<string, unknown>[] }) =>
  results.map(({ findings: _findings, ...numbers }) => numbers);
const inputsOf = async (...args: readonly string[]) =>
  JSON.parse((await vanguard(['validate', ...args, '--json'], { cwd: folder })).stdout).inputs;

const activities = [
  ['long-with-metric.csv', 'long-with-metric', 'UTF-8'],
  ['wide-admissions.csv', 'wide', 'UTF-8'],
  ['fingertips.csv', 'fingertips', 'UTF-8'],
  ['ccg-outcomes-emergency-admissions.csv', 'ccg-outcomes', 'UTF-8'],
  ['public-health-scotland.csv', 'public-health-scotland', 'UTF-8'],
  ['unicode-text.csv', 'tidy', 'UTF-16LE'],
] as const;
const populations = [
  [['population-wide.csv'], 'wide-years'],
  [['ons-mid-2014.csv', 'ons-mid-2015.csv'], 'ons-mid-year'],
  [['gp-list-size.csv'], 'gp-list-size'],
  [['fingertips.csv'], 'fingertips'],
  [['ccg-outcomes-emergency-admissions.csv'], 'ccg-outcomes'],
] as const;

test.each(activities)('%s gives the result of the tidy file', async (file, layout, encoding) => {
  const tidy = await compare('tidy.csv', ['population.csv']);
  const found = await compare(file, ['population.csv']);
  expect(numbersOf(found)).toEqual(numbersOf(tidy));
  expect((await inputsOf(file))[0]).toMatchObject({ layout, encoding });
});

// Rates of quarters over lists of a year: the people of a published denominator are those of its own period.
test.each(populations)('%j gives the people of the tidy file', async (files, layout) => {
  const tidy = await compare('tidy.csv', ['population.csv']);
  const found = await compare('tidy.csv', files);
  expect((await inputsOf('tidy.csv', '-p', files[0]))[1].layout).toBe(layout);
  for (const [at, result] of tidy.results.entries()) {
    expect(found.results[at].difference_pp.value).toBeCloseTo(result.difference_pp.value, 9);
    expect(found.results[at].person_years ?? null).toEqual(result.person_years ?? null);
  }
});

test('a tidy copy of any layout gives the same result, and its account holds every cell that changed', async () => {
  for (const [file] of activities) {
    const before = await compare(file, ['gp-list-size.csv']);
    const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
    await withFolder(files, async (cwd) => {
      const fixed = await vanguard(
        ['validate', file, '-p', 'gp-list-size.csv', '--cohorts', 'cohorts.csv', '--fix', 'copy.csv'],
        { cwd },
      );
      expect(fixed.code).toBe(0);
      const after = await compare('copy.csv', ['copy.population.csv'], cwd);
      expect(numbersOf(after)).toEqual(numbersOf(before));
      expect(JSON.stringify(after.quality)).toContain('VM308');
      const copy = readFileSync(join(cwd, 'copy.csv'), 'utf8');
      expect(copy).toMatch(
        /^# Synthetic[^\n]*\n(?:#[^\n]*\n)*area_code,period,emergency_admissions\n05C,Q1 2014\/15,2400\n/,
      );
      const account = JSON.parse(readFileSync(join(cwd, 'copy.csv.changes.json'), 'utf8'));
      const text = new TextDecoder(file === 'unicode-text.csv' ? 'utf-16le' : 'utf-8').decode(
        readFileSync(join(folder, file)),
      );
      const lines = text.split(/\r\n|\n/);
      for (const { file: from, line, column, kind, from: was } of account.changes) {
        if (from !== file || column === null || kind === 'dropped-row') continue;
        expect(lines[line - 1]?.slice(column - 1)).toMatch(
          new RegExp(`^"?${was.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
        );
      }
      expect(account.counts['roll-up']).toBeGreaterThan(0);
    });
  }
});

test('an account tells marks, thousands, codes, repeats and rows not used from what they became', async () => {
  const text =
    'area_code,period,emergency_admissions\nE38000046,Jul-Sep 2014,"2,400"\nDudley,2014-15 Q1,*\nEngland,Q1 2014/15,9\n05L,Q1 2014/15,1e+05\n05L,Q1 2014/15,7\n05N,Q1 2014/15,oops\n';
  await withFolder({ 'a.csv': text }, async (cwd) => {
    const ran = await vanguard(['validate', 'a.csv', '--fix', 'b.csv', '--duplicates', 'last'], { cwd });
    expect(ran.code).toBe(1);
    expect(readFileSync(join(cwd, 'b.csv'), 'utf8')).toBe(
      'area_code,period,emergency_admissions\n05C,Q1 2014/15,[c]\n05C,Q2 2014/15,2400\n05L,Q1 2014/15,7\n',
    );
    const { changes } = JSON.parse(readFileSync(join(cwd, 'b.csv.changes.json'), 'utf8'));
    const told = changes.map((one: Record<string, unknown>) => [one.line, one.column, one.kind, one.from, one.to]);
    expect(told).toEqual([
      [2, 11, 'period', 'Jul-Sep 2014', 'Q2 2014/15'],
      [2, 24, 'number', '2,400', '2400'],
      [3, 1, 'code', 'Dudley', '05C'],
      [3, 8, 'period', '2014-15 Q1', 'Q1 2014/15'],
      [3, 19, 'mark', '*', '[c]'],
      [4, 1, 'code', 'England', 'ENGLAND'],
      [5, 16, 'number', '1e+05', '100000'],
      [7, 16, 'not-understood', 'oops', ''],
      [2, null, 'code', 'E38000046', '05C'],
      [4, 20, 'dropped-row', '9', ''],
      [5, 16, 'duplicate', '100000', ''],
    ]);
    const own = await vanguard(['validate', 'a.csv', '--fix', 'a.csv'], { cwd });
    expect([own.code, own.stderr]).toEqual([2, expect.stringContaining('not an input')]);
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe(text);
  });
});

test('diagnostics for GitHub are escaped, and are the default in its workflows', async () => {
  const text = 'area_code,period,emergency_admissions\n05C,Q1 2014/15,24O0\n05C,100%,5\n05L,Q1 2014/15,*\n';
  await withFolder({ 'a,b:c%.csv': text }, async (cwd) => {
    const args = ['validate', 'a,b:c%.csv'];
    const ran = await vanguard(args, { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(
      '::error file=a%2Cb%3Ac%25.csv,line=2,col=16,endColumn=19,title=VM210::1 count is not a number: letter O, not zero%0Acorrect them',
    );
    expect(ran.stdout).toContain(
      '::warning file=a%2Cb%3Ac%25.csv,line=4,col=16,endColumn=16,title=VM302::1 cell holds a mark',
    );
    for (const line of ran.stdout.trimEnd().split('\n').slice(0, -1))
      expect(line).toMatch(/^::(?:error|warning|notice) [^\n]*::/);
    expect(
      (await vanguard([...args, '--diagnostics', 'human'], { cwd, env: { GITHUB_ACTIONS: 'true' } })).stdout,
    ).toContain('error[VM210]');
    const asJson = JSON.parse((await vanguard([...args, '--diagnostics', 'json'], { cwd })).stdout);
    expect(asJson.problems[0]).toMatchObject({ code: 'VM210', line: 2, column: 16, severity: 'error' });
  });
});
