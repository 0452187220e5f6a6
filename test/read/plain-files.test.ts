import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readActivity } from '../../src/read/activity.js';
import { kernelSource } from '../../src/read/plain/plain-rows-wasm.js';
import { readPopulation } from '../../src/read/population.js';
import { source } from '../../src/read/source.js';

const folder = `${import.meta.dirname}/../..`;

test('the kernel is the one of its source', () => {
  const text = readFileSync(`${folder}/kernel/plain-rows.ts`);
  expect(createHash('sha256').update(text).digest('hex')).toBe(kernelSource);
});

type Row = Readonly<Record<string, unknown>> & {
  readonly source: { place(row: number, column: number): unknown };
  readonly row: number;
  readonly column: number;
};

const located = (rows: readonly object[]) =>
  (rows as readonly Row[]).map(({ source, ...row }) => ({ ...row, place: source.place(row.row, row.column) }));

// To keep rows, even all of them, is to look at each cell, so that these are read the other way.
const cellByCell = { keep: {} };

function bothWays(text: string | Uint8Array) {
  const file = source('a.csv', text);
  return [{}, cellByCell].map((options) => {
    const { observations, totals, columns: _, ...activity } = readActivity([file], options);
    const { counts, ...population } = readPopulation([file], options);
    return {
      ...activity,
      observations: located(observations),
      totals: located(totals),
      population,
      counts: located(counts),
    };
  });
}

const area = fc.constantFrom(
  '05A',
  '05a',
  ' 05B',
  '00C',
  'E38000001',
  'NHS Leeds West',
  'ENGLAND',
  '',
  '"05C"',
  'RXQ',
  '😀',
);
const period = fc.constantFrom(
  'Q1 2014/15',
  '2014-04',
  '2014',
  '2014/15',
  '2014-04-01',
  '01/04/2014',
  'April 2014',
  '',
  'Q9',
);
const count = fc.oneof(
  { weight: 30, arbitrary: fc.nat(99_999).map(String) },
  fc.constantFrom('', '*', ' 12', '1,2', '12.5', '-3', '1234567890', '0012', '[c]', '1e3', '９'),
);
const group = fc.constantFrom('all', 'care_home_residents', 'ALL', 'none');
const header = fc.constantFrom(
  'area_code,period,emergency_admissions,emergency_bed_days',
  'period,area_code,emergency_admissions,other',
  'area_code,period,population_group,admissions',
  'area_code,year,population',
  'area_code,year,population,population_group',
  'area_code;period;admissions',
  'practice_code,area_code,period,admissions',
  'area_code,quarter,year,admissions',
  'area_code,financial_year,quarter,period,admissions,emergency_bed_days',
  'month,year,area_code,admissions',
  'area_code,year,quarter,population,population_group',
  'area_code,period,metric,value',
  'metric,area_code,year,quarter,population_group,value',
);
const quarter = fc.constantFrom('1', 'Q2', 'q3', '4', '7', 'JULY', 'April', '13', 'Q1 2014/15', '');
const metric = fc.constantFrom(
  'admissions',
  'Emergency admissions',
  'emergency_bed_days',
  'bed days',
  'attendances',
  '',
);
const title = fc.constantFrom('', '# Synthetic\n', 'Title,,\n', '"A, B"\n', '\n', '\uFEFF');
const lineBreak = fc.constantFrom('\n', '\n', '\r\n', '\r');

const file = fc
  .record({
    header,
    title,
    lineBreak,
    rows: fc.array(fc.record({ area, period, quarter, metric, count, second: count, group }), { maxLength: 12 }),
  })
  .chain(({ header, title, lineBreak, rows }) =>
    fc
      .record({ isEnded: fc.boolean(), odd: fc.option(fc.constantFrom('', ',', ',,,', 'x', 'a,b,c,d,e,f')) })
      .map(({ isEnded, odd }) => {
        const delimiter = header.includes(';') ? ';' : ',';
        const lines = rows.map((row) =>
          header
            .split(delimiter)
            .map((name) => {
              if (/area|practice/.test(name)) return row.area;
              if (/^(?:quarter|month)$/.test(name)) return row.quarter;
              if (/^(?:period|year|financial_year)$/.test(name)) return row.period;
              if (name === 'metric') return row.metric;
              return name === 'population_group' ? row.group : /days|other/.test(name) ? row.second : row.count;
            })
            .join(delimiter),
        );
        if (odd !== null) lines.push(odd);
        return title + [header, ...lines].join(lineBreak) + (isEnded ? lineBreak : '');
      }),
  );

test('small plain files are read by column as they are cell by cell, and all others are left alone', () => {
  fc.assert(
    fc.property(file, (text) => {
      const [byColumn, byCell] = bothWays(text);
      expect(byColumn).toEqual(byCell);
    }),
    { numRuns: 2000, seed: 27 },
  );
  for (const name of ['activity', 'care-home-activity', 'population', 'care-home-residents']) {
    const [byColumn, byCell] = bothWays(readFileSync(`${folder}/fixtures/england/${name}.csv`));
    expect(byColumn).toEqual(byCell);
  }
}, 120_000);

test.each([
  [
    'a year beside a quarter',
    'area_code,financial_year,quarter,admissions',
    (at: number) => `2014/15,Q${at},${90 + at}`,
  ],
  ['a month beside a year', 'area_code,month,year,admissions', (at: number) => `${at},2014,${90 + at}`],
  [
    'a period beside both',
    'area_code,year,quarter,period,admissions',
    (at: number) => `2014,${at},Q${at} 2014/15,${at}`,
  ],
  ['a metric', 'area_code,period,metric,value', (at: number) => `Q${at} 2014/15,${metricAt(at)},${90 + at}`],
  ['metrics by month', 'area_code,year,month,metric,value', (at: number) => `2014,${at},${metricAt(at)},${at}`],
])('rows with %s are read by column', (_, names, row) => {
  const rows = ['05A', '00C', '05B'].flatMap((code) => [1, 2, 3, 4].map((at) => `${code},${row(at)}`));
  const text = `${[names, ...rows].join('\n')}\n`;
  expect(readActivity([source('a.csv', text)], {}).columns).toBeDefined();
  const [byColumn, byCell] = bothWays(text);
  expect(byColumn).toEqual(byCell);
  expect(byColumn?.observations).toHaveLength(12);
});

/** Names of two metrics, one of them in two ways. */
function metricAt(at: number): string {
  return ['emergency_bed_days', 'admissions', 'Bed days', 'Emergency admissions'][at - 1] ?? '';
}
