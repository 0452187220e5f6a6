import { expect, test } from 'vitest';
import { cohorts, compare, readActivity, readPopulation } from '../../src/index.js';

const quarters = ['2014/15', '2015/16'].flatMap((year) => [1, 2, 3, 4].map((quarter) => `Q${quarter} ${year}`));

/** So many areas in the quarters of two years, with these rows more, compared as they are. */
async function told(areas: number, more: readonly string[], given: readonly string[] = quarters) {
  const codes = Array.from({ length: areas }, (_, at) => `A${at}`);
  const lines = (header: string, rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`;
  const rows = codes.flatMap((code, at) => given.map((quarter) => `${code},${quarter},${2000 + 7 * at}`));
  const of = (code: string, at: number): string => `${code},${at % 2 === 0 ? 'PILOT' : 'REST'}`;
  const inputs = {
    activity: await readActivity(lines('area_code,period,emergency_admissions', [...rows, ...more]), { name: 'a.csv' }),
    population: await readPopulation(
      lines(
        'area_code,year,population',
        codes.flatMap((code) => [2014, 2015, 2020, 2021].map((year) => `${code},${year},90000`)),
      ),
    ),
    cohorts: await cohorts.read(lines('area_code,cohort', codes.map(of))),
  };
  const { results, quality } = compare(inputs, { draws: 0 });
  const found = quality.issues.filter(({ code }) => code === 'VM323');
  return {
    period: results[0]?.period.label,
    found: found.map(({ severity, message, line }) => ({ severity, message, line })),
  };
}

const warning = (counts: string, line: number) => ({
  period: '12 months to March 2016',
  found: [{ severity: 'warning', message: `${counts}, over five years from all others: not used`, line }],
});

test('rows of a mistyped year are named, and no year of them is the latest', async () => {
  expect(await told(6, [])).toEqual({ period: '12 months to March 2016', found: [] });
  expect(await told(6, ['A1,Q4 2051/52,2000'])).toEqual(warning('1 count in Q4 2051/52', 50));
  expect(await told(6, ['A1,Q4 1951/52,2000'])).toEqual(warning('1 count in Q4 1951/52', 50));
  expect(await told(6, ['A1,2094-05,2000'])).toEqual(warning('1 count in May 2094', 50));
  const both = ['A1,Q1 2051/52,2000', 'A2,Q1 1951/52,2000', 'A1,Q2 2051/52,2000'];
  expect(await told(6, both)).toEqual(warning('3 counts in Q1 1951/52, Q1 2051/52, Q2 2051/52', 51));
});

test('so are those of one in twenty areas, and none within five years', async () => {
  const rows = (areas: number, quarter: string): string[] =>
    Array.from({ length: areas }, (_, at) => `A${at},${quarter},2000`);
  expect(await told(60, rows(3, 'Q4 2051/52'))).toEqual(warning('3 counts in Q4 2051/52', 482));
  expect(await told(60, rows(60, 'Q4 2051/52')).catch(({ code }) => code)).toBe('VM256');
  expect(await told(60, rows(4, 'Q4 2051/52')).catch(({ code }) => code)).toBe('VM256');
  // March 2016 is followed by 60 months, or 63.
  expect(await told(6, ['A1,Q1 2021/22,2000']).catch(({ code }) => code)).toBe('VM256');
  expect(await told(6, ['A1,Q2 2021/22,2000'])).toEqual(warning('1 count in Q2 2021/22', 50));
});

test('two spans that all areas have are as they were meant, however far apart', async () => {
  const given = ['2014/15', '2021/22'].flatMap((year) => [1, 2, 3, 4].map((quarter) => `Q${quarter} ${year}`));
  expect(await told(6, [], given)).toEqual({ period: '12 months to March 2022', found: [] });
  expect(await told(2, ['A1,Q4 2051/52,2000']).catch(({ code }) => code)).toBe('VM256');
});
