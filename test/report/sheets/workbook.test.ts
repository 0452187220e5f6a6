import { beforeAll, describe, expect, test } from 'vitest';
import type { Analysis, ComparisonResult } from '../../../src/domain/results/analysis.js';
import { renderWorkbook } from '../../../src/toolkit.js';
import { vanguard } from '../../cli/command.js';
import { analysis as plain } from '../analysis.js';
import { hostile } from '../hostile.js';
import { resultOf } from '../result-of.js';
import { all, parseXml, type ReadSheet, readOds, readXlsx, unzipped } from './read-sheets.js';

let analysis: Analysis;
let ods: Uint8Array;
let xlsx: Uint8Array;
let sheets: readonly ReadSheet[];

beforeAll(async () => {
  analysis = JSON.parse((await vanguard(['report', '--demo', '--json', '--draws', '99'])).stdout);
  [ods, xlsx] = [await renderWorkbook(analysis, 'ods'), await renderWorkbook(analysis, 'xlsx')];
  sheets = readOds(ods);
}, 120_000);

/** The table of a sheet: the rows from the one with as many cells as its headings. */
function tableOf(sheet: ReadSheet | undefined): { headings: string[]; rows: (string | number | undefined)[][] } {
  const at = sheet?.rows.findIndex((row) => row.length > 1) ?? -1;
  const [headings = [], ...rows] = sheet?.rows.slice(at === -1 ? sheet.rows.length : at) ?? [];
  return {
    headings: headings.map((heading) => String(heading).replace(/ \[note \d+\]$/, '')),
    rows: rows.map((row) => [...row]),
  };
}

function column(name: string, heading: string): (string | number | undefined)[] {
  const { headings, rows } = tableOf(sheets.find((sheet) => sheet.name === name));
  expect(headings, name).toContain(heading);
  return rows.map((row) => row[headings.indexOf(heading)]);
}

describe('a workbook of the demonstration', () => {
  test('holds the same sheets and cells as ODS and as XLSX', () => {
    expect(readXlsx(xlsx)).toEqual(sheets);
    expect(sheets.length).toBeGreaterThan(20);
  });

  test('holds the numbers of the JSON in full precision', () => {
    const order = ['PACS', 'MCP', 'EHCH'];
    const results = [...analysis.results].sort(
      (one, other) => one.metric.localeCompare(other.metric) || order.indexOf(one.cohort) - order.indexOf(other.cohort),
    );
    const figures: Readonly<Record<string, (row: ComparisonResult) => number | null>> = {
      'Growth, per cent': (row) => row.growth_percent.value,
      'Growth, per cent, lower limit': (row) => row.growth_percent.lower,
      'Growth, comparator, per cent, upper limit': (row) => row.comparator_growth_percent.upper,
      'Gap, percentage points': (row) => row.difference_pp.value,
      'Gap, percentage points, lower limit': (row) => row.difference_pp.lower,
      'Gap, percentage points, upper limit': (row) => row.difference_pp.upper,
      'Ratio of growths': (row) => row.growth_ratio.value,
      'p-value': (row) => row.p_value.value,
      'p-value, adjusted': (row) => row.p_value.holm,
      Rate: (row) => row.rate,
      'Person-years': (row) => row.person_years,
      Events: (row) => row.events,
      'Events expected': (row) => row.expected_events,
      'Events fewer than expected': (row) => row.avoided_events,
    };
    for (const [heading, of] of Object.entries(figures)) {
      expect(column('Comparison', heading), heading).toEqual(results.map((row) => of(row) ?? '[x]'));
    }
    const known = <Value>(values: readonly (Value | null)[]) => values.map((value) => value ?? '[x]');
    expect(column('Trend', 'Index')).toEqual(known(analysis.trend?.map((row) => row.index) ?? []));
    expect(column('Areas', 'Gap, percentage points')).toEqual(
      known(analysis.areas?.map((row) => row.difference_pp) ?? []),
    );
    const { specifications = [], summaries = [] } = analysis.sensitivity ?? {};
    expect(column('Specifications', 'Gap, percentage points, lower limit')).toEqual(
      known(specifications.map((row) => row.difference_pp?.lower ?? null)),
    );
    expect(column('Agreement', 'Median gap, percentage points')).toEqual(known(summaries.map((row) => row.median_pp)));
    expect(column('Years', 'Ratio of growths')).toEqual(
      (analysis.events ?? []).flatMap(({ years }) => years.map((year) => year.growth_ratio.value)),
    );
    expect(column('Findings', 'What was found')).toHaveLength(analysis.quality.issues.length);
    expect(column('Inputs', 'SHA-256')).toEqual(analysis.inputs.map(({ sha256 }) => sha256));
  });

  test('has on each sheet a title, then sentences, then one table without an empty cell or a heading twice', () => {
    for (const { name, rows } of sheets) {
      expect(name).toMatch(/^[A-Za-z_]{1,31}$/);
      expect(rows.every((row) => row.length > 0 && row.every((cell) => cell !== undefined && cell !== ''))).toBe(true);
      expect(typeof rows[0]?.[0]).toBe('string');
      if (name === 'Cover') continue;
      const { headings, rows: body } = tableOf({ name, rows });
      expect(new Set(headings.map((heading) => heading.toLowerCase())).size, name).toBe(headings.length);
      expect(body.length, name).toBeGreaterThan(0);
      expect(body.every((row) => row.length === headings.length)).toBe(true);
      expect(rows.filter((row) => row.length === 1).length + 1 + body.length).toBe(rows.length);
    }
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
    expect(sheets.slice(0, 3).map(({ name }) => name)).toEqual(['Cover', 'Contents', 'Notes']);
  });

  test('explains every note and every shorthand, and each note is asked for', () => {
    const numbers = (text: string): string[] => text.match(/\[note \d+\]/g) ?? [];
    const [, , notes, ...tables] = sheets;
    const known = tableOf(notes).rows.map(([note]) => note);
    const asked = tables.flatMap(({ rows }) => rows.flat().flatMap((cell) => numbers(String(cell))));
    expect([...new Set(asked)].sort()).toEqual([...known].sort());
    for (const { name, rows } of tables) {
      const used = ['[x]', '[z]', '[c]'].filter((sign) => rows.some((row) => row.length > 1 && row.includes(sign)));
      const said = rows.find(([first]) => String(first).startsWith('Shorthand in this table'))?.[0] ?? '';
      for (const sign of used) expect(said, name).toContain(sign);
      expect(
        rows.some(([first]) => String(first).startsWith('SYNTHETIC DATA')),
        name,
      ).toBe(true);
    }
  });

  test('lists every sheet in its contents, with a link that leads there', () => {
    const listed = tableOf(sheets[1]).rows.map(([name]) => String(name).replaceAll(' ', '_'));
    expect(listed).toEqual(sheets.slice(2).map(({ name }) => name));
    const links = all(parseXml(unzipped(ods).get('content.xml') ?? ''), 'text:a').map(
      ({ attributes }) => attributes['xlink:href'],
    );
    expect(links).toEqual(listed.map((name) => `#${name}.A1`));
    const places = all(parseXml(unzipped(xlsx).get('xl/worksheets/sheet2.xml') ?? ''), 'hyperlink');
    expect(places.map(({ attributes }) => attributes.location)).toEqual(listed.map((name) => `'${name}'!A1`));
  });

  test('marks each table as one, and neither merges, filters, freezes nor colours anything', () => {
    const text = [...unzipped(ods).values(), ...unzipped(xlsx).values()].join('');
    expect(text).not.toMatch(/mergeCell|spanned|autoFilter|<pane|fgColor|bgColor|fo:color|background-color|formula/i);
    const content = parseXml(unzipped(ods).get('content.xml') ?? '');
    const ranges = all(content, 'table:database-range');
    expect(ranges).toHaveLength(sheets.length - 1);
    for (const { attributes } of ranges) {
      expect(attributes['table:display-filter-buttons']).toBe('false');
      const [, sheet = '', first = '', last = ''] =
        /^(\w+)\.A(\d+):\w+\.[A-Z]+(\d+)$/.exec(attributes['table:target-range-address'] ?? '') ?? [];
      const own = sheets.find(({ name }) => name === sheet)?.rows ?? [];
      expect([Number(first), Number(last)]).toEqual([own.findIndex((row) => row.length > 1) + 1, own.length]);
    }
    for (const [name, table] of [...unzipped(xlsx)].filter(([file]) => file.startsWith('xl/tables/'))) {
      const { attributes, children } = parseXml(table);
      const sheet = sheets[Number(/\d+/.exec(name)?.[0]) - 1]?.rows ?? [];
      const at = sheet.findIndex((row) => row.length > 1);
      const headings = all({ name, attributes, children, text: '' }, 'tableColumn').map((one) => one.attributes.name);
      expect(headings).toEqual(sheet[at]);
      expect(attributes.ref).toMatch(new RegExp(`^A${at + 1}:[A-Z]+${sheet.length}$`));
    }
  });

  test('has the same bytes when made again, wherever the clock stands', async () => {
    const zone = process.env.TZ;
    try {
      for (const other of ['Pacific/Auckland', 'America/New_York']) {
        process.env.TZ = other;
        expect(Buffer.from(await renderWorkbook(analysis, 'ods')).equals(ods)).toBe(true);
        expect(Buffer.from(await renderWorkbook(analysis, 'xlsx')).equals(xlsx)).toBe(true);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    expect(Object.keys(Object.fromEntries(unzipped(ods)))[0]).toBe('mimetype');
    // Its first entry is stored as it is, so that a program knows the file by its bytes.
    expect(Buffer.from(ods).subarray(30, 84).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
  });
});

describe('names that are not words', () => {
  const names = [
    '<script>alert(1)</script> & "quoted"',
    '=1+1',
    '+44',
    '-2',
    '@SUM(A1)',
    '\u202eright to left\u2066',
    '\u0000\u001b[2J\ufffe',
    `long ${'name '.repeat(60)}`.trim(),
    '[note 1]',
  ];
  const shown = names.map((name) =>
    name.replaceAll('\u0000\u001b', '\ufffd\ufffd').replace(/[\u202e\u2066\ufffe]/g, '\ufffd'),
  );

  test('stand as text in both, whole, and no cell becomes a formula', async () => {
    const facts = { metric: 'emergency_admissions', areas: 3, sites: 0, half: 1, trend: [100] } as const;
    const results = names.map((cohort) => resultOf({ ...facts, cohort, rates: [1, 2], comparatorRates: [1, 2] }));
    const own = { ...plain, results, inputs: plain.inputs.map((input) => ({ ...input, path: names[0] ?? '' })) };
    for (const read of [readOds(await renderWorkbook(own, 'ods')), readXlsx(await renderWorkbook(own, 'xlsx'))]) {
      const { headings, rows } = tableOf(read.find(({ name }) => name === 'Comparison'));
      expect(rows.map((row) => row[headings.indexOf('Cohort')]).sort()).toEqual([...shown].sort());
    }
    const parts = unzipped(await renderWorkbook(own, 'xlsx'));
    expect([...parts.values()].join('')).not.toMatch(/<f[ >]/);
    // Quoted, so that it stays text when somebody edits the cell.
    const quoted = all(parseXml(parts.get('xl/styles.xml') ?? ''), 'xf').findIndex(
      ({ attributes }) => attributes.quotePrefix === '1',
    );
    const styles = all(parseXml(parts.get('xl/worksheets/sheet4.xml') ?? ''), 'c')
      .filter(({ attributes, text }) => attributes.t === 'inlineStr' && /^[=+@-]/.test(text))
      .map(({ attributes }) => attributes.s);
    expect(new Set(styles)).toEqual(new Set([String(quoted - 1)]));
  });

  test('of the hostile analysis, and one without results, make whole workbooks', async () => {
    for (const own of [hostile, { ...plain, results: [] }]) {
      const read = readOds(await renderWorkbook(own, 'ods', { title: names[0] ?? '' }));
      expect(read).toEqual(readXlsx(await renderWorkbook(own, 'xlsx', { title: names[0] ?? '' })));
      expect(read[0]?.rows[0]?.[0]).toBe(names[0]);
    }
  });
});
