import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readColumns } from '../../src/engines/csv/read-columns.js';
import { readActivity } from '../../src/read/activity.js';
import { source } from '../../src/read/source.js';

test('the columns of a tidy file are what csv-parse and the tidy layout read of it', () => {
  const bytes = readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'england', 'activity.csv'));
  const columns = readColumns(bytes);
  if (columns === undefined) throw new Error('handed over');
  const { observations } = readActivity([source('activity.csv', bytes)], {});
  const read = observations.filter(({ quantity }) => quantity === 'emergency_bed_days');
  expect(columns.rows).toBe(read.length);
  for (const [row, { area, value, row: record, source: locator }] of read.entries()) {
    expect(columns.areas[columns.area[row] ?? -1]).toBe(area);
    expect(columns.counts.emergency_bed_days?.[row]).toBe(value);
    expect(columns.firstRecord + row).toBe(record);
    expect(locator.place(record).row).toContain(columns.periods[columns.period[row] ?? -1]);
  }
});

test('whatever needs more thought is handed over', () => {
  const header = 'area_code,period,emergency_admissions\n';
  expect(readColumns(Buffer.from(`${header}05C,Q1 2014/15,12\r\n01G,Q1 2014/15,7`))).toMatchObject({
    rows: 2,
    areas: ['05C', '01G'],
    periods: ['Q1 2014/15'],
    counts: { emergency_admissions: Int32Array.of(12, 7) },
  });
  for (const row of ['05C,Q1,*', '"05C",Q1,1', '05C,Q1', '', '05C,Q1,1.5', '05C,Q1,', 'Caf\xe9,Q1,1']) {
    expect(readColumns(Buffer.from(`${header}05C,Q1,1\n${row}\n05C,Q2,2\n`, 'latin1'))).toBeUndefined();
  }
  expect(readColumns(Buffer.from(`area_code,period,emergency_admissions,note\n05C,Q1,1,x\n`))).toBeUndefined();
  expect(readColumns(Buffer.from('05C,Q1,1\n'))).toBeUndefined();
});
