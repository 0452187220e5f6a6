import { describe, expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/areas/area.js';
import type { CountBounds } from '../../src/domain/counts/counted.js';
import type { ControlTotal, Locator, Observation, PopulationCount } from '../../src/domain/counts/observation.js';
import type { Duplicates } from '../../src/domain/settings.js';
import { readPeriod } from '../../src/domain/time/parse-period.js';
import { formatTidyPeriod, type Period } from '../../src/domain/time/period.js';
import { controlTotals } from '../../src/quality/checks/control-totals.js';
import { missingMonths } from '../../src/quality/checks/missing-months.js';
import { placeOf } from '../../src/quality/place-of.js';
import { settleActivity, settlePopulations } from '../../src/quality/settle-duplicates.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { activityOf, evidenceOf } from './evidence.js';

const fileOf = (file: string): Locator => ({
  file,
  place: (row, column) => ({ file, line: row + 2, row: `row ${row}`, ...(column === undefined ? {} : { column }) }),
});
const source = fileOf('a.csv');
const another = fileOf('b.csv');
const period = (text: string): Period => {
  const reading = readPeriod(text);
  if (reading.kind !== 'period') throw new Error(text);
  return reading.period;
};

/** Rows in order, each an area, a period, a count or mark, and what else is unlike the others. */
const rowsOf = (
  ...rows: readonly (readonly [string, string, Observation['value'], Partial<Observation>?])[]
): Observation[] =>
  rows.map(([area, text, value, other], row) => ({
    area: area as AreaCode,
    period: period(text),
    quantity: 'emergency_admissions',
    group: 'all',
    value,
    source,
    row,
    column: 3,
    ...other,
  }));
const bounds = (lower: number, upper: number): { bounds: CountBounds } => ({ bounds: { lower, upper, hidden: true } });
const settled = (rows: readonly Observation[], duplicates: Duplicates = 'error') => {
  const { series, problems } = settleActivity(rows, duplicates);
  const values = [...series].flatMap(([key, areas]) =>
    [...areas].flatMap(([area, own]) =>
      [...own.values()].map(
        (one) => `${key.split('|')[0]?.slice(10)} ${area} ${formatTidyPeriod(one.period)} ${one.value}`,
      ),
    ),
  );
  return { values, problems: problems.map(({ code, facts, place }) => ({ code, facts, line: place?.line })), series };
};

describe('two rows for one area and period', () => {
  const twice = rowsOf(
    ['A', '2014-04', 5],
    ['B', '2014-04', 5],
    ['A', '2014-04', 7, bounds(6, 9)],
    ['A', '2014-05', 1],
  );

  test.each<[Duplicates, number]>([
    ['first', 5],
    ['last', 7],
    ['sum', 12],
  ])('are settled by taking the %s', (duplicates, value) => {
    const found = settled(twice, duplicates);
    expect(found.values).toEqual([`admissions A 2014-04 ${value}`, 'admissions A 2014-05 1', 'admissions B 2014-04 5']);
    expect(found.problems).toEqual([]);
    const own = found.series
      .get('emergency_admissions|all')
      ?.get('A' as AreaCode)
      ?.get(period('2014-04').start);
    const kept: Partial<Record<Duplicates, CountBounds>> = { sum: bounds(11, 14).bounds, last: bounds(6, 9).bounds };
    expect(own?.bounds).toEqual(kept[duplicates]);
  });

  test.each<[Exclude<Duplicates, 'error'>, string, string]>([
    ['sum', 'warning', 'warning'],
    ['first', 'warning', 'note'],
    ['last', 'warning', 'note'],
  ])('are counted and shown where they are settled by taking the %s', (how, differing, same) => {
    const settledBy = (rows: Parameters<typeof settleActivity>[0]) =>
      settleActivity(rows, how).findings.map(({ severity, facts, count, place }) => [
        severity,
        facts,
        count,
        place?.line,
      ]);
    const facts = { what: 'activity', how, rows: 1, area: 'A', period: 'April 2014', same: false };
    expect(settledBy(twice)).toEqual([[differing, facts, 1, 4]]);
    // Two measures in a row are one row.
    const kinds = rowsOf(
      ['A', '2014-04', 5],
      ['A', '2014-04', 50, { quantity: 'emergency_bed_days', row: 0 }],
      ['A', '2014-04', 5, { row: 1 }],
      ['A', '2014-04', 50, { quantity: 'emergency_bed_days', row: 1 }],
      ['A', '2014-04', 5, { row: 2 }],
    );
    expect(settledBy(kinds)).toEqual([[same, { ...facts, rows: 2, same: true }, 2, 3]]);
    expect(settleActivity(twice, 'error').findings).toEqual([]);
    expect(settleActivity(twice.slice(0, 2), how).findings).toEqual([]);
    const people = rowsOf(['A', '2014/15', 5], ['A', '2014/15', 6]) as PopulationCount[];
    expect(settlePopulations(people, how).findings).toMatchObject([{ code: 'VM366', facts: { what: 'population' } }]);
  });

  test('are refused otherwise, with the place of both and whether they say the same', () => {
    const [, second] = rowsOf(['A', '2014-04', 5], ['A', '2014-04', 5, { source: another }]);
    const found = settled([...twice, ...(second === undefined ? [] : [second])]);
    const first = { area: 'A', period: 'April 2014', firstLine: 2, firstFile: 'a.csv', firstRow: 'row 0' };
    expect(found.problems).toEqual([
      { code: 'VM220', facts: { ...first, same: false }, line: 4 },
      { code: 'VM220', facts: { ...first, same: true }, line: 3 },
    ]);
    const people = rowsOf(['A', '2014/15', 5], ['A', '2014/15', 5]) as PopulationCount[];
    expect(settlePopulations(people, 'error').problems.map(({ code }) => code)).toEqual(['VM221']);
    expect(
      settlePopulations(people, 'sum')
        .series.get('all')
        ?.get('A' as AreaCode)?.size,
    ).toBe(1);
  });

  test('are one row each however many numbers it holds, and the same only where all of these are', () => {
    const rows = rowsOf(['A', '2014-04', 5], ['A', '2014-04', 5], ['B', '2014-04', 7], ['B', '2014-04', 7]);
    const other = { A: [1, 2], B: [3, 3] } as const;
    const both = rows.flatMap((row) => {
      const values = other[row.area as 'A' | 'B'];
      return [row, { ...row, quantity: 'emergency_bed_days' as const, value: values[row.row % 2] ?? 0 }];
    });
    const told = (all: readonly Observation[]) => settled(all).problems.map(({ facts, line }) => ({ ...facts, line }));
    const expected = [
      { area: 'A', same: false, line: 3 },
      { area: 'B', same: true, line: 5 },
    ];
    expect(told(both)).toMatchObject(expected);
    // The order of the measures is none of the reader's business.
    expect(
      told([...both].sort((one, two) => (one.quantity === two.quantity ? 0 : one.quantity < two.quantity ? 1 : -1))),
    ).toMatchObject(expected);
    const inner = rowsOf(['A', 'Q1 2014/15', 9], ['A', '2014-04', 5]);
    const overlapping = inner.flatMap((row) => [row, { ...row, quantity: 'emergency_bed_days' as const, column: 4 }]);
    expect(settled(overlapping).problems.map(({ code, line }) => [code, line])).toEqual([['VM222', 3]]);
  });

  test('are two numbers where they count other things, and one month beside its quarter is never allowed', () => {
    const kinds = rowsOf(
      ['A', '2014-04', 5],
      ['A', '2014-04', 50, { quantity: 'emergency_bed_days' }],
      ['A', '2014-04', 1, { group: 'care_home_residents' }],
    );
    expect(settled(kinds)).toMatchObject({ problems: [], values: { length: 3 } });
    const overlaps = (...texts: readonly string[]) =>
      settled(rowsOf(...texts.map((text) => ['A', text, 1] as const)), 'sum').problems.map(
        ({ facts, line }) => `${Object.values(facts).join(', ')}: ${line}`,
      );
    expect(overlaps('Q1 2014/15', '2014-04')).toEqual(['A, April 2014, Q1 2014/15: 3']);
    expect(overlaps('2014-04', 'Q1 2014/15')).toEqual(['A, Q1 2014/15, April 2014: 3']);
    expect(overlaps('2014-06', 'Q1 2014/15')).toEqual(['A, June 2014, Q1 2014/15: 2']);
    expect(overlaps('2014-07', 'Q1 2014/15')).toEqual([]);
    expect(overlaps('2014-03', 'Q1 2014/15', 'Q2 2014/15')).toEqual([]);
    expect(overlaps('Q3 2014/15', '2014/15', '2015-04')).toEqual(['A, Q3 2014/15, 2014/15: 2']);
  });
});

test('rows must add to the total of their own file, within what hidden counts may be', () => {
  const rows = rowsOf(
    ['A', '2014-04', 5],
    ['B', '2014-04', 4, bounds(1, 7)],
    ['A', '2014-05', 9],
    ['A', '2014-04', 100, { source: another }],
    ['A', '2014-04', 50, { quantity: 'emergency_bed_days' }],
    ['A', '2014-06', 2],
    ['B', '2014-06', '[x]'],
  );
  const found = (text: string, value: number, other: Partial<ControlTotal> = {}) => {
    const total: ControlTotal = {
      period: period(text),
      quantity: 'emergency_admissions',
      group: 'all',
      value,
      source,
      row: 40,
      column: 3,
      ...other,
    };
    return controlTotals.inspect({ ...evidenceOf({}), observations: rows, totals: [total] });
  };
  for (const value of [6, 9, 12]) expect(found('2014-04', value)).toEqual([]);
  const facts = { metric: 'emergency_admissions', period: 'April 2014', added: 9, rows: 2 };
  const place = { file: 'a.csv', line: 42, row: 'row 40', column: 3 };
  for (const stated of [5, 13]) {
    expect(found('2014-04', stated)).toMatchObject([{ code: 'VM304', facts: { ...facts, stated }, place }]);
  }
  expect(found('2014-04', 13, { unchecked: true })).toEqual([]);
  expect(found('2014-05', 9)).toEqual([]);
  expect(found('2014-04', 100, { source: another })).toEqual([]);
  expect(found('2014-04', 50, { quantity: 'emergency_bed_days' })).toEqual([]);
  // A mark that nothing bounds may be any number, but not less than none.
  expect([found('2014-06', 2), found('2014-06', 2_000)]).toEqual([[], []]);
  expect(found('2014-06', 1)).toMatchObject([{ facts: { stated: 1, added: 2, rows: 2 } }]);
  expect(found('2014-07', 3)).toMatchObject([{ facts: { stated: 3, added: 0, rows: 0 } }]);
  expect(found('2014-04', 3, { source: fileOf('c.csv') })).toMatchObject([{ facts: { added: 0, rows: 0 } }]);
  expect(found('2014-07', 0)).toEqual([]);
  expect(found('2014-04', 3, { group: 'care_home_residents' })).toHaveLength(1);
});

test('months that an area lacks while another has them are told together for all areas that lack the same', () => {
  const rows = { C: [1, undefined, 3, 4, undefined, 6], A: [1, 2, 3, 4, 5, 6], B: [1, undefined, 3, 4, undefined, 6] };
  const found = missingMonths.inspect(evidenceOf({ ...rows, D: [1, 2, 3, 4, 5], E: [7, 8, 9, 10, 11, 12] }));
  expect(found.map(({ facts, count, concern }) => ({ ...facts, count, concern }))).toMatchObject([
    {
      metric: 'emergency_admissions',
      areas: ['B', 'C'],
      periods: ['May 2013', 'August 2013'],
      count: 2,
      concern: { kind: 'gap', areas: ['B', 'C'], spans: [{ months: 1 }, { months: 1 }] },
    },
    { areas: ['D'], periods: ['September 2013'], count: 1 },
  ]);
  expect(missingMonths.inspect(evidenceOf(rows, { compared: ['A'] }))).toEqual([]);
});

test('the place of a count is that of its own row, period and kind', () => {
  const observations = rowsOf(
    ['A', '2014-04', 1],
    ['A', '2014-05', 2],
    ['B', '2014-05', 3],
    ['A', '2014-05', 4, { quantity: 'emergency_bed_days' }],
  );
  const evidence = { ...evidenceOf({}), observations, activity: activityOf(observations) };
  const line = (key: Parameters<typeof placeOf>[1], area: string, text: string) =>
    placeOf(evidence, key, area as AreaCode, period(text).start).place?.line;
  expect(line('emergency_admissions|all', 'A', '2014-05')).toBe(3);
  expect(line('emergency_admissions|all', 'B', '2014-05')).toBe(4);
  expect(line('emergency_bed_days|all', 'A', '2014-05')).toBe(5);
  expect(line('emergency_bed_days|all', 'B', '2014-05')).toBeUndefined();
  expect(line('emergency_admissions|all', 'C', '2014-05')).toBeUndefined();
});

test('a month is missing where another area has it, alone or within a quarter, and once where none has', () => {
  const missingIn = (...rows: readonly (readonly [string, string, number])[]): unknown[] =>
    missingMonths
      .inspect({ ...evidenceOf({ A: [], B: [] }), activity: activityOf(rowsOf(...rows)) })
      .map(({ facts }) => facts);
  const [april, june] = ['2014-04', '2014-06'];
  const ofNone = (...periods: readonly string[]) => ({ areas: [], periods });
  expect(missingIn(['A', april, 1], ['A', june, 1], ['B', april, 1], ['B', june, 1])).toMatchObject([
    ofNone('May 2014'),
  ]);
  expect(missingIn(['A', april, 1], ['A', june, 1], ['B', april, 1])).toMatchObject([
    ofNone('May 2014'),
    { areas: ['B'], periods: ['June 2014'] },
  ]);
  const quarter = 'Q2 2014/15';
  expect(missingIn(['A', april, 1], ['A', quarter, 9], ['B', april, 1])).toMatchObject([
    ofNone('May to June 2014'),
    { areas: ['B'], periods: ['July to September 2014'] },
  ]);
  expect(missingIn(['A', april, 1], ['A', quarter, 9], ['B', quarter, 9], ['B', april, 1])).toMatchObject([
    ofNone('May to June 2014'),
  ]);
  expect(missingIn(['A', april, 1], ['A', '2014-05', 1], ['B', april, 1], ['B', '2014-05', 1])).toEqual([]);
});

test('months that no area has are a warning, years that none has a note', () => {
  const missing = (...months: readonly string[]) =>
    missingMonths
      .inspect({
        ...evidenceOf({ A: [] }),
        activity: activityOf(rowsOf(...months.map((month) => ['A', month, 1] as const))),
      })
      .map((found) => [found.severity, found.count, describeFinding(found), found.concern]);
  expect(missing('2014-04', '2014-06', '2014-08')).toEqual([
    ['warning', 2, 'no emergency_admissions of any area in May 2014, July 2014', undefined],
  ]);
  expect(missing('2014-04', '2015-04')).toEqual([
    ['warning', 1, 'no emergency_admissions of any area in May 2014 to March 2015', undefined],
  ]);
  expect(missing('2014-04', '2014-06', '2016-06').map(([severity, count]) => [severity, count])).toEqual([
    ['warning', 2],
  ]);
  expect(missing('2014-04', '2015-05')).toEqual([
    ['note', 1, 'no emergency_admissions of any area in May 2014 to April 2015', undefined],
  ]);
});
