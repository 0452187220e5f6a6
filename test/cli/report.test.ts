import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sectionOf, textOf } from '../report/page-text.js';
import { vanguard, withFolder } from './command.js';
import { inputs, patience, withSaved } from './saved-results.js';
import { small } from './small-data.js';

describe('one saved result', () => {
  test('renders to the same bytes in a folder without the inputs, from a file or a pipe', patience, async () => {
    const saved = await withFolder(small, async (folder) => {
      const inOneStep = await vanguard(['report', ...inputs], { cwd: folder });
      const { stdout } = await vanguard(['report', ...inputs, '--json'], { cwd: folder });
      expect([inOneStep.code, inOneStep.stderr]).toEqual([0, '']);
      return { page: inOneStep.stdout, json: stdout };
    });
    await withFolder({ 'x.json': saved.json }, async (folder) => {
      expect((await vanguard(['report', 'x.json', '-o', 'r.html'], { cwd: folder })).code).toBe(0);
      expect(readFileSync(join(folder, 'r.html'), 'utf8')).toBe(saved.page);
      expect((await vanguard(['report', '-'], { stdin: saved.json })).stdout).toBe(saved.page);
      // As jq -c writes it: one line, which is longer than any line of a table may be.
      const line = JSON.stringify({ ...JSON.parse(saved.json), unknown: 'x'.repeat(2 ** 20) });
      expect((await vanguard(['report', '-'], { stdin: line })).stdout).toBe(saved.page);
    });
  });

  test('joins what the commands saved into what one step gives, the command lines apart', async () => {
    await withSaved(['compare', 'trend', 'area', 'sensitivity'], async (folder) => {
      const files = ['sensitivity.json', 'compare.json', 'area.json', 'trend.json'];
      const joined = JSON.parse((await vanguard(['report', ...files, '--json'], { cwd: folder })).stdout);
      const whole = JSON.parse((await vanguard(['report', ...inputs, '--json'], { cwd: folder })).stdout);
      const { parts, command_line: _, ...rest } = whole;
      expect(joined).toMatchObject(rest);
      expect(joined.parts.map((part: { command: string }) => part.command)).toEqual([
        'compare',
        'trend',
        'area',
        'sensitivity',
      ]);
      // Two years of data hold no year before the baseline, which one step says and goes on.
      expect(parts.at(-1)).toMatchObject({ command: 'events', not_measured: { code: 'VM257' } });
      const page = (await vanguard(['report', ...inputs], { cwd: folder })).stdout;
      expect(textOf(sectionOf(page, 'years'))).toMatch(/Not measured: .*VM257/);
    });
  });

  test('says which commands make it again, and they do', async () => {
    await withSaved(['compare', 'trend'], async (folder) => {
      const args = ['report', 'compare.json', 'trend.json', '-o', 'report.html'];
      expect((await vanguard(args, { cwd: folder })).code).toBe(0);
      const before = readFileSync(join(folder, 'report.html'), 'utf8');
      const lines = textLines(/<pre>([\s\S]*?)<\/pre>/.exec(before)?.[1] ?? '');
      expect(lines).toHaveLength(3);
      for (const line of lines) {
        const [name, ...words] = line.split(' ');
        expect(name).toBe('vanguard-metrics');
        expect((await vanguard(words, { cwd: folder })).code).toBe(0);
      }
      expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe(before);
    });
  });

  test('a saved analysis meets the schema that the command prints', async () => {
    const { Ajv2020 } = await import('ajv/dist/2020.js');
    const meets = new Ajv2020({ strict: false }).compile(JSON.parse((await vanguard(['schema'])).stdout));
    await withFolder(small, async (folder) => {
      const { stdout } = await vanguard(['report', ...inputs, '--json'], { cwd: folder });
      meets(JSON.parse(stdout));
      expect(meets.errors ?? []).toEqual([]);
    });
  });
});

describe('what cannot be reported is refused', () => {
  const refused = async (args: readonly string[], folder: string, terminal?: number): Promise<string> => {
    const around = { cwd: folder, ...(terminal === undefined ? {} : { terminal }) };
    const { code, stdout, stderr } = await vanguard(['report', ...args], around);
    expect([code > 1, stdout]).toEqual([true, '']);
    expect(stderr).toMatch(/help:|see:/);
    return `${/VM\d+/.exec(stderr)?.[0]} ${code}`;
  };

  test('a file that is not a whole saved analysis, by its own code', async () => {
    await withSaved(['compare'], async (folder) => {
      const saved = readFileSync(join(folder, 'compare.json'), 'utf8');
      const changed = (change: (analysis: Record<string, unknown>) => object): string =>
        JSON.stringify({ ...JSON.parse(saved), ...change(JSON.parse(saved)) });
      const files = {
        'cut.json': saved.slice(0, -20),
        'other.json': '{"ok": true}',
        'list.json': '[]',
        'later.json': changed(() => ({ schema_version: '2.0' })),
        'minor.json': changed(() => ({ schema_version: '1.9' })),
        'edited.json': changed(({ results }) => ({ results: [{ ...(results as object[])[0], difference_pp: 'low' }] })),
      };
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      const codes = await Promise.all(Object.keys(files).map(async (name) => refused([name], folder)));
      expect(codes).toEqual(['VM120 3', 'VM121 3', 'VM121 3', 'VM122 3', 'VM122 3', 'VM123 3']);
      expect((await vanguard(['report', 'edited.json'], { cwd: folder })).stderr).toMatch(/results\.0\.difference_pp/);
    });
  });

  test('analyses of different inputs, settings or versions, and two of one command', async () => {
    await withSaved(['compare', 'trend'], async (folder) => {
      const trend = JSON.parse(readFileSync(join(folder, 'trend.json'), 'utf8'));
      const others = {
        'inputs.json': {
          ...trend,
          inputs: trend.inputs.map((input: object) => ({ ...input, sha256: '0'.repeat(64) })),
        },
        'version.json': { ...trend, tool: { ...trend.tool, version: '0.0.1' } },
      };
      for (const [name, value] of Object.entries(others)) writeFileSync(join(folder, name), JSON.stringify(value));
      const level = await vanguard(['trend', ...inputs, '--level', '0.9', '--json', '-o', 'level.json'], {
        cwd: folder,
      });
      expect(level.code).toBe(0);
      for (const name of ['inputs.json', 'version.json', 'level.json']) {
        expect(await refused(['compare.json', name], folder)).toBe('VM125 3');
      }
      const { stderr } = await vanguard(['report', 'compare.json', 'level.json'], { cwd: folder });
      expect(stderr).toMatch(/differ in: level/);
      expect(await refused(['compare.json', 'compare.json'], folder)).toBe('VM124 2');
    });
  });

  test('options that measure, a format that a report has not, and a page on a screen', async () => {
    await withSaved(['compare'], async (folder) => {
      expect(await refused(['compare.json', '--level', '0.9'], folder)).toBe('VM406 2');
      expect(await refused(['compare.json', '-f', 'csv'], folder)).toBe('VM406 2');
      expect(await refused(['compare.json'], folder, 80)).toBe('VM404 2');
      expect(await refused([], folder)).toBe('VM404 2');
      expect(await refused(['compar.json'], folder)).toBe('VM101 3');
    });
  });
});

function textLines(markup: string): string[] {
  return markup
    .split('\n')
    .map(textOf)
    .filter((line) => line !== '');
}
