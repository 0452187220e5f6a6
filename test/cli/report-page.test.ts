import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sectionOf, tablesOf, textOf } from '../report/page-text.js';
import { packageFolder, type Ran, vanguard, withFolder } from './command.js';
import { inputs, patience, withSaved } from './saved-results.js';
import { small } from './small-data.js';

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

  test('spells the programmes out that it compares, and no cohort of another name', async () => {
    const words = textOf(/<p class="programmes">[\s\S]*?<\/p>/.exec(sectionOf(demo.stdout, 'answer'))?.[0] ?? '');
    const all =
      'Vanguard programmes: PACS, primary and acute care system; MCP, multispecialty community provider; ' +
      'Care homes, enhanced health in care homes (EHCH).';
    expect(words).toBe(all);
    await withFolder({ ...small, 'c.csv': 'area_code,cohort\nT1,Pilot\nT2,Pilot\n' }, async (cwd) => {
      const { stdout } = await vanguard(['report', ...inputs, '--draws', '0'], { cwd });
      expect(stdout).not.toContain('Vanguard programmes');
    });
    await withFolder({}, async (cwd) => {
      expect((await vanguard(['report', '--demo', '--draws', '0', '-o', 'r.md'], { cwd })).code).toBe(0);
      expect(readFileSync(join(cwd, 'r.md'), 'utf8').replaceAll('\\', '')).toContain(all);
    });
  }, 120_000);

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

  test('letters that the font of PNG charts lacks are named, and those of Europe are not', async () => {
    const saying = async (name: string) =>
      await withFolder({ ...small, 'c.csv': small['c.csv'].replaceAll('PACS', name) }, async (folder) => {
        const args = ['report', ...inputs, '--draws', '0', '--charts-dir', 'charts', '-o', 'r.html'];
        return (await vanguard(args, { cwd: folder })).stderr;
      });
    if (!existsSync(join(packageFolder, 'node_modules', '@resvg', 'resvg-wasm'))) return;
    expect(await saying('Café Über & Ñ')).toBe('');
    expect(await saying('東京')).toMatch(
      /^note\[VM258\] 東 京 are boxes in \d+ PNG chart[\s\S]*help: use the SVG files/,
    );
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
