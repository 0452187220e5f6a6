import { describe, expect, test } from 'vitest';
import { type Analysis, defaultSettings, type Settings } from '../../src/index.js';
import {
  analyse,
  analyseAreas,
  analyseEvents,
  analyseSensitivity,
  analyseTrend,
  formats,
  type Inputs,
  renderReport,
  validateInputs,
} from '../../src/toolkit.js';
import { type Cell, exactCells, fileOf, inputsAround, underHes2018, underHesPre2018 } from './small-counts.js';

const settings: Settings = { ...defaultSettings, draws: 99, read: { disclosure: 'hes-2018' } };
const cells = exactCells();
const looks = { width: 120, colour: 0, ascii: false } as const;

/** Everything that every command prints of these inputs, in every format. */
async function everything(inputs: Inputs, own: Settings): Promise<string[]> {
  const analyses: Analysis[] = [
    analyse(inputs, own),
    await analyseAreas(inputs, own),
    await analyseAreas(inputs, own, { code: 'C1' }),
    await analyseTrend(inputs, own),
    await analyseSensitivity(inputs, own),
    await analyseEvents(inputs, { ...settings, drop: own.drop, baseline: '2015/16' }),
  ];
  const rendered = analyses.flatMap((one) => Object.values(formats).map((format) => format.render(one, looks)));
  return [...rendered, JSON.stringify(validateInputs(inputs, own))];
}

const sameClass = (count: number): number[] =>
  Array.from({ length: 400 }, (_, other) => other).filter((other) => underHes2018(other) === underHes2018(count));

describe('under a rule', () => {
  test('nothing printed by any command depends on what the rule hides', async () => {
    const small = cells.filter(({ count }) => count >= 1 && count <= 7);
    expect(small.length).toBeGreaterThan(10);
    const ways: Partial<Settings>[] = [
      {},
      { window: 'quarter', period: 'Q4 2015/16' },
      { drop: ['T1'] },
      { drop: ['C1'], baseline: '2014-10..2015-09' },
    ];
    // Every cell becomes another that the rule shows alike: each hidden one, and each rounded one.
    const others = [1, 2].map((turn) =>
      cells.map((cell, at) => {
        const alike = sameClass(cell.count);
        const next = (alike.indexOf(cell.count) + turn + (at % 2)) % alike.length;
        return { ...cell, count: alike[next] ?? cell.count };
      }),
    );
    for (const other of others) expect(fileOf(other)).not.toBe(fileOf(cells));
    for (const way of ways) {
      const own = { ...settings, ...way };
      const printed = await everything(inputsAround(fileOf(cells)), own);
      for (const other of others) expect(await everything(inputsAround(fileOf(other)), own)).toEqual(printed);
    }
  }, 120_000);

  test('sums, differences, rates times people and leave-one-out give back what the rule shows, not what it hides', async () => {
    const inputs = inputsAround(fileOf(cells));
    const events = (area: string, quarters: readonly number[]): number =>
      cells
        .filter((one) => one.area === area && quarters.includes(one.quarter))
        .reduce((sum, { count }) => sum + count, 0);
    const whole = (own: Partial<Settings>) => analyse(inputs, { ...settings, ...own }).results[0];
    const perPerson = (rate: number | undefined, people: number | undefined): number =>
      ((rate ?? 0) * (people ?? 0)) / 1000;
    const quarters = [4, 5, 6, 7].map((quarter) => ({ quarter, period: `Q${quarter - 3} 2015/16` }));
    for (const { quarter, period } of quarters) {
      const chosen = { window: 'quarter', period } as const;
      const [all, less] = [whole(chosen), whole({ ...chosen, drop: ['T1'] })];
      // Rates times person-years with and without the area, subtracted.
      const byRates = perPerson(all?.rate, all?.person_years) - perPerson(less?.rate, less?.person_years);
      expect(byRates).toBeCloseTo(4, 6);
      // The totals subtracted, which are rounded besides.
      expect(((all?.events ?? 0) - (less?.events ?? 0)) % 5).toBe(0);
      const area = (await analyseAreas(inputs, { ...settings, ...chosen }, { code: 'T1' })).areas?.[0];
      expect(area).toMatchObject({ events: null, events_shorthand: '[c]', rate: null, growth_percent: null, z: null });
      expect([1, 2, 3, 4, 5, 6, 7]).toContain(events('T1', [quarter]));
    }
    const year = whole({ period: '2015/16' });
    const leftOut = year?.leave_one_out.find(({ area }) => area === 'T1');
    const exact = analyse(inputs, { ...settings, period: '2015/16', read: { disclosure: 'none' } }).results[0];
    expect(leftOut?.difference_pp).not.toBe(exact?.leave_one_out.find(({ area }) => area === 'T1')?.difference_pp);
  });

  test('every count of an area is hidden or a multiple of five, in every format', async () => {
    const analysis = await analyseAreas(inputsAround(fileOf(cells)), settings);
    for (const { events, events_shorthand, events_baseline, events_baseline_shorthand } of analysis.areas ?? []) {
      for (const [count, mark] of [
        [events, events_shorthand],
        [events_baseline, events_baseline_shorthand],
      ]) {
        expect(count === null ? mark : Number(count) % 5).toBe(count === null ? '[c]' : 0);
      }
    }
    const csv = formats.csv.render(analysis, looks).trim().split('\n');
    const columns = csv[0]?.split(',') ?? [];
    for (const line of csv.slice(1)) {
      const row = line.split(',');
      for (const name of ['events', 'events_baseline']) {
        const count = row[columns.indexOf(name)] ?? '';
        expect(count === '' ? row[columns.indexOf(`${name}_shorthand`)] : Number(count) % 5).toBe(
          count === '' ? '[c]' : 0,
        );
      }
    }
  });
});

describe('which rule', () => {
  const outgoing = (shows: (count: number, cell: Cell) => string, disclosure?: string): string | undefined =>
    analyse(inputsAround(fileOf(cells, shows)), {
      ...settings,
      draws: 0,
      read: disclosure === undefined ? {} : { disclosure },
    }).disclosure?.outgoing;

  test('outputs are under the rule of the input, the strictest of several, and open where it is open', () => {
    expect(outgoing(underHes2018)).toBe('hes-2018');
    expect(outgoing(underHesPre2018)).toBe('hes-pre-2018');
    expect(outgoing((count, { quarter }) => (quarter < 8 ? underHesPre2018(count) : underHes2018(count)))).toBe(
      'hes-2018',
    );
    expect(outgoing((count) => (count >= 1 && count <= 3 ? '<4' : String(count)))).toBe('hes-2018');
    expect(outgoing(String)).toBeUndefined();
    expect(outgoing(String, 'hes-2018')).toBe('hes-2018');
    expect(outgoing(underHes2018, 'none')).toBe('none');
  });

  test('a file that came under a rule is measured as it came, and the counts of its areas are shown under it', async () => {
    const inputs = inputsAround(fileOf(cells, underHesPre2018));
    const [own, open] = [{}, { disclosure: 'none' }].map((read) => analyse(inputs, { ...settings, read }).results[0]);
    expect(own?.difference_pp).toEqual(open?.difference_pp);
    const hidden = await analyseAreas(
      inputs,
      { ...settings, window: 'quarter', period: 'Q1 2015/16', read: {} },
      { code: 'T1' },
    );
    expect(hidden.areas?.[0]).toMatchObject({ events: null, events_shorthand: '[c]', rate: null });
  });

  test('exact counts under the rule give what the file would give had it come under the rule', () => {
    const [own, came] = [fileOf(cells), fileOf(cells, underHes2018)].map(
      (file) => analyse(inputsAround(file), settings).results[0],
    );
    expect({ ...own, findings: [] }).toEqual({ ...came, findings: [] });
  });
});

test('sentences and settings say what the hidden counts leave open, and the rule that outputs are under', async () => {
  const hidden = analyse(inputsAround(fileOf(cells)), settings);
  const [result] = hidden.results;
  const { lower, upper } = result?.hidden_bounds?.difference_pp ?? {};
  expect(typeof lower).toBe('number');
  const ends = [lower, upper].map((end) => `${(end ?? 0) < 0 ? '−' : '+'}${Math.abs(end ?? 0).toFixed(1)}`);
  const said = `${result?.hidden_bounds?.hidden_counts} hidden counts and ${result?.hidden_bounds?.rounded_counts} rounded counts: the gap is between ${ends.join(' and ')} whatever they are`;
  expect(result?.sentence).toContain(said);
  const page = await renderReport(hidden);
  expect(page).toContain(`leave gaps open: <bdi>PACS</bdi>, ${said}`);
  expect(page).toMatch(/outgoing disclosure<\/\w+>\s*<td[^>]*>hes-2018</);
  const exact = analyse(inputsAround(fileOf(cells)), { ...settings, read: {} });
  expect([hidden, exact].map((one) => one.settings.outgoing_disclosure)).toEqual(['hes-2018', 'none']);
  expect(exact.results[0]?.sentence).not.toContain('whatever');
});
