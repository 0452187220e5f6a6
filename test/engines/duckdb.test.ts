import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/areas/area.js';
import { duckdbEngine } from '../../src/engines/duckdb/duckdb.js';
import { openDuckdb } from '../../src/engines/duckdb/open-duckdb.js';
import { loadOptional } from '../../src/engines/optional-package.js';
import { readLarge } from '../../src/engines/read-large.js';
import { aggregateTable, withDatabase } from '../../src/engines/sql/servers/database.js';
import type { Activity } from '../../src/read/activity.js';
import { describeProblems } from '../../src/report/problems/describe.js';
import { withFolder } from '../cli/command.js';
import { aggregateText, generated, requestFor } from './input.js';
import { byCsv, comparable, numberCase, requestOf, tableCases } from './table-cases.js';

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

test('dates that are whole numbers in Parquet are read as they are in CSV', async () => {
  await withFolder({ 't.csv': numberCase.text }, async (folder) => {
    const path = join(folder, 't.parquet');
    const table = `read_csv('${join(folder, 't.csv')}', all_varchar = true)`;
    const cast = numberCase.integers.map((name) => `CAST(${name} AS INTEGER) AS ${name}`).join(', ');
    const database = await openDuckdb('t', {});
    await database.query(`COPY (SELECT * REPLACE (${cast}) FROM ${table}) TO '${path}'`);
    await database.close();
    const read = await duckdbEngine().aggregate({ kind: 'file', name: 't', path }, requestOf(numberCase));
    expect(comparable(read)).toEqual(await byCsv(numberCase));
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

test('files of one pattern may order and spell their columns as they like, and each must have all that are used', async () => {
  const [header, rows] = ['admission_date,length_of_stay,admission_method,area_code,epiorder', ['1,3', '2,0', '1,9']];
  const text = (day: number): string =>
    rows.map((row) => `2014-04-0${day},${row.slice(2)},21,05C,${row[0]}\n`).join('');
  const turned = text(2).replaceAll(/(.*),(.*),21,05C,(.*)/g, '$3,21,$2,$1,05C');
  await withFolder({}, async (folder) => {
    const read = async (second: string, pattern = 'e-*.csv'): Promise<unknown> => {
      writeFileSync(join(folder, 'e-1.csv'), `${header}\n${text(1)}`);
      writeFileSync(join(folder, 'e-2.csv'), second);
      const path = join(folder, pattern);
      return readLarge({ kind: 'file', name: pattern, path }, {}, known, { engine: 'duckdb' })
        .then((read) => ('activity' in read ? seen(read.activity) : read))
        .catch(({ problems }) => problems.map(({ code, place, facts }: Found) => [code, place.file, facts.reason]));
    };
    const whole = await read(`${header}\n${text(2)}`);
    expect(whole).toMatchObject([6, expect.any(String), []]);
    expect(await read(`EPIORDER,admission method,Length_of_stay,admission_date ,AREA CODE\n${turned}`)).toEqual(whole);
    expect(await read(`${header}\n${text(2)}`, 'e-[12].csv')).toEqual(whole);
    // Whichever file lacks it, and whatever it would mean if it were blank.
    const lacks = (file: string): unknown => [
      ['VM140', file, 'it has no column "epiorder", which other files of the pattern have'],
    ];
    const without = text(2).replaceAll(/,\d$/gm, '');
    expect(await read(`${header.replace(',epiorder', '')}\n${without}`)).toEqual(lacks('e-2.csv'));
    writeFileSync(join(folder, 'e-0.csv'), `${header.replace(',epiorder', '')}\n${without}`);
    expect(await read(`${header}\n${text(2)}`)).toEqual(lacks('e-0.csv'));
    rmSync(join(folder, 'e-0.csv'));
    expect(await read('what,ever\n1,2\n')).toEqual([['VM141', 'e-2.csv', undefined]]);
    writeFileSync(join(folder, 'e-0.csv'), 'what,ever\n1,2\n');
    expect(await read('what,ever\n1,2\n')).toEqual([['VM141', 'e-0.csv', undefined]]);
    rmSync(join(folder, 'e-0.csv'));
    expect(await read(`${header};note\n`.replaceAll(',', ';'))).toEqual([['VM141', 'e-2.csv', undefined]]);
    expect(await read('')).toEqual([['VM104', 'e-2.csv', undefined]]);
    const database = await openDuckdb('r', {});
    const copy = (from: string, to: string) =>
      database.query(
        `COPY (SELECT * FROM read_csv('${join(folder, from)}')) TO '${join(folder, to)}' (FORMAT parquet)`,
      );
    writeFileSync(join(folder, 'e-2.csv'), `${header.replace(',epiorder', '').toUpperCase()}\n${without}`);
    for (const at of [1, 2]) await copy(`e-${at}.csv`, `e-${at}.parquet`);
    expect(await read('', 'e-*.parquet')).toEqual(lacks('e-2.parquet'));
    writeFileSync(join(folder, 'e-2.csv'), `${header.toUpperCase()}\n${text(2)}`);
    await copy('e-2.csv', 'e-2.parquet');
    expect(await read('', 'e-*.parquet')).toEqual(whole);
    await database.close();
  });
});

interface Found {
  readonly code: string;
  readonly place: { readonly file: string };
  readonly facts: { readonly reason?: string };
}

function seen({ inputs: [input], problems }: Activity): unknown {
  return [input?.rows, input?.sha256, problems];
}

const known = { practices: new Set<string>(), codeOf: (code: AreaCode) => code };
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
    'a title with a line break': `"Extract\nof 2016"\n${clean}`,
    'a header with a line break': clean.replaceAll(/^(?=.)/gm, ',').replace(',', '"a\nnote",'),
    'quotes around cells': clean.replaceAll(',21,', ',"21",'),
    'quotes around cells of the last rows': clean.replace(/,21,(?=.*\n$)/, ',"21",'),
    'a space behind a quote': clean.replace(',21,', ',"21" ,'),
    'spaces before a quote': clean.replace(',21,', ',  "21",'),
    'a space behind a quote at the end of a row': clean.replaceAll('\n', ',\n').replace(/,\n(.*),\n/, ',\n$1,"" \r\n'),
    'a space before a quote at the start of a row': clean.replace(/\n([^,]*),/, '\n "$1",'),
    'a stray quote': clean.replace('2013-04', '20"13-04'),
    counts: generated('practice-months', 3000, 'mark=0.01,quoted=0.02'),
    'no row': clean.slice(0, clean.indexOf('\n') + 1),
  };
  for (const [name, text] of Object.entries(texts)) {
    const bytes = Buffer.from(text, name === 'old encoding' ? 'latin1' : 'utf8');
    const header = /^.*admission_method.*$|^practice.*$/m.exec(text)?.[0] ?? '';
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

test('a database whose setup fails is closed', async () => {
  await withFolder({}, async (folder) => {
    const path = join(folder, 'kept.db');
    const setup = `ATTACH '${path}' AS kept; CREATE TABLE kept.t AS SELECT 1 AS a; SELECT no_such_column;`;
    await expect(openDuckdb('t', { setup })).rejects.toMatchObject({ problems: [{ code: 'VM140' }] });
    // What an open database writes beside its file goes into it when it is closed.
    expect([existsSync(path), existsSync(`${path}.wal`)]).toEqual([true, false]);
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
