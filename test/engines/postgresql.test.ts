import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Aggregate } from '../../src/engines/engine.js';
import { sqlEngine } from '../../src/engines/sql/sql.js';
import { vanguard } from '../cli/command.js';
import { aggregateText, generated } from './input.js';
import { freePort, password, postgresqlFolder, startPostgresql, type TestServer } from './servers.js';
import { byCsv, cellsOf, comparable, numberCase, requestOf, type TableCase, tableCases } from './table-cases.js';

const why = postgresqlFolder === undefined ? ' (skipped: PostgreSQL is not installed)' : '';
const source = { kind: 'table' as const, name: 'extract', connection: 'VANGUARD_SQL_URL', table: 'public.extract' };

describe.skipIf(postgresqlFolder === undefined)(`a PostgreSQL server${why}`, { timeout: 120_000 }, () => {
  let server: TestServer;
  let admin: pg.Client;

  beforeAll(async () => {
    server = await startPostgresql();
    admin = new pg.Client({ connectionString: server.address });
    admin.on('error', () => undefined);
    await admin.connect();
  }, 120_000);
  afterAll(async () => {
    await admin.end();
    await server.kill();
  });

  async function fill(one: TableCase, types: Readonly<Record<string, string>> = {}): Promise<void> {
    const { names, rows } = cellsOf(one);
    const columns = names.map((name) => `"${name}" ${types[name] ?? 'text'}`);
    await admin.query(`DROP TABLE IF EXISTS extract; CREATE TABLE extract (${columns.join(', ')})`);
    const casts = names.map((name, at) => `nullif(row->>${at}, '')::${types[name] ?? 'text'}`);
    const values = `SELECT ${casts.join(', ')} FROM json_array_elements($1::json) AS row`;
    await admin.query(`INSERT INTO extract ${values}`, [JSON.stringify(rows)]);
  }

  function read(one: TableCase, seconds = 60): Promise<Aggregate> {
    return sqlEngine({ address: server.address, timeoutSeconds: seconds }).aggregate(source, requestOf(one));
  }

  test.each(tableCases)('gives of $name what the csv engine gives', async (one) => {
    await fill(one);
    expect(comparable(await read(one))).toEqual(await byCsv(one));
  });

  test('gives of days and whole numbers what they give as text', async () => {
    const records = { name: '', text: generated('records', 2000), changes: { bedDays: 'daily' } } as const;
    await fill(records, {
      admission_date: 'date',
      discharge_date: 'timestamp',
      admission_method: 'char(2)',
      age: 'int',
    });
    expect(comparable(await read(records))).toEqual(comparable(await aggregateText(records.text, records.changes)));
    const counts = { name: '', text: generated('practice-months', 2000), changes: {} };
    const integers = Object.fromEntries(numberCase.integers.map((name) => [name, 'int']));
    await fill(numberCase, integers);
    expect(comparable(await read(numberCase))).toEqual(await byCsv(numberCase));
    await fill(counts, { value: 'bigint' });
    expect(comparable(await read(counts))).toEqual(comparable(await aggregateText(counts.text)));
  });

  test('a name that holds SQL is a name, and a column of the wrong type is a problem of its column', async () => {
    await admin.query(
      `DROP TABLE IF EXISTS extract; CREATE TABLE extract (admission_date int[], admission_method text, "area"";--" text);
       INSERT INTO extract VALUES ('{1}', '21', '05C')`,
    );
    const request = {
      ...requestOf(tableCases[0] as TableCase),
      columns: { admission_date: 'admission_date', admission_method: 'admission_method', area: 'area";--' },
      practices: new Set<string>(),
    };
    const { problems, rows } = await sqlEngine({ address: server.address }).aggregate(source, request);
    expect(rows).toBe(1);
    expect(problems).toEqual([
      { code: 'VM280', facts: { column: 'admission_date', rows: 1 }, place: { file: 'extract' } },
    ]);
  });

  test('a server that refuses, lacks the table, is slow or stops is said so, without the password or a connection left', async () => {
    const first = tableCases[0] as TableCase;
    await fill(first);
    await admin.query('CREATE OR REPLACE VIEW slow AS SELECT extract.* FROM extract, pg_sleep(20)');
    const run = (address: string, table = 'extract', more: readonly string[] = []) =>
      vanguard(['compare', '--engine', 'sql', table, '-p', 'fixtures/england/population.csv', ...more], {
        env: { VANGUARD_SQL_URL: address },
      });
    const wrong = server.address.replace(password, 'another-secret');
    const closed = server.address.replace(String(server.port), String(await freePort()));
    const slow = await run(server.address, 'slow', ['--timeout', '1']);
    const stopped = run(server.address, 'slow');
    for (let waiting = true; waiting; await new Promise((done) => setTimeout(done, 100))) {
      const { rowCount } = await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'vanguard-metrics' AND query LIKE '%vm_rows%'`,
      );
      waiting = rowCount === 0;
    }
    const runs = {
      VM144: [await run(wrong), await run(closed)],
      VM147: [await run(server.address, 'no.such')],
      VM146: [slow],
      VM145: [await stopped],
      VM406: [await run('mysql://me:another-secret@host/x')],
    };
    for (const [code, all] of Object.entries(runs)) {
      for (const { code: exit, stdout, stderr } of all) {
        expect([exit, stdout]).toEqual([code === 'VM406' ? 2 : 3, '']);
        expect(stderr).toContain(code);
        expect(stderr).not.toMatch(/secret|not-to-be-shown|127\.0\.0\.1|mysql/);
      }
    }
    const { rows } = await admin.query(
      `SELECT count(*)::int AS left FROM pg_stat_activity WHERE application_name = 'vanguard-metrics'`,
    );
    expect(rows).toEqual([{ left: 0 }]);
  });
});
