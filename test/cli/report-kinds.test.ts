import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOds, readXlsx } from '../report/sheets/read-sheets.js';
import { vanguard, withFolder } from './command.js';
import { small } from './small-data.js';

const inputs = ['a.csv', '--population', 'p.csv', '--cohorts', 'c.csv'] as const;

test('a report is what --format or the ending of its file says, the same from a saved analysis', async () => {
  await withFolder(small, async (folder) => {
    const made = async (...args: readonly string[]): Promise<string> => {
      const { code, stderr } = await vanguard(['report', ...args], { cwd: folder });
      expect([code, stderr]).toEqual([0, '']);
      return args.at(-1) ?? '';
    };
    const bytes = (name: string): Buffer => readFileSync(join(folder, name));
    await made(...inputs, '--json', '-o', 'saved.json');
    for (const ending of ['ods', 'xlsx', 'md', 'html']) {
      await made(...inputs, '-o', `one.${ending}`);
      await made('saved.json', '-o', `two.${ending}`);
      expect(bytes(`two.${ending}`).equals(bytes(`one.${ending}`)), ending).toBe(true);
    }
    await made('saved.json', '--format', 'ods', '-o', 'three');
    expect(bytes('three').equals(bytes('one.ods'))).toBe(true);
    expect(readXlsx(bytes('one.xlsx'))).toEqual(readOds(bytes('one.ods')));
    expect((await vanguard(['report', 'saved.json', '-f', 'md'], { cwd: folder })).stdout).toBe(
      bytes('one.md').toString(),
    );
  });
});

test('Markdown holds the answer, the comparisons and every part, folded, as text alone', async () => {
  const { stdout } = await vanguard(['report', '--demo', '--draws', '99', '-f', 'md', '--title', '<b>*Ours*</b>']);
  expect(stdout).toMatch(/^# &lt;b&gt;\\\*Ours\\\*&lt;\/b&gt;\n/);
  expect(stdout).toMatch(/\*\*Emergency admissions per head\.\*\* In the rest of England, growth per head/);
  expect(stdout.match(/<summary>.*<\/summary>/g)).toEqual(
    ['Trend by quarter', 'Sites and their areas', 'Before and after the baseline', 'Other ways of measuring'].map(
      (heading) => `<summary>${heading}</summary>`,
    ),
  );
  expect(stdout).toMatch(/SYNTHETIC DATA/);
  expect(stdout.match(/<details>/g)?.length).toBe(stdout.match(/<\/details>/g)?.length);
  expect(stdout).not.toMatch(/undefined|NaN|<(?!\/?(?:details|summary)>|!-- -->)/);
  expect(stdout.endsWith('\n') && !stdout.endsWith('\n\n')).toBe(true);
});

test('a workbook needs a file of its own ending, and only report writes one', async () => {
  await withFolder(small, async (folder) => {
    const refused = async (...args: readonly string[]): Promise<string> => {
      const { code, stdout, stderr } = await vanguard(args, { cwd: folder });
      expect([code, stdout]).toEqual([2, '']);
      return /VM\d+/.exec(stderr)?.[0] ?? '';
    };
    expect(await refused('report', ...inputs, '-f', 'ods')).toBe('VM404');
    expect(await refused('report', ...inputs, '-f', 'xlsx', '-o', '-')).toBe('VM404');
    expect(await refused('report', ...inputs, '-f', 'ods', '-o', 'report.xlsx')).toBe('VM406');
    expect(await refused('report', ...inputs, '--json', '-o', 'report.ods')).toBe('VM406');
    expect(await refused('report', ...inputs, '-f', 'ndjson', '-o', 'report.ndjson')).toBe('VM406');
    for (const command of ['compare', 'trend', 'validate']) {
      expect(await refused(command, ...inputs, '-f', 'ods', '-o', 'x.ods')).toBe('VM406');
    }
    expect(existsSync(join(folder, 'report.ods'))).toBe(false);
  });
});

test('demo --keep leaves a folder in which commands need no options, and writes over nothing', async () => {
  await withFolder({ 'there.csv': '' }, async (cwd) => {
    const kept = await vanguard(['demo', '--keep', 'new/example'], { cwd });
    expect(kept.code).toBe(0);
    const folder = join(cwd, 'new', 'example');
    for (const name of kept.stdout.split('\n').slice(1, -1)) expect(existsSync(join(folder, name.trim()))).toBe(true);
    const numbers = (text: string): unknown =>
      JSON.parse(text).results.map(({ growth_percent, difference_pp }: Record<string, unknown>) => [
        growth_percent,
        difference_pp,
      ]);
    const own = await vanguard(['compare', '--json', '--draws', '0'], { cwd: folder });
    expect(own.code).toBe(0);
    expect(numbers(own.stdout)).toEqual(numbers((await vanguard(['demo', '--json', '--draws', '0'])).stdout));
    expect((await vanguard(['validate'], { cwd: folder })).code).toBe(0);
    // A configuration names files of activity, which are no options given to a saved analysis.
    await vanguard(['compare', '--json', '-o', 'saved.json'], { cwd: folder });
    expect((await vanguard(['report', 'saved.json', '-o', 'r.html'], { cwd: folder })).code).toBe(0);
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme).toMatch(/synthetic/i);
    for (const again of ['new/example', '.']) {
      const { code, stderr } = await vanguard(['demo', '--keep', again], { cwd });
      expect([code, /VM\d+/.exec(stderr)?.[0]]).toEqual([4, 'VM410']);
    }
  });
});
