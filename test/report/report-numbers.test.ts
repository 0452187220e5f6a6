import { beforeAll, expect, test } from 'vitest';
import type { Analysis, ComparisonResult } from '../../src/domain/results/analysis.js';
import { vanguard } from '../cli/command.js';
import { type PageTable, sectionOf, tablesOf, textOf } from './page-text.js';

let analysis: Analysis;
let page: string;

beforeAll(async () => {
  const saved = await vanguard(['report', '--demo', '--json', '--draws', '99']);
  analysis = JSON.parse(saved.stdout);
  page = (await vanguard(['report', '-', '-o', '-'], { stdin: saved.stdout })).stdout;
}, 120_000);

// Written anew, and not with the code under test.
const plain = (value: number): string => value.toFixed(1).replace(/\B(?=(?:\d{3})+\.)/g, ',');
const signed = (value: number): string => {
  const digits = plain(Math.abs(value));
  return `${value < 0 && digits !== '0.0' ? '−' : '+'}${digits}`;
};
const limits = ({ lower, upper }: { readonly lower: number | null; readonly upper: number | null }): string =>
  lower === null || upper === null ? '[x]' : `${signed(lower)} to ${signed(upper)}`;
const cohortNames: Readonly<Record<string, string>> = { EHCH: 'Care homes' };
const nameOf = (cohort: string): string => cohortNames[cohort] ?? cohort;
const measures: Readonly<Record<string, string>> = {
  emergency_admissions: 'Emergency admissions per head',
  emergency_bed_days: 'Emergency bed days per head',
};

function tablesIn(section: string, caption: string): PageTable[] {
  return tablesOf(sectionOf(page, section)).filter((table) => table.caption.startsWith(caption));
}

function rowOf(table: PageTable | undefined, name: string): readonly string[] {
  return table?.rows.find(([first]) => first === name) ?? [];
}

test('every number of a comparison is the same in its row, in the answer and beside its mark', () => {
  expect(analysis.results.length).toBe(6);
  for (const result of analysis.results) {
    const [table] = tablesIn('comparison', measures[result.metric] ?? '?');
    const gap = signed(result.difference_pp.value);
    expect(rowOf(table, nameOf(result.cohort))).toEqual([
      nameOf(result.cohort),
      String(result.areas),
      plain(result.rate_baseline),
      plain(result.rate),
      `${signed(result.growth_percent.value)}%`,
      `${signed(result.comparator_growth_percent.value)}%`,
      gap,
      limits(result.difference_pp),
      expect.stringContaining(result.direction ?? 'no interval'),
    ]);
    const answer = textOf(sectionOf(page, 'answer'));
    const { comparator_growth_percent: rest } = result;
    expect(answer).toMatch(
      new RegExp(`${escapeForPattern(`${signed(rest.value)}% (`)}(?:95% interval )?${escapeForPattern(limits(rest))}`),
    );
    const told = `${gap}(?: percentage points)?, (?:95% interval )?${limits(result.difference_pp)}`.replaceAll(
      '+',
      '\\+',
    );
    expect(answer).toMatch(new RegExp(`${nameOf(result.cohort)} \\([^()]*${told}\\)`));
    expect(forestOf(result)).toContain(`${gap} (${limits(result.difference_pp)})`);
  }
});

test('each diamond of the forest lies where its numbers do on the axis', () => {
  for (const metric of Object.keys(measures)) {
    const results = analysis.results.filter((result) => result.metric === metric);
    const svg = forestOf(results[0]);
    const ticks = [...svg.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="middle"[^>]*>([−+]?\d+)<\/text>/g)].map(
      ([, x, label]) => ({ x: Number(x), value: Number(label?.replace('−', '-')) }),
    );
    const [first, last] = [ticks[0], ticks.at(-1)];
    if (first === undefined || last === undefined) throw new Error('the forest has no axis');
    const perPixel = (last.value - first.value) / (last.x - first.x);
    const valueAt = (x: string | undefined): number => first.value + (Number(x) - first.x) * perPixel;
    const number = String.raw`(-?[\d.]+)`;
    const diamond = new RegExp(`d="M${number},${number}L${number},${number}L${number},\\2L\\3,${number}Z"`, 'g');
    const drawn = [...svg.matchAll(diamond)].map(([, left, , middle, , right]) => [left, middle, right].map(valueAt));
    expect(drawn.length).toBe(results.length);
    for (const { difference_pp: gap } of results) {
      const wanted = [gap.lower, gap.value, gap.upper].map(Number);
      // Coordinates carry two decimals: a hundredth of a pixel, and the rounding of the tick's own place.
      const near = drawn.some((ends) =>
        ends.every((end, at) => Math.abs(end - (wanted[at] ?? 0)) < 3 * 0.01 * perPixel),
      );
      expect(near, `${metric}: ${wanted.join(' ')}`).toBe(true);
    }
  }
});

test('every index of the trend is in its table', () => {
  for (const row of analysis.trend ?? []) {
    const measure = measures[row.metric]?.replace(/head$/, row.population === 'all' ? 'head' : 'care-home resident');
    const [table] = tablesIn('trend', `${measure}: ${nameOf(row.cohort)} (`);
    const month = new Date(`${row.quarter_end}T00:00:00Z`).toLocaleDateString('en-GB', {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const cells = rowOf(table, month);
    const numbers = [row.rate, row.comparator_rate, row.index].map((value) => (value === null ? '[x]' : plain(value)));
    expect(cells.slice(1, 4)).toEqual(numbers);
    expect(cells[5]).toBe(row.comparator_index === null ? '[x]' : plain(row.comparator_index));
  }
});

test('every area, year and summary is in its table', () => {
  const areas = tablesOf(sectionOf(page, 'sites')).filter((table) => table.headings[0] === 'Area');
  for (const row of analysis.areas ?? []) {
    const wanted = [
      plain(row.rate_baseline ?? 0),
      plain(row.rate ?? 0),
      `${signed(row.growth_percent ?? 0)}%`,
      signed(row.difference_pp ?? 0),
    ];
    const shown = areas.flatMap((table) => table.rows).filter(([name]) => name?.endsWith(row.area));
    expect(shown.map((cells) => cells.slice(2, 6))).toContainEqual(wanted);
  }
  for (const event of analysis.events ?? []) {
    const [table] = tablesIn('years', `${measures[event.metric]}, by year`);
    for (const { label, growth_ratio: ratio, is_baseline } of event.years) {
      const percent = (value: number | null): number | null => (value === null ? null : 100 * (value - 1));
      const interval = is_baseline ? 'baseline' : limits({ lower: percent(ratio.lower), upper: percent(ratio.upper) });
      const cells = table?.rows.filter(([name, year]) => name?.startsWith(nameOf(event.cohort)) && year === label);
      expect(cells?.map((row) => row.slice(2, 4))).toContainEqual([signed(percent(ratio.value) ?? 0), interval]);
    }
  }
  for (const summary of analysis.sensitivity?.summaries ?? []) {
    const [table] = tablesIn('sensitivity', `${measures[summary.metric]}: `);
    const cells = rowOf(table, nameOf(summary.cohort));
    expect(cells[2]).toBe(signed(summary.own_difference_pp ?? 0));
    expect(cells[5]).toBe(limits({ lower: summary.lowest_pp, upper: summary.highest_pp }));
  }
});

test('every finding, input and hash is in the page', () => {
  const text = textOf(page);
  for (const { code, message } of analysis.quality.issues) {
    expect(text).toContain(code);
    expect(text).toContain(message);
  }
  for (const { path, sha256 } of analysis.inputs) {
    expect(text).toContain(path);
    expect(text).toContain(sha256);
  }
});

function forestOf(result: ComparisonResult | undefined): string {
  const name = result?.metric.replaceAll('_', '-');
  return new RegExp(`<svg[^>]*id="chart-gaps-${name}"[\\s\\S]*?</svg>`).exec(page)?.[0] ?? '';
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
