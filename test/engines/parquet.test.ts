import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duckdbEngine } from '../../src/engines/duckdb/duckdb.js';
import { openDuckdb } from '../../src/engines/duckdb/open-duckdb.js';
import { constantCodes, statisticsQuery } from '../../src/engines/duckdb/typed/constant-codes.js';
import { separatingCondition } from '../../src/engines/duckdb/typed/separating-condition.js';
import type { AggregateRequest } from '../../src/engines/engine.js';
import { withFolder } from '../cli/command.js';
import { aggregateText, generated, requestFor } from './input.js';
import { byCsv, comparable, requestOf, spellCases } from './table-cases.js';

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

test('a file whose name could be a pattern is that file, and no other', async () => {
  const header = 'admission_date,discharge_date,admission_method,area_code\n';
  const names = ['a1', 'a[1]', 'ab', 'a?', 'a*', 'we[ird/x]'];
  await withFolder({}, async (folder) => {
    mkdirSync(join(folder, 'we[ird'));
    const database = await openDuckdb('r', {});
    for (const [at, name] of names.entries()) {
      const [day, csv] = [`2014-04-${at + 10}`, join(folder, `${name}.csv`)];
      writeFileSync(csv, `${header}${`${day},2014-05-03,21,05C\n`.repeat(at + 1)}`);
      const days = `DATE '${day}' AS admission_date, DATE '2014-05-03' AS discharge_date`;
      const rows = `SELECT ${days}, '21' AS admission_method, '05C' AS area_code FROM range(${at + 1})`;
      await database.query(`COPY (${rows}) TO '${join(folder, `${name}.parquet`)}'`);
    }
    await database.close();
    const read = async (file: string): Promise<unknown> => {
      const source = { kind: 'file' as const, name: file, path: join(folder, file) };
      return comparable(await duckdbEngine().aggregate(source, requestFor(header.trim())));
    };
    for (const [at, name] of names.entries()) {
      const row = `2014-04-${at + 10},2014-05-03,21,05C\n`;
      const own = comparable(await aggregateText(header + row.repeat(at + 1)));
      expect([name, await read(`${name}.parquet`), await read(`${name}.csv`)]).toEqual([name, own, own]);
    }
    expect(await read('a[1b].parquet')).toMatchObject({ rows: 4 });
    // A file of the pattern has a name that could be one.
    expect(await read('a[[]*.csv')).toMatchObject({ rows: 2 });
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

test.each(spellCases)('Parquet with days, and with text, gives what CSV gives: $name', async (one) => {
  await withFolder({ 'r.csv': one.text }, async (folder) => {
    const table = `read_csv('${join(folder, 'r.csv')}', all_varchar = true)`;
    const days = 'CAST(admission_date AS DATE) AS admission_date, CAST(discharge_date AS DATE) AS discharge_date';
    // No column of days holds 30 February.
    const kinds = one.text.includes('2014-02-30') ? ['*'] : ['*', `* REPLACE (${days})`];
    for (const columns of kinds) {
      const path = join(folder, `${kinds.indexOf(columns)}.parquet`);
      const database = await openDuckdb('r', {});
      await database.query(`COPY (SELECT ${columns} FROM ${table}) TO '${path}'`);
      await database.close();
      const read = await duckdbEngine().aggregate({ kind: 'file', name: 'r', path }, requestOf(one));
      expect([columns, comparable(read)]).toEqual([columns, await byCsv(one)]);
    }
  });
});

test('counts by practice are added up where rows are to be looked through, which only those of one CSV file are', async () => {
  const text = generated('practice-months', 300, 'mark=0.02', 4);
  const request = requestFor(text.slice(0, text.indexOf('\n')), { checkRows: true });
  const [header = '', ...rows] = text.trim().split('\n');
  const halves = [rows.slice(0, 150), rows.slice(150)].map((half) => `${[header, ...half].join('\n')}\n`);
  await withFolder({ 'r.csv': text, 'h-1.csv': halves[0] ?? '', 'h-2.csv': halves[1] ?? '' }, async (folder) => {
    const database = await openDuckdb('r', {});
    const from = `read_csv('${join(folder, 'r.csv')}', all_varchar = true)`;
    await database.query(`COPY (SELECT * FROM ${from}) TO '${join(folder, 'r.parquet')}'`);
    await database.close();
    const own = comparable(await aggregateText(text));
    for (const file of ['r.parquet', 'h-*.csv']) {
      const read = await duckdbEngine().aggregate({ kind: 'file', name: file, path: join(folder, file) }, request);
      expect([file, read.incomplete, comparable(read)]).toEqual([file, undefined, own]);
    }
  });
});

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
      const reading = duckdbEngine().aggregate(
        { kind: 'file', name: pattern, path: join(folder, pattern) },
        requestFor(header, {}),
      );
      const lacking = Object.entries(statuses).find(
        ([name, status]) => status === '' && letters.includes(name[0] ?? ''),
      );
      if (lacking !== undefined) {
        await expect(reading).rejects.toMatchObject({ problems: [{ facts: { file: `${lacking[0]}.parquet` } }] });
        continue;
      }
      const read = await reading;
      const rows = Object.entries(statuses).flatMap(([name, status]) =>
        letters.includes(name.slice(0, 1)) ? rowsOf(status) : [],
      );
      expect(comparable(read)).toEqual(comparable(await aggregateText([header, ...rows, ''].join('\n'), {})));
    }
  });
});

test('a condition holds of the texts that count and of no others', async () => {
  expect(separatingCondition('x', ['21', '28', '2B', '2D'], ['', '13', '31', '2C'])).toBe(
    "x >= '2' AND x < '3' AND x <> '2C'",
  );
  expect(separatingCondition('x', ['1'], ['2'])).toBe("x < '2'");
  const database = await openDuckdb('x', {});
  const code = fc.string({
    unit: fc.constantFrom('0', '1', '2', 'A', "'", ' ', 'é', '\uffee', '😀'),
    minLength: 1,
    maxLength: 3,
  });
  const texts = fc.uniqueArray(fc.tuple(code, fc.boolean()), { selector: ([text]) => text, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(texts, async (judged) => {
      const [kept, leftOut] = [true, false].map((counts) =>
        judged.filter((one) => one[1] === counts).map(([text]) => text),
      );
      const condition = separatingCondition('x', kept ?? [], ['', ...(leftOut ?? [])]);
      const values = ['NULL', "''", ...judged.map(([text]) => `'${text.replaceAll("'", "''")}'`)];
      const found = await database.query(
        `SELECT x FROM (SELECT unnest([${values.join(', ')}]) AS x) WHERE ${condition}`,
      );
      expect(found.map(({ x }) => x).sort()).toEqual(kept?.sort());
    }),
    { numRuns: 300, seed: 20150401 },
  );
  await database.close();
});
