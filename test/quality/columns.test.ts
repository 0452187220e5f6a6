import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areOpen } from '../../src/disclosure/open-columns.js';
import { settleCounts } from '../../src/disclosure/settle-counts.js';
import type { AreaCode } from '../../src/domain/area.js';
import { DenseAreas } from '../../src/domain/dense-areas.js';
import type { AreaSeries } from '../../src/domain/series.js';
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

function fileOf(name: string, own: readonly Row[], suffix: string) {
  const lines = own.map(({ area, period, group, admissions, days }) =>
    [area, `${period}${suffix}`, group, admissions, days].join(),
  );
  return source(name, ['area_code,period,population_group,admissions,bed_days', ...lines, ''].join('\n'));
}

const read = fc
  .record({ rows, cut: fc.nat(40), suffix: fc.constantFrom('', '-01') })
  .map(({ rows: all, cut, suffix }) => {
    const files = [all.slice(0, cut), all.slice(cut)].filter((own) => own.length > 0);
    return readActivity(
      files.map((own, at) => fileOf(`${at}.csv`, own, suffix)),
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
  let [settled, left] = [0, 0];
  fc.assert(
    fc.property(read, ({ columns = [], observations }) => {
      const dense = settleColumns(columns);
      const mapped = settleActivity(observations, 'error');
      if (dense === undefined) {
        left++;
        return;
      }
      settled++;
      expect(mapped.problems).toEqual([]);
      expect(dense.end).toBe(mapped.end);
      expect([...dense.series.keys()]).toEqual([...mapped.series.keys()]);
      for (const [key, series] of dense.series) {
        expect(series).toBeInstanceOf(DenseAreas);
        const other = mapped.series.get(key) as AreaSeries;
        expect(asRows(series)).toEqual(inOrder(other));
        expect(rowsByLength(series)).toEqual(rowsByLength(other));
        expect(monthsSpoken(series)).toEqual(monthsSpoken(other));
      }
    }),
    { numRuns: 800, seed: 5 },
  );
  expect(settled).toBeGreaterThan(300);
  expect(left).toBeGreaterThan(20);
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
    const { columns = [], observations } = readActivity([fileOf('a.csv', own, '')], {});
    const both = [{ observations }, { observations, columns }].map((rows) =>
      roundedCounts.inspect({ ...evidence, ...rows }),
    );
    expect(both[0]).toEqual(both[1]);
    return both[0]?.length ?? 0;
  };
  expect(found(() => 10)).toBe(2);
  expect(found((at) => (at === 4 ? 11 : 10))).toBe(1);
  expect(found((at) => (at < 2 ? 11 : 10))).toBe(0);
});
