import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areOpen } from '../../src/disclosure/open-columns.js';
import { settleCounts } from '../../src/disclosure/settle-counts.js';
import type { AreaCode } from '../../src/domain/areas/area.js';
import type { CountColumn } from '../../src/domain/counts/count-columns.js';
import { DenseAreas } from '../../src/domain/counts/dense-areas.js';
import type { AreaSeries } from '../../src/domain/counts/series.js';
import { monthIndex, type Period } from '../../src/domain/time/period.js';
import { roundedCounts } from '../../src/quality/checks/rounded-counts.js';
import { monthsSpoken, rowsByLength } from '../../src/quality/grid.js';
import { settleColumns } from '../../src/quality/settle-columns.js';
import { settleActivity } from '../../src/quality/settle-duplicates.js';
import { readActivity } from '../../src/read/activity.js';
import { source } from '../../src/read/source.js';

const areas = ['05A', '05C', '05D', 'M81001', 'M81002'] as string[] as AreaCode[];
const quarters = ['2014-04', '2014-07', '2014-10', '2015-01'];

interface Row {
  readonly area: string;
  readonly period: string;
  readonly group: string;
  readonly admissions: number;
  readonly days: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  area: fc.constantFrom(...areas, '05a'),
  period: fc.constantFrom(...quarters),
  group: fc.constantFrom('all', 'all', 'care_home_residents'),
  admissions: fc.nat(400),
  days: fc.oneof(fc.nat(90), fc.constant(0)),
});

const whole: Row[] = quarters.flatMap((period) =>
  areas.map((area) => ({ area, period, group: 'all', admissions: 7, days: 3 })),
);
// A whole table with some rows left out, in another order, or any rows at all; now and then in two files.
const rows = fc.oneof(
  fc.shuffledSubarray(whole, { minLength: 14 }),
  fc.constant(whole),
  fc.uniqueArray(row, {
    maxLength: 30,
    selector: ({ area, period, group }) => `${area.toUpperCase()}${period}${group}`,
  }),
  fc.array(row, { maxLength: 8 }),
);

function fileOf(name: string, own: readonly Row[], suffix: string, isLong: boolean) {
  const lines = own.flatMap(({ area, period, group, admissions, days }) => {
    const keys = [area, `${period}${suffix}`, group].join();
    return isLong
      ? [`${keys},bed_days,${days}`, `${keys},admissions,${admissions}`]
      : [`${keys},${admissions},${days}`];
  });
  const counts = isLong ? 'metric,value' : 'admissions,bed_days';
  return source(name, [`area_code,period,population_group,${counts}`, ...lines, ''].join('\n'));
}

const read = fc
  .record({ rows, cut: fc.nat(40), suffix: fc.constantFrom('', '-01'), isLong: fc.boolean() })
  .map(({ rows: all, cut, suffix, isLong }) => {
    const files = [all.slice(0, cut), all.slice(cut)].filter((own) => own.length > 0);
    return readActivity(
      files.map((own, at) => fileOf(`${at}.csv`, own, suffix, isLong)),
      {},
    );
  });

const asRows = (series: AreaSeries) =>
  [...series].map(([area, own]) => ({
    area,
    counts: [...own.values()].map(({ period, value }) => ({ period, value })),
  }));

const inOrder = (series: AreaSeries) =>
  asRows(series).map(({ area, counts }) => ({
    area,
    counts: counts.sort((one, other) => one.period.start - other.period.start),
  }));

test('columns are settled as their observations are, or left to be settled so', () => {
  const seen = { settled: 0, left: 0, full: 0, ofTwoGroups: 0 };
  fc.assert(
    fc.property(read, ({ columns = [], observations }) => {
      const dense = settleColumns(columns);
      const mapped = settleActivity(observations, 'error');
      if (dense === undefined) {
        seen.left++;
        return;
      }
      seen.settled++;
      if (dense.series.size === 4) seen.ofTwoGroups++;
      expect([dense.problems, mapped.problems]).toEqual([[], []]);
      expect([...dense.series.keys()]).toEqual([...mapped.series.keys()]);
      for (const [key, series] of dense.series) {
        expect(series).toBeInstanceOf(DenseAreas);
        const { isFull, counts } = series as DenseAreas;
        expect(isFull).toBe(!counts.some((row) => row.some(Number.isNaN)));
        if (isFull) seen.full++;
        const other = mapped.series.get(key) as AreaSeries;
        expect(asRows(series)).toEqual(inOrder(other));
        expect(rowsByLength(series)).toEqual(rowsByLength(other));
        expect(monthsSpoken(series)).toEqual(monthsSpoken(other));
      }
    }),
    { numRuns: 800, seed: 5 },
  );
  expect(seen.settled).toBeGreaterThan(300);
  expect(Math.min(seen.left, seen.full, seen.ofTwoGroups)).toBeGreaterThan(20);
});

const aprilOn = [0, 1, 2].map((at) => ({ start: monthIndex(2014, 4 + at), months: 1 }));

/** A column that knows two areas and has a row of the first for each of these periods. */
function columnOf(periods: readonly Period[], values = periods.map((_, at) => at)): CountColumn {
  return {
    quantity: 'emergency_admissions',
    areas: areas.slice(0, 2),
    areaOf: new Int32Array(values.length),
    periods,
    periodOf: Int32Array.from(values, (_, at) => at % periods.length),
    groups: ['all'],
    values: Int32Array.from(values),
    source: { file: 'a.csv', place: () => ({ file: 'a.csv' }) },
    firstRow: 1,
    column: 2,
  };
}

test('columns are left where periods overlap or lie apart, where a row repeats another, and where most is holes', () => {
  const months = (length: number, ...starts: readonly number[]): Period[] =>
    starts.map((at) => ({ start: monthIndex(2014, 1 + at), months: length }));
  const isLeft = (...columns: readonly CountColumn[]): boolean => settleColumns(columns) === undefined;
  const quarters = months(3, 1, 10);
  expect(isLeft(columnOf(quarters))).toBe(false);
  expect(isLeft(columnOf([...quarters, ...months(1, 7)]))).toBe(true);
  expect(isLeft(columnOf([...months(1, 7), ...quarters]))).toBe(true);
  expect(isLeft(columnOf([...quarters, ...months(3, 5)]))).toBe(true);
  expect(isLeft(columnOf(quarters, [1, 2, 3]))).toBe(true);
  expect(isLeft(columnOf(quarters), columnOf(quarters))).toBe(true);
  // Room is made for a row of each area and group that the column knows.
  expect(isLeft({ ...columnOf(months(1, 0, 1)), areas })).toBe(true);
  expect(isLeft({ ...columnOf(months(1, 0, 1)), areas: areas.slice(0, 4) })).toBe(false);
  expect(
    isLeft({ ...columnOf(months(1, 0, 1)), areas: areas.slice(0, 2), groups: ['all', 'care_home_residents'] }),
  ).toBe(false);
  expect(
    isLeft({ ...columnOf(months(1, 0, 1)), areas: areas.slice(0, 3), groups: ['all', 'care_home_residents'] }),
  ).toBe(true);
  expect(isLeft(columnOf([]))).toBe(true);
  expect(isLeft()).toBe(true);
});

test('keys stand in the order in which rows first speak of them, file by file', () => {
  const [one, other] = [columnOf(aprilOn), columnOf(aprilOn)];
  const first = { ...one, groups: ['all', 'care_home_residents'] as const, groupOf: Int32Array.of(0, 0, 1) };
  const second = { ...other, quantity: 'emergency_bed_days' as const };
  expect([...(settleColumns([first, second])?.series.keys() ?? [])]).toEqual([
    ...['emergency_admissions|all', 'emergency_admissions|care_home_residents', 'emergency_bed_days|all'],
  ]);
});

test('columns are only open where nothing would be done to their counts', () => {
  let open = 0;
  fc.assert(
    fc.property(read, fc.boolean(), ({ columns: own = [], observations: exact }, isRounded) => {
      const counted = (value: number): number => (isRounded ? 5 * value : value);
      const columns = own.map((column) => ({ ...column, values: column.values.map(counted) }));
      if (!areOpen(columns, {})) return;
      open++;
      const observations = exact.map((one) => ({ ...one, value: counted(one.value as number) }));
      const { observations: after, ...said } = settleCounts(observations, {});
      expect(after).toEqual(observations);
      expect(said).toEqual({ findings: [], problems: [] });
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(open).toBeGreaterThan(100);
});

test('counts of each group that are all rounded are found in columns too', () => {
  const evidence = { totals: [], activity: new Map(), compared: new Set<AreaCode>() };
  const found = (count: (row: number) => number): number => {
    const months = Array.from(
      { length: 120 },
      (_, at) => `${2010 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}`,
    );
    const own = months.map((period, at) => ({
      ...{ area: '05A' as AreaCode, period, group: at % 2 === 0 ? 'all' : 'care_home_residents' },
      ...{ admissions: count(at), days: 7 },
    }));
    const { columns = [], observations } = readActivity([fileOf('a.csv', own, '', false)], {});
    let asked = 0;
    const watched = {
      ...{ ...evidence, columns },
      get observations() {
        asked++;
        return observations;
      },
    };
    const findings = roundedCounts.inspect(watched);
    expect(findings).toEqual(roundedCounts.inspect({ ...evidence, observations }));
    // Where columns tell that nothing is to be found, nobody asks for each count.
    expect(asked > 0).toBe(findings.length > 0);
    return findings.length;
  };
  expect(found(() => 10)).toBe(2);
  expect(found((at) => (at === 4 ? 11 : 10))).toBe(1);
  expect(found((at) => (at === 119 ? 11 : at === 0 ? 12 : 10))).toBe(0);
  expect(found((at) => (at < 2 ? 11 : 10))).toBe(0);
});
