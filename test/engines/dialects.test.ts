import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sqlParser from 'node-sql-parser';
import { expect, test } from 'vitest';
import { openDuckdb } from '../../src/engines/duckdb/open-duckdb.js';
import { readAnswer } from '../../src/engines/sql/answer/answer.js';
import { buildAnswerQuery } from '../../src/engines/sql/answer/answer-query.js';
import { isAnswer } from '../../src/engines/sql/answer/is-answer.js';
import { dialects } from '../../src/engines/sql/dialects/index.js';
import { isBlankRow } from '../../src/engines/sql/query/blank-rows.js';
import { quoteTable } from '../../src/engines/sql/query/build-query.js';
import { source } from '../../src/read/source.js';
import { vanguard, withFolder } from '../cli/command.js';
import { foreign, inDuckdb, macros } from './in-duckdb.js';
import { generated } from './input.js';
import { byCsv, cellsOf, comparable, numberCase, requestOf, tableCases } from './table-cases.js';

// The names that the parser has for these kinds of SQL; queries for the others are run by their servers in other tests.
const parsers = {
  databricks: 'hive',
  trino: 'trino',
  'sql-server': 'transactsql',
  bigquery: 'bigquery',
} as const;
const hes = 'admidate,disdate,admimeth,epistat,epiorder,classpat,gpprac,ccg_responsibility,care_home,susspellid';
const tables = {
  'hes.apc': hes,
  'hes.years': 'fyear,admimeth,ccg,speldur',
  'sus.practices': 'practice,ccg,month,metric,value',
  'sus.wide': 'practice,ccg,month,emergency_admissions,emergency_bed_days',
};

async function written(dialect: string, table: string, columns: string): Promise<string> {
  const { code, stdout, stderr } = await vanguard(['sql', table, '--dialect', dialect, '--columns', columns]);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

// The parsers lack three words that these kinds of SQL have had for years.
function knownToParsers(text: string): string {
  return text
    .replaceAll('COUNT_BIG', 'count')
    .replace(/try_cast/gi, 'cast')
    .replaceAll(' COLLATE Latin1_General_BIN2', '');
}

test.each(Object.entries(parsers))('a parser of its kind takes the query for %s', async (dialect, database) => {
  for (const [table, columns] of Object.entries(tables)) {
    const text = await written(dialect, table, columns);
    const [name = ''] = table.split('.').slice(-1);
    const { tableList } = new sqlParser.Parser().parse(knownToParsers(text), { database });
    expect(tableList.join()).toContain(name);
    expect(tableList.every((one) => one.startsWith('select'))).toBe(true);
  }
});

test('no name or value ends its quotes, in any kind of SQL', async () => {
  for (const [name, dialect] of Object.entries(dialects)) {
    const odd = `a"b\`c]d'e\\`;
    for (const quoted of [dialect.quote(odd), dialect.literal(odd)]) {
      const [open = '', close = ''] = [quoted[0], quoted.at(-1)];
      const inside = quoted
        .slice(1, -1)
        .replaceAll('\\\\', '')
        .replaceAll(`\\${close}`, '')
        .replaceAll(close + close, '');
      expect([name, open, inside.includes(close)]).toEqual([name, open, false]);
    }
  }
});

const areas = ['05C', '01G', '00L', '99M', '02T', '08V'];
const population = areas.flatMap((area) => [2013, 2014, 2015, 2016, 2017].map((year) => `${area},${year},200000`));
const inputs = {
  'p.csv': `area_code,year,population\n${population.join('\n')}\n`,
  'c.csv': `area_code,cohort\n${areas.map((area, at) => `${area},${at < 2 ? 'X' : 'REST'}`).join('\n')}\n`,
  'r.csv': generated('records', 8000),
};
const options = ['-p', 'p.csv', '--cohorts', 'c.csv', '--json', '--draws', '0', '--bed-days', 'daily'];

test('the answer to a printed query, piped in, and the engine give what the file gives', async () => {
  await withFolder(inputs, async (cwd) => {
    const header = inputs['r.csv'].slice(0, inputs['r.csv'].indexOf('\n'));
    const text = await written('duckdb', 'extract', header);
    const database = await openDuckdb('extract', {});
    await database.query(`CREATE TABLE extract AS FROM read_csv('${join(cwd, 'r.csv')}', all_varchar = true)`);
    await database.query(`COPY (${text}) TO '${join(cwd, 'answer.csv')}' (HEADER)`);
    await database.query(`COPY extract TO '${join(cwd, 'r.parquet')}'`);
    await database.close();
    const result = async (...args: readonly string[]): Promise<Record<string, unknown>> => {
      const { stdout, stderr } = await vanguard(['compare', ...args, ...options], { cwd });
      expect([args, stderr]).toEqual([args, '']);
      return JSON.parse(stdout);
    };
    const file = await result('r.csv');
    expect(file.results).toHaveLength(2);
    for (const args of [['answer.csv'], ['r.csv', '--engine', 'duckdb'], ['r.parquet'], ['r*.parquet']]) {
      expect([args, (await result(...args)).results]).toEqual([args, file.results]);
    }
    const wide = Buffer.from(`\ufeff${readFileSync(join(cwd, 'answer.csv'), 'utf8')}`, 'utf16le');
    writeFileSync(join(cwd, 'wide.csv'), wide);
    expect((await result('wide.csv')).results).toEqual(file.results);
    const cutOff = readFileSync(join(cwd, 'answer.csv'), 'utf8').split('\n').slice(0, -40);
    writeFileSync(join(cwd, 'cut.csv'), `${cutOff.filter((row) => !row.startsWith('request')).join('\n')}\n`);
    const cut = await vanguard(['compare', 'cut.csv', ...options], { cwd });
    expect([cut.code, cut.stderr.includes('VM142')]).toEqual([3, true]);
    const [top = '', ...lines] = readFileSync(join(cwd, 'answer.csv'), 'utf8').trimEnd().split('\n');
    const readOf = async (rows: readonly string[], below = ''): Promise<unknown> => {
      writeFileSync(join(cwd, 'other.csv'), [top, ...rows, below].join('\n'));
      const run = await vanguard(['compare', 'other.csv', ...options], { cwd });
      return run.code === 0 ? JSON.parse(run.stdout).results : run.stderr;
    };
    const [one = '', two = ''] = lines;
    const twice = await readOf([one, two, ...lines.slice(2), two]);
    const place = { file: 'other.csv', line: lines.length + 2 };
    const message = 'the answer has a second row of what line 3 adds up';
    expect(JSON.parse(String(twice)).error).toMatchObject({ code: 'VM142', message, ...place });
    const all = lines.length;
    expect(await readOf([one, ...lines.slice(2)])).toContain(`has ${all - 1} rows of an answer of ${all}`);
    expect(await readOf(lines, `(${all} rows)\n\n`)).toEqual(file.results);
    expect(await readOf(lines, `(${all + 1} rows)\n`)).toContain(`has ${all} rows of an answer of ${all + 1}`);
    const remote = await vanguard(['compare', 's3://bucket/r.parquet', ...options], { cwd });
    expect([remote.code, remote.stderr.includes('--duckdb-setup')]).toEqual([3, true]);
    const other = await vanguard(['compare', 'answer.csv', ...options, '--transfers', 'exclude'], { cwd });
    expect(other.code).toBe(2);
  });
});

/** The answer that DuckDB gives, as CSV, to a query in another kind of SQL about a table of these columns. */
async function answerOf(dialect: keyof typeof foreign, query: string, file: string, select: string): Promise<string> {
  const database = await openDuckdb('extract', {});
  try {
    for (const macro of macros) await database.query(macro);
    await database.query('CREATE SCHEMA sus');
    const from = `read_csv('${file}', all_varchar = true, header = true, delim = ',')`;
    await database.query(`CREATE TABLE sus.extract AS SELECT ${select} FROM ${from}`);
    await database.query(`COPY (${inDuckdb(query, dialect)}) TO '${file}.answer' (HEADER)`);
    return readFileSync(`${file}.answer`, 'utf8');
  } finally {
    await database.close();
  }
}

const kinds = Object.keys(foreign) as (keyof typeof foreign)[];

test.each(kinds)(
  'the common part of a query for %s runs in DuckDB, and gives what the csv engine gives',
  async (kind) => {
    for (const one of tableCases) {
      await withFolder({ 't.csv': one.text }, async (folder) => {
        const dialect = dialects[kind];
        const { names } = cellsOf(one);
        const where = `NOT (${isBlankRow(dialect, new Map(names.map((name) => [name, 'text'])))})`;
        const table = { from: quoteTable(dialect, 'sus.extract'), types: new Map(), where };
        const request = requestOf(one);
        const text = await answerOf(kind, buildAnswerQuery(dialect, request, table), join(folder, 't.csv'), '*');
        const { bedDays, thousands } = request;
        const read = readAnswer(source('t', text), { bedDays, ...(thousands === undefined ? {} : { thousands }) });
        const byAge = request.by.length === 0 ? {} : { by: request.by };
        expect(read.request).toMatchObject({ layout: request.layout, columns: request.columns, ...byAge });
        expect([one.name, comparable(read.aggregate)]).toEqual([one.name, await byCsv(one)]);
      });
    }
  },
  60_000,
);

test('an answer whose request or outcomes are damaged is not whole', () => {
  const asked = {
    layout: 'records',
    columns: { area: 'area_code', admission_date: 'admission_date', admission_method: 'admission_method' },
    transfers: 'include',
    duplicates: 'error',
    practices: [],
  };
  const answer = (request: unknown, outcome = 'noArea'): string => {
    const text = JSON.stringify(request).replaceAll('"', '""');
    return `vm_outcome,vm_area,vm_rows\nrequest,"${text}",0\n${outcome},,3\n`;
  };
  const read = (text: string) => readAnswer(source('t', text), {}).aggregate.leftOut.noArea;
  expect(read(answer(asked))).toBe(3);
  const damaged: readonly unknown[] = [
    null,
    7,
    [],
    {},
    { ...asked, practices: undefined },
    { ...asked, practices: 'A81000' },
    { ...asked, practices: [1] },
    { ...asked, columns: null },
    { ...asked, columns: { area: 1 } },
    { ...asked, layout: 'constructor' },
    { ...asked, transfers: 'all' },
    { ...asked, duplicates: 'last' },
    { ...asked, by: ['age'] },
    { ...asked, by: null },
  ];
  const texts = [...damaged.map((one) => answer(one)), answer(asked, 'constructor'), answer(asked, 'toString')];
  for (const text of texts) {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'VM142' })] }),
    );
  }
});

test.each([';', '\t', '|'])('an answer whose cells have %j between them, with quotes or without', (between) => {
  const columns = { area: 'area_code', admission_date: 'admission_date', admission_method: 'admission_method' };
  const asked = JSON.stringify({
    layout: 'records',
    columns,
    transfers: 'include',
    duplicates: 'error',
    practices: [],
  });
  const quoted = `"${asked.replaceAll('"', '""')}"`;
  for (const one of [quoted, asked]) {
    const rows = [
      ['VM_OUTCOME', 'VM_AREA', 'VM_ROWS'],
      ['request', one, '0'],
      ['noArea', '', '3'],
    ];
    const text = rows.map((cells) => `${cells.join(between)}\r\n`).join('');
    const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    for (const content of [text, `\ufeff${text}`, wide]) {
      expect(isAnswer(source('t', content).bytes)).toBe(true);
      expect(readAnswer(source('t', content), {}).aggregate.leftOut.noArea).toBe(3);
    }
  }
});

test.each(kinds)('dates that are whole numbers are read by a query for %s as they are in CSV', async (kind) => {
  await withFolder({ 't.csv': numberCase.text }, async (folder) => {
    const { integers } = numberCase;
    const types = new Map(integers.map((name) => [name, 'integer' as const]));
    const table = { from: quoteTable(dialects[kind], 'sus.extract'), types };
    const query = buildAnswerQuery(dialects[kind], requestOf(numberCase), table);
    const cast = integers.map((name) => `CAST(${name} AS INTEGER) AS ${name}`).join(', ');
    const text = await answerOf(kind, query, join(folder, 't.csv'), `* REPLACE (${cast})`);
    const { aggregate } = readAnswer(source('t', text), { bedDays: 'daily' });
    expect(comparable(aggregate)).toEqual(await byCsv(numberCase));
  });
});

test.each(kinds)(
  'the answer to a query for %s, piped into compare, gives what the file gives',
  async (kind) => {
    await withFolder(inputs, async (cwd) => {
      const columns = inputs['r.csv'].slice(0, inputs['r.csv'].indexOf('\n'));
      // A table of a server has types.
      const typed = '* REPLACE (CAST(admission_date AS DATE) AS admission_date, CAST(age AS INTEGER) AS age)';
      const query = await written(kind, 'sus.extract', columns);
      const stdin = await answerOf(kind, query, join(cwd, 'r.csv'), typed);
      const [piped, file] = await Promise.all(
        ['-', 'r.csv'].map((input) => vanguard(['compare', input, ...options], { cwd, stdin })),
      );
      expect([piped?.code, piped?.stderr]).toEqual([0, '']);
      const [own, whole] = [piped, file].map((ran) => JSON.parse(ran?.stdout ?? ''));
      expect(own.results).toEqual(whole.results);
      expect(own.inputs[0].sha256).toBe(whole.inputs[0].sha256);
      expect(own.inputs[0]).toMatchObject({ sha256_of: 'cells added up', rows: 8000 });
    });
  },
  60_000,
);
