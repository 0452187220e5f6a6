import { expect, test } from 'vitest';
import { readLarge } from '../../src/engines/read-large.js';
import { canonicalCode } from '../../src/geography/area-names.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { sourceOf } from './input.js';

type Options = Parameters<typeof readLarge>[1];

async function read(header: string, rows: readonly string[], options: Options = {}, practices: readonly string[] = []) {
  const known = { practices: new Set(practices), codeOf: canonicalCode };
  const text = [header, ...rows, ''].join('\n');
  const found = await readLarge(sourceOf(text), options, known, { engine: 'csv' });
  if (!('activity' in found)) throw new Error('of no large layout');
  const { findings, observations } = found.activity;
  const told = findings.filter(({ code }) => code === 'VM377');
  return {
    told: told.map((one) => `${one.severity}: ${describeFinding(one)}`),
    admissions: observations.reduce(
      (sum, { quantity, value }) => sum + (quantity === 'emergency_admissions' ? Number(value) : 0),
      0,
    ),
  };
}

const times = (count: number, row: string): string[] => Array.from({ length: count }, () => row);
const years = 'fyear,admimeth,ccg,speldur,gpprac';

test('a length of stay that stands for none is told with the area and year that it is much of', async () => {
  const usual = [...times(50, '1415,21,05C,4,A81001'), ...times(300, '1516,21,05C,40,A81001')];
  const first = await read(years, [...usual, '1415,21,05C,600,A81001', '1516,21,05C,366,A81001']);
  expect(first.told).toEqual([
    'warning: 2 stays of over a year: 7.3% of all bed days, and of those of 05C in 2014/15 75%, 05C in 2015/16 3%',
  ]);
  expect((await read(years, [...usual, '1516,21,05C,365,A81001'])).told).toEqual([]);
  // Few of many bed days are a note, and a practice beside its area is not added to it.
  const many = [...usual, ...times(300, '1516,21,05C,40,A81002'), '1516,21,05C,400,A81001'];
  const note = ['note: 1 stay of over a year: 1.6% of all bed days'];
  expect((await read(years, many)).told).toEqual(note);
  expect((await read(years, many, {}, ['A81001'])).told).toEqual(note);
});

test('a stay of over a year is told of each year that it has days in, and counts as a stay of a night or more', async () => {
  const dates = 'admidate,disdate,admimeth,ccg';
  const months = ['2014-05', '2014-12', '2015-05', '2016-05'];
  const rows = [
    ...months.flatMap((month) => [`${month}-01,${month}-21,21,05C`, `${month}-02,${month}-02,21,05C`]),
    '2014-12-31,2016-05-01,21,05C',
  ];
  const [discharge] = (await read(dates, rows)).told;
  expect(discharge).toBe('warning: 1 stay of over a year: 85.9% of all bed days, and of those of 05C in 2016/17 96%');
  const [daily] = (await read(dates, rows, { bedDays: 'daily' })).told;
  expect(daily).toMatch(/05C in 2015\/16 95%, 05C in 2014\/15 69%, 05C in 2016\/17 60%$/);
  const one = await read(dates, rows, { stays: 'one_plus_days' });
  expect([one.admissions, one.told]).toEqual([5, [discharge]]);
  expect((await read(dates, rows, { stays: 'zero_day' })).admissions).toBe(4);
});
