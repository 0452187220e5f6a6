import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import type { RenderOptions } from '../../src/report/format.js';
import { formats } from '../../src/report/formats/index.js';
import { displayWidth } from '../../src/report/screen/width.js';
import { rateLabel, signed, signedPercent } from '../../src/report/wording/words.js';
import { analysis, clean } from './analysis.js';
import { hostile, hostileName } from './hostile.js';

const plain: RenderOptions = { width: 80, colour: 0, ascii: false };
const widths = [60, 72, 80, 100, 120, 200];
const escapeByte = '\u001b';
const dangerous = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

function screen(of: Analysis, options: Partial<RenderOptions> = {}): string {
  return formats.table.render(of, { ...plain, ...options });
}

function csvRecords(of: Analysis): Record<string, string>[] {
  // With `columns`, csv-parse gives one object a row; its types do not say so.
  return parse(formats.csv.render(of, plain), { columns: true }) as Record<string, string>[];
}

function ndjsonRows(of: Analysis): Record<string, unknown>[] {
  const lines = formats.ndjson.render(of, plain).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the recorded screens', () => {
  const recorded: readonly (readonly [file: string, text: string])[] = [
    ['table-80.txt', screen(clean)],
    ['table-120.txt', screen(analysis, { width: 120 })],
    ['table-80-ascii.txt', screen(analysis, { ascii: true })],
    ['table-120-hostile.txt', screen(hostile, { width: 120 })],
    ['md.txt', formats.md.render(analysis, plain)],
    ['csv.txt', formats.csv.render(analysis, plain)],
  ];
  it.each(recorded)('%s is as recorded', async (file, text) => {
    await expect(text).toMatchFileSnapshot(`__screens__/${file}`);
  });
});

describe('every format', () => {
  it.each(Object.entries(formats))('%s ends in exactly one newline, also without a result', (_, format) => {
    for (const of of [analysis, hostile, { ...clean, results: [] }]) {
      expect(format.render(of, plain)).toMatch(/(?:^|[^\n])\n$/);
    }
  });

  it('writes minus as U+2212 for people and as - for machines, and never a minus before zero', () => {
    expect(screen(analysis)).toContain(' −3.7 ');
    expect(formats.md.render(analysis, plain)).toContain('| −3.7 |');
    for (const name of ['csv', 'json', 'ndjson'] as const) {
      const text = formats[name].render(analysis, plain);
      expect(text).not.toContain('−');
      expect(text).toContain(String(analysis.results[2]?.difference_pp.value));
    }
    for (const text of [screen(hostile), screen(hostile, { ascii: true }), formats.md.render(hostile, plain)]) {
      expect(text).not.toMatch(/[-−]0\.0(?!\d)/);
    }
  });
});

describe('the table', () => {
  it.each(widths)('keeps every line below a width of %i', (width) => {
    for (const of of [analysis, clean, hostile]) {
      for (const ascii of [false, true]) {
        const lines = screen(of, { width, ascii }).split('\n');
        expect(Math.max(...lines.map(displayWidth))).toBeLessThan(width);
        expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
      }
    }
  });

  it('says the same with and without colour, which it uses only when asked', () => {
    const coloured = screen(hostile, { colour: 1 });
    expect(screen(hostile)).not.toContain(escapeByte);
    expect(coloured).toContain(`${escapeByte}[36m▼ slower${escapeByte}[39m`);
    expect(coloured).toContain(`${escapeByte}[33m▲ faster${escapeByte}[39m`);
    expect(screen(clean, { colour: 1 })).toContain(`${escapeByte}[32m ✓ Data${escapeByte}[39m`);
    expect(coloured.replaceAll(new RegExp(`${escapeByte}\\[\\d+m`, 'g'), '')).toBe(screen(hostile));
  });

  it('has ASCII only when asked, with an index in place of the trend', () => {
    const text = screen(hostile, { ascii: true, width: 120 });
    expect(text).toMatch(/^[\n -~]+$/);
    expect(text).toContain('Index');
    expect(text).not.toContain('Trend');
  });

  it('shows the numbers of the analysis to one decimal, cohorts in the published order', () => {
    const rows = screen(analysis, { width: 120 })
      .split('\n')
      .filter((line) => /^ \S.*\(\d+\) /.test(line));
    const order = [2, 1, 0, 5, 4, 3].map((at) => analysis.results[at]);
    expect(rows.length).toBe(order.length);
    order.forEach((result, at) => {
      const cells = (rows[at] ?? '').trim().split(/\s{2,}/);
      expect(cells.slice(1, 6)).toEqual([
        rateLabel(result?.rate_baseline ?? Number.NaN),
        rateLabel(result?.rate ?? Number.NaN),
        signedPercent(result?.growth_percent.value ?? Number.NaN),
        signedPercent(result?.comparator_growth_percent.value ?? Number.NaN),
        signed(result?.difference_pp.value ?? Number.NaN),
      ]);
      const shown = Number((cells[5] ?? '').replace('−', '-'));
      expect(Math.abs(shown - (result?.difference_pp.value ?? Number.NaN))).toBeLessThanOrEqual(0.0501);
    });
  });

  it('puts the zero of the forest under the zero of its heading', () => {
    for (const width of [110, 120, 160]) {
      const lines = screen(analysis, { width }).split('\n');
      const heading = lines.find((line) => line.includes('Vs rest')) ?? '';
      const pacs = lines.find((line) => line.includes('PACS (10)')) ?? '';
      expect(pacs.indexOf('│')).toBe(heading.indexOf(' 0 ') + 1);
    }
  });

  it('lets a bar cross zero only where the interval does', () => {
    const lines = screen(analysis, { width: 120 }).split('\n');
    const bar = (name: string): string => lines.find((line) => line.includes(name)) ?? '';
    expect(bar('MCP (15)')).toMatch(/┼/);
    expect(bar('PACS (10)')).not.toMatch(/┼/);
  });

  it('drops what does not fit, the trend first', () => {
    const has = (width: number): string[] =>
      ['Now', 'Trend', 'Growth', 'Gap, pp', 'Vs rest'].filter((heading) =>
        screen(analysis, { width })
          .split('\n')
          .some((line) => line.includes('Cohort') && line.includes(heading)),
      );
    expect(has(120)).toEqual(['Now', 'Trend', 'Growth', 'Gap, pp', 'Vs rest']);
    expect(has(100)).toEqual(['Trend', 'Growth', 'Gap, pp', 'Vs rest']);
    expect(has(70)).toEqual(['Growth', 'Gap, pp', 'Vs rest']);
    expect(has(60)).toEqual(['Growth', 'Gap, pp', 'Vs rest']);
  });

  it('says first that data are made up, and lists six warnings at most', () => {
    expect(screen(hostile).trimStart()).toMatch(/^SYNTHETIC DATA: counts made up/);
    expect(screen(hostile).match(/ VM303 /g)).toHaveLength(6);
    expect(screen(hostile)).toContain('+ 3 more; see vanguard-metrics validate');
    expect(screen(clean)).toContain(' ✓ Data: 2 files, 3,135 rows; no warnings, 3 notes');
  });

  it('names what a word rests on and where signs differ', () => {
    const one = { ...analysis, results: analysis.results.slice(0, 3) };
    expect(screen(one)).toContain(' PACS rests on Salford 01G: without it the word would be unclear.');
    expect(screen(analysis)).toContain(' PACS: admissions slower, bed days faster.');
    expect(screen(analysis)).not.toContain(' MCP: ');
  });

  it('uses no verb that gives a cause', () => {
    expect(screen(hostile)).not.toMatch(
      /\b(?:caus(?:ed|es|ing)|reduc\w+|cut|sav\w+|achiev\w+|led to|impact|effect)\b/i,
    );
  });
});

describe('text from data', () => {
  it('cannot steer a terminal or a page', () => {
    for (const width of widths) {
      for (const ascii of [false, true]) {
        for (const name of ['table', 'md'] as const) {
          const lines = formats[name].render(hostile, { width, ascii, colour: 0 }).split('\n');
          expect(lines.filter((line) => dangerous.test(line))).toEqual([]);
        }
      }
    }
    const md = formats.md.render(hostile, plain);
    expect(md).not.toMatch(/<img|a\|b| @team|http:\/\//);
    expect(md.split('\n').filter((line) => line.startsWith('| =HYPERLINK'))).toHaveLength(1);
  });

  it('reads back unchanged from JSON, which holds no character that steers', () => {
    for (const name of ['json', 'ndjson'] as const) {
      const lines = formats[name].render(hostile, plain).split('\n');
      expect(lines.filter((line) => dangerous.test(line))).toEqual([]);
    }
    expect(JSON.parse(formats.json.render(hostile, plain))).toEqual(hostile);
    expect(ndjsonRows(hostile).at(-1)?.cohort).toBe(hostileName);
  });

  it('is not run by a spreadsheet, while numbers stay numbers', () => {
    const records = csvRecords(hostile);
    expect(records.at(-1)?.cohort).toBe(`'${hostileName}`);
    expect(records[0]?.difference_pp_value).toMatch(/^-\d/);
  });
});

describe('rows for machines', () => {
  it('hold every number in full, the same in CSV and in NDJSON', () => {
    const records = csvRecords(hostile);
    const rows = ndjsonRows(hostile);
    expect(records.length).toBe(hostile.results.length);
    rows.forEach((row, at) => {
      const record = records[at] ?? {};
      expect(Object.keys(record)).toEqual(Object.keys(row));
      for (const [name, value] of Object.entries(row)) {
        const text = (record[name] ?? '').replace(/^'(?=[=+@-])/, '');
        if (typeof value === 'number') expect(Number(text)).toBe(value);
        else expect(text).toBe(value === null ? '' : String(value));
      }
      expect(row.difference_pp_value).toBe(hostile.results[at]?.difference_pp.value);
      expect(row.avoided_events).toBe(hostile.results[at]?.avoided_events);
    });
  });

  it('have a column for every single value of a result', () => {
    const names = analysis.results.slice(0, 1).flatMap((result) =>
      Object.entries({ ...result, target: { difference_pp: -3, verdict: 'met' } }).flatMap(([name, value]) => {
        if (name === 'leave_one_out' || name === 'trend') return [];
        if (name === 'left_out_areas') return ['left_out'];
        const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
        return isNested ? Object.keys(value).map((inner) => `${name}_${inner}`) : [name];
      }),
    );
    const screened = ['difference_pp_value', 'difference_pp_lower', 'difference_pp_upper', 'direction', 'out'];
    const bounded = ['growth_percent', 'comparator_growth_percent', 'difference_pp', 'growth_ratio', 'avoided_events'];
    const hidden = [
      ...['events_shorthand', 'hidden_counts', 'rounded_counts', 'hidden_direction_holds', 'disclosure'],
      ...bounded.flatMap((name) => [`hidden_${name}_lower`, `hidden_${name}_upper`]),
    ];
    const all = [...names, ...hidden, 'synthetic', ...screened.map((name) => `screened_${name}`)];
    expect(Object.keys(ndjsonRows(analysis)[0] ?? {}).sort()).toEqual(all.sort());
  });
});
