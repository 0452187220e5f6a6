import { describe, expect, test } from 'vitest';
import { settleCounts } from '../../src/disclosure/settle-counts.js';
import type { AreaCode } from '../../src/domain/areas/area.js';
import { monthIndex } from '../../src/domain/time/period.js';
import { type Analysis, defaultSettings, type ReadOptions, type Settings, VanguardError } from '../../src/index.js';
import { readCount } from '../../src/read/cells/count.js';
import { kindOf, rangeOf, readValueNote } from '../../src/read/cells/marks.js';
import { analyse } from '../../src/toolkit.js';
import { type Cell, exactCells, fileOf, inputsAround, underHes2018, underHesPre2018 } from './small-counts.js';

const settings: Settings = { ...defaultSettings, draws: 0 };
const run = (activity: string, read: ReadOptions = {}, more: Partial<Settings> = {}): Analysis =>
  analyse(inputsAround(activity), { ...settings, ...more, read });
const refusal = (activity: string, read: ReadOptions = {}): readonly string[] => {
  try {
    run(activity, read);
    return [];
  } catch (error) {
    return error instanceof VanguardError ? error.problems.map(({ code }) => code) : ['not a problem'];
  }
};
const found = (analysis: Analysis, code: string): string | undefined =>
  analysis.quality.issues.find((issue) => issue.code === code)?.message;
const cells = exactCells();

describe('marks', () => {
  test('each mark keeps its meaning, with the range that it gives, and none is a number', () => {
    const meaning = (cell: string) => {
      const reading = readCount(cell);
      return typeof reading === 'string' ? [kindOf(reading), rangeOf(reading)] : reading;
    };
    const hidden = (lower: number, upper: number) => ['[c]', { lower, upper }];
    expect(['*', '[c]', 'c', 'C', 'suppressed'].map(meaning)).toEqual(Array(5).fill(['[c]', undefined]));
    expect(['1-7*', '1-7', '1–7*', '(1 to 7)'].map(meaning)).toEqual(Array(4).fill(hidden(1, 7)));
    expect(['<8', '< 8', '&lt;8', '<=7', '≤7', 'fewer than 8', '7 or fewer'].map(meaning)).toEqual(
      Array(7).fill(hidden(0, 7)),
    );
    expect(['..', ':', '-', '–', '', 'NA', 'n/a', '.', '[x]'].map(meaning)).toEqual(Array(9).fill(['[x]', undefined]));
    expect(
      [meaning('[z]'), meaning('z'), meaning('[low]'), meaning('~')].map((one) => Array.isArray(one) && one[0]),
    ).toEqual(['[z]', '[z]', '[low]', '[low]']);
    expect(meaning('0')).toBe(0);
    expect(['2014-15', '8-3', 'x', '14-15'].map((cell) => typeof readCount(cell))).toEqual(Array(4).fill('object'));
  });

  test("a publisher's note on an empty value says what stands there", () => {
    expect(readValueNote('Value suppressed for disclosure control due to small count')).toBe('[c]');
    expect(readValueNote('Value missing in source data')).toBe('[x]');
    expect(readValueNote('Not applicable')).toBe('[z]');
    expect(readValueNote('Aggregated from all known lower geography values')).toBeUndefined();
  });
});

describe('rules found', () => {
  const inputs = (analysis: Analysis) =>
    analysis.disclosure?.inputs.map(({ policy, how, from }) => [policy, how, from]);

  test('the rule of 2018 by its rounding, the one before it by its smallest count, and none by neither', () => {
    expect(inputs(run(fileOf(cells, underHes2018)))).toEqual([['hes-2018', 'detected', null]]);
    expect(inputs(run(fileOf(cells, underHesPre2018)))).toEqual([['hes-pre-2018', 'detected', null]]);
    expect(run(fileOf(cells))).not.toHaveProperty('disclosure');
    expect(run(fileOf(cells)).results[0]).not.toHaveProperty('hidden_bounds');
  });

  test('a file that straddles the change is under each rule in its own months', () => {
    const mixed = (count: number, { quarter }: Cell): string =>
      quarter < 8 ? underHesPre2018(count) : underHes2018(count);
    const analysis = run(fileOf(cells, mixed));
    expect(inputs(analysis)).toEqual([
      ['hes-pre-2018', 'detected', null],
      ['hes-2018', 'detected', '2016-04'],
    ]);
    const declared = run(fileOf(cells, mixed), { suppression: 'hes-pre-2018,hes-2018@2016-04' });
    expect(declared.results[0]?.hidden_bounds).toEqual(analysis.results[0]?.hidden_bounds);
    expect(inputs(declared)?.map(([, how]) => how)).toEqual(['declared', 'declared']);
  });

  test('each file has its own rule', () => {
    const early = fileOf(
      cells.filter(({ quarter }) => quarter < 8),
      underHesPre2018,
    );
    const late = fileOf(
      cells.filter(({ quarter }) => quarter >= 8),
      underHes2018,
    );
    const two = inputsAround(early);
    const [first] = two.activity;
    const [second] = inputsAround(late).activity;
    if (first === undefined || second === undefined) throw new Error('no file');
    const analysis = analyse({ ...two, activity: [first, { ...second, name: 'b.csv' }] }, settings);
    expect(analysis.disclosure?.inputs.map(({ path, policy }) => [path, policy])).toEqual([
      ['a.csv', 'hes-pre-2018'],
      ['b.csv', 'hes-2018'],
    ]);
  });

  test('a mark that more than one threshold fits has no number until its rule is named', () => {
    const from10 = cells.map((cell) => ({ ...cell, count: cell.area === 'T1' ? cell.count + 10 : cell.count + 20 }));
    const marked = fileOf(from10, (count, { area, quarter }) => (area === 'T1' && quarter === 2 ? '*' : String(count)));
    expect(refusal(marked)).toEqual(['VM251']);
    const gone = run(marked, {}, { screen: 'gaps' });
    expect(found(gone, 'VM351')).toMatch(/no rule is known for them: T1; --suppression names one/);
    expect(run(marked, { suppression: 'hes-pre-2018' }).results[0]?.hidden_bounds?.hidden_counts).toBe(1);
  });

  test('a mark among counts far above its threshold is not one of them', () => {
    const marked = fileOf(cells, (count, { area, quarter }) =>
      area === 'C6' && quarter === 1 ? '*' : underHesPre2018(count),
    );
    expect(refusal(marked)).toEqual(['VM251']);
    expect(found(run(marked, {}, { screen: 'gaps' }), 'VM351')).toMatch(
      /C6 has counts far above what hes-pre-2018 hides/,
    );
  });

  test('a rule that the file contradicts is refused at the counts that it would not show', () => {
    expect(refusal(fileOf(cells), { suppression: 'hes-2018' })).toContain('VM270');
    expect(refusal(fileOf(cells, underHesPre2018), { suppression: 'hes-pre-2018' })).toEqual([]);
    expect(refusal(fileOf(cells), { suppression: 'hes-2019' })).toEqual(['VM403']);
    expect(refusal(fileOf(cells), { suppression: 'hes-2018@2018-09,none@2017-01' })).toEqual(['VM403']);
    expect(refusal(fileOf(cells), { disclosure: 'secret' })).toEqual(['VM403']);
  });

  test('rows rounded under a rule still add to a total that is not', () => {
    const total = (quarter: number): number =>
      cells.filter((cell) => cell.quarter === quarter).reduce((sum, { count }) => sum + count, 0);
    const withTotals = (wrong: number): string => {
      const rows = Array.from({ length: 16 }, (_, quarter) => ({
        area: 'England',
        quarter,
        count: total(quarter) + wrong,
      }));
      return fileOf([...cells, ...rows], (count, { area }) =>
        area === 'England' ? String(count) : underHes2018(count),
      );
    };
    expect(found(run(withTotals(0)), 'VM304')).toBeUndefined();
    expect(found(run(withTotals(200)), 'VM304')).toMatch(/own total/);
  });
});

describe('what is used in place of a hidden count', () => {
  const hidden = fileOf(cells, underHes2018);

  test('the middle of its range, its area left out, or a stop; never zero', () => {
    const middle = run(hidden);
    expect(middle.results[0]?.areas).toBe(4);
    expect(found(middle, 'VM350')).toMatch(/\d+ hidden counts of 1 to 7 \(under hes-2018, detected\)/);
    expect(middle.quality.issues.map(({ code }) => code)).not.toContain('VM302');
    const dropped = run(hidden, { suppressed: 'drop' });
    expect(dropped.results[0]?.area_codes).not.toContain('T1');
    expect(dropped.results[0]?.left_out_areas).toContainEqual({
      area: 'T1',
      why: 'has a hidden count, and these are left out',
    });
    expect(dropped.results[0]?.hidden_bounds?.hidden_counts).toBe(0);
    expect(refusal(hidden, { suppressed: 'error' })).toEqual(expect.arrayContaining(['VM251']));
  });
});

test('a file can hide more counts than a call has arguments', () => {
  const period = { start: monthIndex(2014, 4), months: 1 };
  const file = { file: 'a.csv', place: () => ({ file: 'a.csv' }) };
  const one = {
    period,
    quantity: 'emergency_admissions',
    group: 'all',
    value: '[c]',
    source: file,
    column: 2,
  } as const;
  const hidden = Array.from({ length: 150_000 }, (_, row) => ({ ...one, area: `Z${row}` as AreaCode, row }));
  const { findings } = settleCounts(hidden, { suppression: 'hes-2018' });
  expect(findings[0]).toMatchObject({ code: 'VM350', facts: { lower: 1, upper: 7, hidden: 150_000 } });
});
