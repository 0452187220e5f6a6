import { expect, test } from 'vitest';
import type { ReadOptions } from '../../src/domain/settings.js';
import { formatPeriod } from '../../src/domain/time/period.js';
import { readLarge } from '../../src/engines/read-large.js';
import { canonicalCode } from '../../src/geography/area-names.js';
import { sourceOf } from './input.js';

const known = (practices: readonly string[]) => ({ practices: new Set(practices), codeOf: canonicalCode });

async function read(text: string, options: ReadOptions = {}, practices: readonly string[] = []) {
  const found = await readLarge(sourceOf(text), options, known(practices), { engine: 'csv' });
  if (!('activity' in found)) throw new Error('of no large layout');
  const { observations, problems } = found.activity;
  return {
    codes: problems.map(({ code }) => code),
    rows: observations.map(({ area, period, quantity, value }) => [area, formatPeriod(period), quantity, value]),
  };
}

const counts = (period: string, rows: readonly string[]): string =>
  [`practice_code,area_code,${period},emergency_admissions`, ...rows, ''].join('\n');

test('first days are months or quarters as all of them say together, however the rows are split', async () => {
  const days = ['2014-04-01', '2014-07-01'].flatMap((day) => ['A81000', 'A81001'].map((one) => `${one},05C,${day},5`));
  const quarters = [
    ['05C', 'Q1 2014/15', 'emergency_admissions', 10],
    ['05C', 'Q2 2014/15', 'emergency_admissions', 10],
  ];
  expect(await read(counts('period', days))).toEqual({ codes: [], rows: quarters });
  expect(await read(counts('quarter', days))).toEqual({ codes: [], rows: quarters });
  expect((await read(counts('month', days))).rows.map((row) => row[1])).toEqual(['April 2014', 'July 2014']);
  const months = [...days, 'A81000,05C,2014-05-01,1', 'A81000,05C,April 2014,1'];
  expect((await read(counts('period', months))).rows).toEqual([
    ['05C', 'April 2014', 'emergency_admissions', 11],
    ['05C', 'May 2014', 'emergency_admissions', 1],
    ['05C', 'July 2014', 'emergency_admissions', 10],
  ]);
  expect((await read(counts('quarter', months))).codes).toEqual(['VM235']);
  expect((await read(counts('quarter', months), { columns: { month: 'quarter' } })).codes).toEqual([]);
  expect((await read(counts('period', days.slice(0, 1)))).codes).toEqual(['VM232']);
});

test('commas between thousands are read where they part no cells, and it is said', async () => {
  const rows = ['A81000,05C,2014-04,"1,234"', 'A81001,05C,2014-04,"1,234"', 'A81000,05C,2014-05," 12,000 "'];
  const expected = [
    ['05C', 'April 2014', 'emergency_admissions', 2468],
    ['05C', 'May 2014', 'emergency_admissions', 12_000],
  ];
  const text = counts('month', rows);
  const tabbed = text.replaceAll(/"[^"]*"|,/g, (part) => (part === ',' ? '\t' : part.replaceAll('"', '')));
  const semicolons = tabbed.replaceAll('\t', ';');
  for (const one of [text, tabbed, semicolons]) {
    const { codes, rows: found } = await read(one);
    expect([codes, found]).toEqual([[], expected]);
    const large = await readLarge(sourceOf(one), {}, known([]), { engine: 'csv' });
    const findings = 'activity' in large ? large.activity.findings : [];
    expect(findings.filter(({ code }) => code === 'VM361')).toEqual([expect.objectContaining({ count: 2 })]);
  }
  for (const wrong of ['"12,5"', '"1,2345"', '"12,34,567"', '"1,234,5"', '"0,123"']) {
    expect((await read(counts('month', [...rows, `A81000,05C,2014-06,${wrong}`]))).codes).toEqual(['VM284']);
  }
  expect((await read(counts('month', rows), { thousands: '.' })).codes).toEqual(['VM284', 'VM284', 'VM284']);
});

test('an area that rows call by its NHS and its ONS code is one', async () => {
  const [one, both] = ['05C', 'E38000046'].map((code) =>
    counts('month', ['A81000,05C,2014-04,7', `A81001,${code},2014-04,5`, `A81002,${code},2014-05,3`]),
  );
  const found = await read(both ?? '');
  expect(found).toEqual(await read(one ?? ''));
  expect(found.rows[0]).toEqual(['05C', 'April 2014', 'emergency_admissions', 12]);
});

test('a range in place of a count hides it, as any mark does', async () => {
  const rows = ['A81000,05C,2014-04,<8', 'A81001,05C,2014-04,3', 'A81000,05C,2014-05,1-7', 'A81001,05C,2014-06,4'];
  expect(await read(counts('month', rows))).toEqual({
    codes: [],
    rows: [
      ['05C', 'April 2014', 'emergency_admissions', '[c]'],
      ['05C', 'May 2014', 'emergency_admissions', '[c]'],
      ['05C', 'June 2014', 'emergency_admissions', 4],
    ],
  });
});

test('a practice without an admission in a year of records has none, by years as by months', async () => {
  const rows = ['05C,A81000,1415,21', '05C,A81000,1617,21', '05C,A81001,1516,21'];
  const text = ['area_code,practice_code,fyear,admission_method', ...rows, ''].join('\n');
  const { rows: found } = await read(text, {}, ['A81000']);
  expect(found.filter(([area, , quantity]) => area === 'A81000' && quantity === 'emergency_admissions')).toEqual([
    ['A81000', '2014/15', 'emergency_admissions', 1],
    ['A81000', '2016/17', 'emergency_admissions', 1],
    ['A81000', '2015/16', 'emergency_admissions', 0],
  ]);
});

test('residents of care homes count among everyone too, by rows of counts as by records', async () => {
  const rows = ['A81000,05C,2014-04,0,7', 'A81000,05C,2014-04,1,3', 'A81001,05C,2014-04,1,2'];
  const text = ['practice_code,area_code,month,care_home,emergency_admissions', ...rows, ''].join('\n');
  const expected = [
    ['05C', 'all', 12],
    ['05C', 'care_home_residents', 5],
    ['A81000', 'all', 10],
    ['A81000', 'care_home_residents', 3],
  ];
  for (const quoted of [text, text.replace('7', '"7"')]) {
    const found = await readLarge(sourceOf(quoted), {}, known(['A81000']), { engine: 'csv' });
    const observations = 'activity' in found ? found.activity.observations : [];
    expect(observations.map(({ area, group, value }) => [area, group, value])).toEqual(expected);
  }
});

test('a length of stay is used where a day of discharge cannot be, and bed days are absent where neither is', async () => {
  const rows = ['05C,1415,21,2014-04-05,3', '05C,1415,21,2014-04-05,0'];
  const text = ['area_code,fyear,admission_method,discharge_date,length_of_stay', ...rows, ''].join('\n');
  expect((await read(text)).rows).toEqual([
    ['05C', '2014/15', 'emergency_admissions', 2],
    ['05C', '2014/15', 'emergency_bed_days', 3],
  ]);
  const alone = text.replaceAll(/,[^,\n]*,[^,\n]*$/gm, '');
  expect((await read(alone)).rows).toEqual([['05C', '2014/15', 'emergency_admissions', 2]]);
});

test('a chosen column must be there, rows are not picked, and a delimiter need not be named', async () => {
  const text = 'area_code;fyear;admission_method\n05C;1415;21\n';
  expect((await read(text)).rows).toHaveLength(1);
  const codesOf = (options: ReadOptions) =>
    read(text, options).then(
      () => [],
      ({ problems }) => problems.map(({ code }: { code: string }) => code),
    );
  expect(await codesOf({ columns: { episode_status: 'EPISTATUS' } })).toEqual(['VM202']);
  expect(await codesOf({ keep: { provider: 'AAA' } })).toEqual(['VM406']);
});
