import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';
import { compareSmall, small } from './small-data.js';

const tables = [compareSmall, ['cohorts', '--area', '05C']];
const formatOf = { csv: 'csv', json: 'json', JSON: 'json', ndjson: 'ndjson', jsonl: 'ndjson', md: 'md' } as const;

test.each(tables)('the ending of -o is the format of %s, unless it says nothing', async (...command) => {
  await withFolder(small, async (cwd) => {
    const plain = (format: string) => vanguard([...command, '-f', format], { cwd });
    for (const [ending, format] of Object.entries(formatOf)) {
      const { code, stderr } = await vanguard([...command, '-o', `out.${ending}`], { cwd });
      expect([code, stderr]).toEqual([0, '']);
      const written = readFileSync(join(cwd, `out.${ending}`), 'utf8').replace(/"-o",\s*"out\.\w+",?\s*/, '');
      expect(written, ending).toBe((await plain(format)).stdout);
    }
    for (const name of ['out', 'out.txt', 'out.2017', '.json', 'json']) {
      expect((await vanguard([...command, '-o', name], { cwd })).code).toBe(0);
      expect(readFileSync(join(cwd, name), 'utf8'), name).toBe((await plain('table')).stdout);
    }
  });
});

test('the last word on the format wins', async () => {
  await withFolder(small, async (cwd) => {
    const isJson = async (...words: string[]) =>
      (await vanguard([...compareSmall, '--draws', '0', ...words], { cwd })).stdout.startsWith('{');
    for (const words of [['--json'], ['-f', 'table', '--json'], ['--json', '-f', 'json']])
      expect(await isJson(...words), words.join(' ')).toBe(true);
    for (const words of [[], ['--json', '-f', 'table'], ['--json', '-fcsv']])
      expect(await isJson(...words), words.join(' ')).toBe(false);
  });
});

test('what is asked for comes before the ending, and the ending before a configuration', async () => {
  await withFolder({ ...small, 'vanguard.config.json': '{ "format": "csv" }' }, async (cwd) => {
    const written = async (...args: readonly string[]): Promise<string> => {
      expect((await vanguard([...compareSmall, ...args], { cwd })).code).toBe(0);
      return readFileSync(join(cwd, args.at(-1) ?? ''), 'utf8');
    };
    expect(await written('-f', 'md', '-o', 'one.csv')).toMatch(/^\| /m);
    expect(JSON.parse(await written('--json', '-o', 'two.csv')).command).toBe('compare');
    expect(JSON.parse(await written('-o', 'three.json')).command).toBe('compare');
    expect(await written('-o', 'four.txt')).toMatch(/^metric,/);
    const found = await vanguard(['validate', 'a.csv', '-o', 'found.json'], { cwd });
    expect([found.code, 'problems' in JSON.parse(readFileSync(join(cwd, 'found.json'), 'utf8'))]).toEqual([0, true]);
    // A configuration for tables leaves a report what it is.
    const [, ...inputs] = compareSmall;
    expect((await vanguard(['report', ...inputs, '-o', 'report'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'report'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect((await vanguard([...compareSmall, '--csvw', '-o', 'five.csv'], { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, 'five.csv-metadata.json'))).toBe(true);
  });
});

test.each([
  ...['html', 'htm', 'xlsx', 'xls', 'ods', 'pdf', 'docx'].map(
    (ending) =>
      [['demo'], `x.${ending}`, /report writes \.html, \.xlsx and \.ods; to make a PDF, print its page/] as const,
  ),
  [['trend', '--demo'], 'x.PDF', /trend writes no \.pdf/],
  [['cohorts'], 'x.xlsx', /cohorts writes no \.xlsx/],
  [['demo', '-f', 'csv'], 'x.xlsx', /--format csv and the ending of x\.xlsx disagree/],
  [['demo', '-f', 'html'], 'x.html', /html is what report writes: vanguard-metrics report -o report\.html/],
  [['validate', 'a.csv'], 'x.csv', /validate writes text or JSON, not \.csv/],
  [['validate', 'a.csv', '-f', 'md'], 'x', /validate writes table or json, not md/],
  [
    ['report', '--demo'],
    'x.pdf',
    /writes \.html, \.md, \.ods, \.xlsx and \.json, not \.pdf; to make a PDF, print its page/,
  ],
  [['report', '--demo'], 'x.docx', /not \.docx/],
  [['report', '--demo'], 'x.txt', /not \.txt/],
  [['report', '--demo'], 'x.csv', /for \.csv use compare/],
  [['report', '--demo', '-f', 'table'], 'x.html', /for table use compare/],
  [['report', '--demo', '-f', 'html'], 'x.pdf', /disagree/],
] as const)('%s -o %s is refused before anything is read', async (command, output, says) => {
  await withFolder(small, async (cwd) => {
    const { code, stdout, stderr } = await vanguard([...command, '-o', output], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error\[VM406\]/);
    expect(stderr).toMatch(says);
    expect(existsSync(join(cwd, output))).toBe(false);
  });
});

test('report takes the names of all that it writes', async () => {
  await withFolder(small, async (cwd) => {
    const [, ...inputs] = compareSmall;
    const page = await vanguard(['report', ...inputs, '-f', 'html'], { cwd });
    expect([page.code, page.stdout.slice(0, 15).toLowerCase()]).toEqual([0, '<!doctype html>']);
    expect((await vanguard(['report', ...inputs, '-o', 'page.htm'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'page.htm'), 'utf8')).toBe(page.stdout);
    expect((await vanguard(['report', ...inputs, '-f', 'md', '-o', 'page.txt'], { cwd })).code).toBe(0);
  });
});
