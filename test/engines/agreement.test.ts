import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvEngine } from '../../src/engines/csv/csv.js';
import type { AggregateRequest } from '../../src/engines/engine.js';
import { dayNumber } from '../../src/engines/rules/day-number.js';
import { withFolder } from '../cli/command.js';
import { aggregateText, generated, requestFor } from './input.js';
import { expectAgreementOfRanges, expectAgreementOnMutatedRows } from './mutated-rows.js';

const many =
  'bad-date=0.01,early-discharge=0.01,bad-method=0.01,blank-area=0.02,short-row=0.01,long-row=0.01,quoted=0.05,doubled-quote=0.02,line-break=0.02';

async function expectAgreement(text: string, changes: Partial<AggregateRequest> = {}): Promise<void> {
  const kernel = await aggregateText(text, changes, { lane: 'kernel' });
  expect(kernel).toEqual(await aggregateText(text, changes, { lane: 'reference' }));
}

test('kernel and csv-parse give the same cells, findings and problems of generated rows with planted faults', async () => {
  const records = generated('records', 4000, many);
  await expectAgreement(records);
  await expectAgreement(records.replaceAll('\n', '\r\n'), { bedDays: 'daily', transfers: 'exclude' });
  await expectAgreement(records, { by: ['age_band', 'sex'], practices: new Set(['A81000', 'B81036']) });
  const counts = generated('practice-months', 4000, 'mark=0.02,not-a-number=0.01,quoted=0.05,short-row=0.01');
  await expectAgreement(counts);
  // More areas than the kernel has room for by age and sex.
  const rows = Array.from(
    { length: 9000 },
    (_, row) => `2014-04-01,2014-04-${10 + (row % 20)},21,E${38_000_000 + row},67,1\n`,
  );
  const header = 'admission_date,discharge_date,admission_method,area_code,age,sex\n';
  await expectAgreement(`${header}${rows.join('')}`, { by: ['age_band', 'sex'] });
  const found = await aggregateText(records);
  const codes = new Set(found.problems.map(({ code }) => code));
  expect([...codes].sort()).toEqual(['VM280', 'VM281', 'VM282', 'VM289']);
});

test('a row of delimiters alone is no row, however it is read', async () => {
  const records = generated('records', 40, 'bad-date=0.2,blank-area=0.2');
  const [, header = ''] = records.split('\n');
  const commas = header.replaceAll(/[^,]/g, '');
  const blank = [commas, ` ${commas}\t`, commas.replace(',', '"",""'), `${commas},,`, ',', commas].join('\r\n');
  const rows = records.split('\n').map((row, at) => (at > 1 && at % 3 === 0 && row !== '' ? `${row}\n${blank}` : row));
  await expectAgreement(rows.join('\n'));
  const [plain, padded] = [await aggregateText(records), await aggregateText(rows.join('\n'))];
  expect({ ...padded, problems: [] }).toEqual({ ...plain, problems: [] });
  expect(padded.problems.map(({ code }) => code)).toEqual(plain.problems.map(({ code }) => code));
  expect(padded.problems.at(-1)?.place?.line).toBeGreaterThan(plain.problems.at(-1)?.place?.line ?? 0);
});

test('they agree on mutated rows, read in chunks of any size', async () => {
  await expectAgreementOnMutatedRows(200);
});

test('mutated rows in a file give in ranges what they give whole', async () => {
  await expectAgreementOfRanges(60);
});

test('a file in ranges gives what it gives whole, also when a range starts inside quotes', async () => {
  const texts = [generated('records', 3000, many), generated('records', 3000, 'line-break=0.5', 2)];
  for (const text of texts) {
    const whole = await aggregateText(text);
    await withFolder({}, async (folder) => {
      const path = join(folder, 'records.csv');
      writeFileSync(path, text);
      const request = requestFor(text.slice(0, text.indexOf('\n')));
      for (const rangeSize of [1000, 4096, 100_000]) {
        const source = { kind: 'file' as const, name: 'records.csv', path };
        expect(await csvEngine({ rangeSize }).aggregate(source, request)).toEqual(whole);
      }
    });
  }
});

test('a line break in quotes across the end of the first range breaks nothing', async () => {
  const header = 'admission_date,discharge_date,admission_method,area_code,note\n';
  const row = '2014-04-01,2014-04-03,21,05C,plain\n';
  const text = `${header}${row.repeat(4)}2014-04-02,2014-04-03,21,05C,"${'one line\n'.repeat(20)}"\n${row.repeat(9)}`;
  const whole = await aggregateText(text);
  expect([whole.problems, whole.rows]).toEqual([[], 14]);
  await withFolder({ 'r.csv': text, 'open.csv': text.replace('line\n"', 'line\n') }, async (folder) => {
    const read = (name: string, rangeSize: number) =>
      csvEngine({ rangeSize }).aggregate(
        { kind: 'file', name: 'records.csv', path: join(folder, name) },
        requestFor(header.trim()),
      );
    for (const rangeSize of [100, 200, 250, 300]) expect(await read('r.csv', rangeSize)).toEqual(whole);
    const { problems } = await read('open.csv', 200);
    expect(problems).toMatchObject([{ code: 'VM111', place: { line: 6 } }]);
  });
});

test('a blank spell is none, of whatever blanks it is made', async () => {
  const header = 'admission_date,discharge_date,admission_method,area_code,spell_id\n';
  const row = '2014-04-01,2014-04-03,21,05C,';
  const spells = ['', ' ', '   ', '" "', '\t', '\u00a0', ' \u2003', '\ufeff', ' '.repeat(80), '""'];
  const text = header + spells.map((spell) => `${row}${spell}\n`.repeat(2)).join('');
  const read = await aggregateText(text);
  expect([read.problems, read.cells[0]?.admissions?.events]).toEqual([[], 2 * spells.length]);
  const old = Buffer.from(`${header}${`${row}\u00a0\n`.repeat(2)}`, 'latin1');
  expect((await aggregateText(old)).problems).toEqual([]);
  // What is no blank in part is none: these are spells, of two rows each.
  const others = header + [' S', 'S ', '\u00a0S', '\u00a0\u00e9'].map((spell) => `${row}${spell}\n`.repeat(2)).join('');
  expect((await aggregateText(others)).problems.map(({ place }) => place?.line)).toEqual([3, 5, 7, 9]);
  await Promise.all([text, others].map((one) => expectAgreement(one)));
});

test('times of day are more than the days, and count for none', async () => {
  const header = 'admission_date,discharge_date,admission_method,area_code\n';
  const times = Array.from({ length: 70_000 }, (_, row) => new Date(Date.UTC(2014, 3, 1) + row * 60_000).toISOString());
  const rows = times.map((time) => `${time.slice(0, 10)} ${time.slice(11, 19)},${time},21,05C\n`);
  const read = await aggregateText(header + rows.join(''));
  expect(read.problems).toEqual([]);
  expect(read.cells.map(({ admissions }) => admissions?.events)).toEqual([30 * 1440, 70_000 - 30 * 1440]);
  expect(read).toEqual(await aggregateText(header + rows.join(''), {}, { lane: 'reference' }));
});

test('a time behind a date changes nothing of what the date means', async () => {
  const dates = [
    '2014-04-01',
    '1/4/2014',
    '01APR2014',
    '1 April 2014',
    '20140401',
    '1800-01-01',
    '2014-04-31',
    ' 2014-04-01',
  ];
  const others = [
    '',
    'null',
    '.',
    '10:13',
    '1/4',
    '\u00a02014-04-01',
    '01 September 2014',
    '2014-04-01 ',
    '12345',
    'ab',
  ];
  const times = [
    '',
    ' 10:13',
    'T10:13:14',
    ':10:13:14',
    ' 10:13:14.123',
    'T10:13Z',
    ' 10:13 10:13',
    ' 1:13',
    ' 10:13:1',
    '  10:13',
  ];
  const cells = [...dates, ...others].flatMap((date) =>
    times.flatMap((time) => [`${date}${time}`, `${date}${time}  `]),
  );
  const header = 'admission_date,admission_method,area_code\n';
  const faults = cells.flatMap((cell, row) => (dayNumber(cell) <= 0 ? [row + 2] : []));
  for (const quote of ['', '"']) {
    for (const lane of ['kernel', 'reference'] as const) {
      const text = header + cells.map((cell) => `${quote}${cell}${quote},21,05C\n`).join('');
      const { problems, cells: sums } = await aggregateText(text, {}, { lane });
      expect(problems.map(({ place }) => place?.line)).toEqual(faults.slice(0, 100));
      const admissions = sums.reduce((sum, cell) => sum + (cell.admissions?.events ?? 0), 0);
      expect(admissions).toBe(cells.length - faults.length);
    }
  }
});
