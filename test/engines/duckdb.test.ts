import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { duckdbEngine } from '../../src/engines/duckdb/duckdb.js';
import { openDuckdb } from '../../src/engines/duckdb/open-duckdb.js';
import { constantCodes, statisticsQuery } from '../../src/engines/duckdb/typed/constant-codes.js';
import type { AggregateRequest } from '../../src/engines/engine.js';
import { loadOptional } from '../../src/engines/optional-package.js';
import { aggregateTable, withDatabase } from '../../src/engines/sql/database.js';
import { describeProblems } from '../../src/report/problems/describe.js';
import { withFolder } from '../cli/command.js';
import { aggregateText, generated, requestFor } from './input.js';
import { byCsv, comparable, requestOf, tableCases } from './table-cases.js';

test.each(tableCases)('a query gives of $name what the csv engine gives', async (one) => {
  await withFolder({ 't.csv': one.text }, async (folder) => {
    const from = `read_csv('${join(folder, 't.csv')}', all_varchar = true, header = true, delim = ',')`;
    const read = await withDatabase(
      () => openDuckdb('t', {}),
      async (database) =>
        aggregateTable(database, 't', { from, types: await database.columnsOf(from) }, requestOf(one)),
    );
    expect(comparable(read)).toEqual(await byCsv(one));
  });
});

test('rows of nulls in Parquet are no rows, and the first row of a spell is kept or refused', async () => {
  const text = 'admission_date,length_of_stay,admission_method,area_code,spell_id\n'.concat(
    '2014-04-01,3,21,05C,S1\n,,,,\n2014-04-02,4,21,05C,S1\n,,,,\n2014-04-02,1,,05C,S3\n',
  );
  await withFolder({ 'r.csv': text, 'b-1.csv': text, 'b-2.csv': text.replaceAll('S1', 'S2') }, async (folder) => {
    const [path, csv] = [join(folder, 'r.parquet'), join(folder, 'r.csv')];
    const database = await openDuckdb('r', {});
    await database.query(`COPY (SELECT * FROM read_csv('${csv}', null_padding = true)) TO '${path}'`);
    await database.close();
    const by = (file: string, duplicates: 'first' | 'sum' | 'error') =>
      duckdbEngine()
        .aggregate(
          { kind: 'file', name: file, path: join(folder, file) },
          requestFor(text.split('\n')[0] ?? '', { duplicates }),
        )
        .then(comparable, ({ problems }) => problems.map(({ code }: { code: string }) => code));
    for (const duplicates of ['sum', 'error'] as const) {
      const own = comparable(await aggregateText(text, { duplicates }));
      expect([await by('r.parquet', duplicates), await by('r.csv', duplicates)]).toEqual([own, own]);
    }
    expect(await by('r.csv', 'first')).toEqual(comparable(await aggregateText(text, { duplicates: 'first' })));
    expect([await by('r.parquet', 'first'), await by('b-*.csv', 'first')]).toEqual([['VM406'], ['VM406']]);
    const both = text + text.replaceAll('S1', 'S2').slice(text.indexOf('\n') + 1);
    const bothSum = comparable(await aggregateText(both, { duplicates: 'sum' }));
    expect(await by('b-*.csv', 'sum')).toEqual(bothSum);
    // A spell that is once in each file.
    const once = text.replace('2014-04-02,4,21,05C,S1\n', '');
    for (const file of ['c-1.csv', 'c-2.csv']) writeFileSync(join(folder, file), once);
    expect(await by('c-*.csv', 'error')).toMatchObject({ problems: [expect.stringContaining('VM286')] });
    // A cell with quotes, which DuckDB leaves to the other engine, file by file.
    writeFileSync(join(folder, 'b-2.csv'), text.replace('05C,S1', '"05C",S1').replaceAll('S1', 'S2'));
    expect(await by('b-*.csv', 'sum')).toEqual(bothSum);
    writeFileSync(join(folder, 'b-2.csv'), text.replace('05C,S1', '"05""C",S1'));
    expect(await by('b-*.csv', 'error')).toEqual(['VM406']);
  });
});

const broken = 'bad-date=0.01,short-row=0.01,quoted=0.05,doubled-quote=0.02,line-break=0.02';

test('the engine gives of a CSV file what the csv engine gives, problems with their lines', async () => {
  const clean = generated('records', 3000);
  const texts = {
    clean,
    faults: generated('records', 3000, broken),
    'title rows, line ends of two characters and a blank row': `Synthetic\n\n${clean}`
      .replaceAll('\n', '\r\n')
      .concat('\r\n'),
    'old encoding': clean.replace('E0101', '\u00e9'),
    'a stray quote': clean.replace('2013-04', '20"13-04'),
    counts: generated('practice-months', 3000, 'mark=0.01,quoted=0.02'),
    'no row': clean.slice(0, clean.indexOf('\n') + 1),
  };
  for (const [name, text] of Object.entries(texts)) {
    const bytes = Buffer.from(text, name === 'old encoding' ? 'latin1' : 'utf8');
    const header = text.replace(/^Synthetic\r\n\r\n/, '').split(/\r?\n/, 1)[0] ?? '';
    await withFolder({ 'records.csv': bytes }, async (folder) => {
      const source = { kind: 'file' as const, name: 'records.csv', path: join(folder, 'records.csv') };
      const { csvEngine } = await import('../../src/engines/csv/csv.js');
      const request = requestFor(header);
      expect([name, await duckdbEngine().aggregate(source, request)]).toEqual([
        name,
        await csvEngine().aggregate(source, request),
      ]);
    });
  }
});

test('Parquet with days and numbers gives what the same rows give as text', async () => {
  const text = generated('records', 3000);
  await withFolder({ 'r.csv': text }, async (folder) => {
    const path = join(folder, 'r-1.parquet');
    const database = await openDuckdb('r', {});
    const typed = `COPY (SELECT * FROM read_csv('${join(folder, 'r.csv')}') WHERE lsoa < 'X') TO '${path}'`;
    await database.query(typed);
    await database.close();
    const request = requestFor(text.slice(0, text.indexOf('\n')), { bedDays: 'daily' });
    const pattern = { kind: 'file' as const, name: 'r-*.parquet', path: join(folder, 'r-*.parquet') };
    const read = await duckdbEngine().aggregate(pattern, request);
    expect(comparable(read)).toEqual(comparable(await aggregateText(text, { bedDays: 'daily' })));
    writeFileSync(path, 'PAR1 and nothing more');
    const cut = await duckdbEngine()
      .aggregate(pattern, request)
      .catch(({ problems }) => problems);
    expect(cut).toMatchObject([{ code: 'VM140', facts: { reason: 'it is no whole Parquet file' } }]);
  });
});

const typedHeader =
  'admission_date,discharge_date,admission_method,area_code,practice_code,episode_order,patient_class,age,sex,spell_id\n';
const typedRows = [
  '2014-04-01,2014-06-03,21,05C,A81000,1,1,67,1,S1',
  '2014-04-30,2014-04-30, 2b,05c ,A81000,01,1,7003,2,S2',
  '2014-05-09,2014-05-09,22,05C,B81036,1,2,91,9,',
  '2014-05-09,2014-05-11,11,05C,B81036,1,2,91,9,',
  '2014-05-09,2014-05-11,22,05C,B81036,2,2,91,9,',
  '2014-05-09,2014-05-11,22,05C,B81036,1,3,91,9,',
  '2014-05-09,2014-05-11,22,,B81036,1,1,91,9,S9',
  '2014-05-09,2014-05-11,,05C,,1,1,,,',
  ',,,,,,,,,',
];
// Rows that types alone do not judge: another century, no end, an end before the start, a fault in each column.
const oddRows = [
  '1960-02-29,1960-03-01,21,05C,A81000,1,1,67,1,S3',
  '1800-01-01,2014-05-11,21,05C,,1,1,67,1,S3',
  '2014-04-30,,21,05C,A81000,1,1,67,1,S4',
  '2014-04-30,2014-04-29,21,05C,A81000,1,1,67,1,S5',
  '2014-04-30,2014-05-29,2E,05C,A81000,1,1,67,1,S6',
  '2014-04-30,2014-05-29,21,=A,A81000,x,1,67,1,S7',
  '2014-04-30,2014-05-29,21,05C,A81000,1,,67,1,S7',
  '2014-04-30,2014-05-29,21,05C,A81000,1,1,600,1,S8',
  '2014-04-30,2014-05-29,21,05C,A81000,1,1,6,?,S8',
];
const asked: readonly Partial<AggregateRequest>[] = [
  {},
  { bedDays: 'daily', transfers: 'exclude' },
  { duplicates: 'sum', bedDays: 'daily', by: ['age_band', 'sex'], practices: new Set(['A81000', 'B81036']) },
];

test('Parquet with days gives what text gives, whatever is wrong with its rows', async () => {
  const repeated = '2014-07-01,2014-07-02,21,05C,A81000,1,1,67,1,S1';
  for (const rows of [
    typedRows,
    [...typedRows, repeated],
    ...[...oddRows, repeated].map((row) => [...typedRows, row]),
  ]) {
    const text = `${typedHeader}${rows.join('\n')}\n`;
    await withFolder({ 'r.csv': text }, async (folder) => {
      const path = join(folder, 'r.parquet');
      const database = await openDuckdb('r', {});
      const days = `CAST(admission_date AS DATE) AS admission_date, CAST(discharge_date AS DATE) AS discharge_date`;
      const table = `read_csv('${join(folder, 'r.csv')}', all_varchar = true)`;
      await database.query(`COPY (SELECT * REPLACE (${days}) FROM ${table}) TO '${path}'`);
      await database.close();
      for (const changes of asked) {
        const request = requestFor(typedHeader.trim(), changes);
        const read = await duckdbEngine().aggregate({ kind: 'file', name: 'r.parquet', path }, request);
        expect([rows.at(-1), comparable(read)]).toEqual([rows.at(-1), comparable(await aggregateText(text, changes))]);
      }
    });
  }
}, 60_000);

test('a code that is the same in every row of one Parquet file need not be so in another', async () => {
  const header = 'admission_date,discharge_date,admission_method,area_code,episode_status';
  const rowsOf = (status: string): string[] =>
    ['21', '22', '11'].map((method) => `2014-04-01,2014-04-03,${method},05C,${status}`);
  const statuses = { 'a-finished': '3', 'b-unfinished': '1', 'c-none': '' };
  const files = Object.entries(statuses).map(([name, status]) => [
    `${name}.csv`,
    [header, ...rowsOf(status), ''].join('\n'),
  ]);
  await withFolder(Object.fromEntries(files), async (folder) => {
    const database = await openDuckdb('r', {});
    for (const [name, status] of Object.entries(statuses)) {
      const days = 'CAST(admission_date AS DATE) AS admission_date, CAST(discharge_date AS DATE) AS discharge_date';
      const left = status === '' ? 'EXCLUDE (episode_status)' : '';
      const from = `read_csv('${join(folder, `${name}.csv`)}', all_varchar = true)`;
      await database.query(
        `COPY (SELECT * ${left} REPLACE (${days}) FROM ${from}) TO '${join(folder, `${name}.parquet`)}'`,
      );
    }
    const path = join(folder, 'a-finished.parquet');
    const columns = { episode_status: 'episode_status', admission_method: 'admission_method' };
    const stated = await database.query(statisticsQuery(path, columns));
    expect(constantCodes(stated, columns)).toEqual({ episode_status: '3' });
    await database.close();
    for (const letters of ['a', 'b', 'ab', 'ac', 'bc', 'abc']) {
      const pattern = `[${letters}]-*.parquet`;
      const read = await duckdbEngine().aggregate(
        { kind: 'file', name: pattern, path: join(folder, pattern) },
        requestFor(header, {}),
      );
      const rows = Object.entries(statuses).flatMap(([name, status]) =>
        letters.includes(name.slice(0, 1)) ? rowsOf(status) : [],
      );
      expect(comparable(read)).toEqual(comparable(await aggregateText([header, ...rows, ''].join('\n'), {})));
    }
  });
});

test('a package that is not installed is a problem that says how to install it', async () => {
  const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
  const found = await loadOptional('@duckdb/node-api', () => Promise.reject(missing)).catch((error) => error);
  expect(describeProblems(found.problems)[0]).toMatchObject({
    code: 'VM143',
    exit: 3,
    help: [expect.stringContaining('npm install @duckdb/node-api@1')],
  });
});
