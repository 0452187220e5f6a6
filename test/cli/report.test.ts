import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sectionOf, tablesOf, textOf } from '../report/page-text.js';
import { packageFolder, type Ran, vanguard, withFolder } from './command.js';
import { small } from './small-data.js';

const inputs = ['a.csv', '--population', 'p.csv', '--cohorts', 'c.csv'] as const;
// The first run of each command loads it, which takes long beside other tests.
const patience = { timeout: 120_000 };
const studies = ['compare', 'trend', 'area', 'sensitivity', 'events'] as const;

/** Saves each of these studies of the small data set in a folder, and hands it over. */
async function withSaved<T>(
  names: readonly (typeof studies)[number][],
  use: (folder: string) => Promise<T>,
): Promise<T> {
  return withFolder(small, async (folder) => {
    for (const name of names) {
      const { code } = await vanguard([name, ...inputs, '--json', '-o', `${name}.json`], { cwd: folder });
      if (code !== 0) throw new Error(`${name} ended with ${code}`);
    }
    return use(folder);
  });
}

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

describe('the page', () => {
  let demo: Ran;
  beforeAll(async () => {
    demo = await vanguard(['report', '--demo', '--draws', '99']);
  }, 120_000);

  test('is one file that allows only its own styles and asks for nothing', () => {
    const page = demo.stdout;
    const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
    const [policy = ''] = /default-src[^"]*/.exec(page) ?? [];
    expect(styles).toHaveLength(1);
    const hash = createHash('sha256')
      .update(styles[0] ?? '')
      .digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|\son\w+=|\sstyle=|url\(|@import/i);
    const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual([]);
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const address of addresses) expect(ids).toContain(address.slice(1));
    for (const [, label = ''] of page.matchAll(/aria-labelledby="([^"]*)"/g)) {
      for (const id of label.split(' ')) expect(ids).toContain(id);
    }
  });

  test('holds every part in order, says that the data are synthetic, and no causal word', () => {
    const page = demo.stdout;
    const sections = [...page.matchAll(/<section id="([^"]*)"/g)].map(([, id]) => id);
    expect(sections).toEqual(
      'answer comparison trend sites years sensitivity quality methods definitions provenance'.split(' '),
    );
    expect(textOf(/<p class="banner">[\s\S]*?<\/p>/.exec(page)?.[0] ?? '')).toMatch(/SYNTHETIC/);
    expect(textOf(page)).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
    const claims = ['answer', 'comparison', 'trend', 'sites', 'sensitivity'].map((id) => textOf(sectionOf(page, id)));
    expect(claims.join(' ').replace(/A gap is not proof of cause/g, '')).not.toMatch(
      /\b(?:caus(?:ed|es|ing)|reduc(?:ed|es|ing)|prevented|saved (?:beds?|admissions)|led to|due to|thanks to)\b/i,
    );
    expect(textOf(sectionOf(page, 'methods'))).toMatch(/Reference: Efron and Stein/);
    expect(tablesOf(page).every(({ caption, headings }) => caption !== '' && headings.every((one) => one !== ''))).toBe(
      true,
    );
    expect(Buffer.byteLength(page)).toBeLessThan(1_500_000);
  });

  test('of the small data set is as recorded', async () => {
    await withFolder(small, async (folder) => {
      const { stdout } = await vanguard(['report', ...inputs, '--title', 'Two areas and three'], { cwd: folder });
      await expect(stdout).toMatchFileSnapshot(join(packageFolder, 'test', 'output', 'report.html'));
    });
  });

  test('shows names with markup, direction marks and hundreds of letters as text', patience, async () => {
    const names = [
      '<script>alert(1)</script>',
      'a"\'&lt;b',
      '\u202eevil\u2066',
      'אבג',
      `${'long '.repeat(60)}`,
      'x'.repeat(300),
    ];
    const cohorts = `area_code,cohort\n${names.map((name) => `T1,"${name.replaceAll('"', '""')}"\nT2,"${name.replaceAll('"', '""')}"\n`).join('')}C1,REST\nC2,REST\nC3,REST\n`;
    await withFolder({ ...small, 'c.csv': cohorts }, async (folder) => {
      const args = ['report', ...inputs, '--draws', '0', '--charts-dir', 'charts', '--title', '<b>Title</b> & co'];
      const { stdout: page, code } = await vanguard(args, { cwd: folder });
      expect(code).toBe(0);
      const charts = readdirSync(join(folder, 'charts')).filter((name) => name.endsWith('.svg'));
      const drawn = charts.map((name) => readFileSync(join(folder, 'charts', name), 'utf8'));
      expect(charts.length).toBeGreaterThan(5);
      for (const text of [page, ...drawn]) {
        expect(text).not.toMatch(/<script|<b>|[\u202a-\u202e\u2066-\u2069]/);
      }
      expect(textOf(/<h1>[\s\S]*?<\/h1>/.exec(page)?.[0] ?? '')).toBe('<b>Title</b> & co');
      const shown = tablesOf(sectionOf(page, 'comparison')).flatMap(({ rows }) => rows.map(([name]) => name));
      for (const name of [names[0], names[1], names[3], names[4]?.trim(), names[5]]) expect(shown).toContain(name);
    });
  });

  test('writes each chart as SVG, and as PNG where the rasteriser is installed', async () => {
    await withSaved(['compare'], async (folder) => {
      const { code } = await vanguard(['report', 'compare.json', '--charts-dir', 'out/charts', '-o', 'r.html'], {
        cwd: folder,
      });
      expect(code).toBe(0);
      const files = readdirSync(join(folder, 'out', 'charts')).sort();
      const svgs = files.filter((name) => name.endsWith('.svg'));
      expect(svgs.length).toBeGreaterThan(0);
      if (!existsSync(join(packageFolder, 'node_modules', '@resvg', 'resvg-wasm'))) return;
      for (const name of svgs) {
        const png = readFileSync(join(folder, 'out', 'charts', name.replace('.svg', '.png')));
        expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      }
    });
  });
});

function textLines(markup: string): string[] {
  return markup
    .split('\n')
    .map(textOf)
    .filter((line) => line !== '');
}
