import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Aggregate } from '../../src/engines/engine.js';
import { sqlEngine } from '../../src/engines/sql/sql.js';
import { vanguard } from '../cli/command.js';
import { aggregateText, generated } from './input.js';
import { clickhouseProgram, freePort, password, startClickhouse, type TestServer } from './servers.js';
import { byCsv, cellsOf, comparable, numberCase, requestOf, type TableCase, tableCases } from './table-cases.js';

const why = clickhouseProgram === undefined ? ' (skipped: ClickHouse is not installed)' : '';
const source = { kind: 'table' as const, name: 'extract', connection: 'VANGUARD_SQL_URL', table: 'extract' };

describe.skipIf(clickhouseProgram === undefined)(`two ClickHouse servers${why}`, { timeout: 120_000 }, () => {
  let servers: readonly [TestServer, TestServer];

  beforeAll(async () => {
    const [http1, tcp1, http2, tcp2] = [await freePort(), await freePort(), await freePort(), await freePort()];
    const tcp = [tcp1, tcp2];
    const first = startClickhouse({ http: http1, tcp: tcp1 }, tcp);
    servers = [await first, await startClickhouse({ http: http2, tcp: tcp2 }, tcp)];
  }, 120_000);
  afterAll(async () => {
    for (const server of servers) await server.kill();
  });

  async function run(server: TestServer, query: string, body = ''): Promise<string> {
    const settings = 'max_query_size=10000000';
    const asked = body === '' ? '' : `&query=${encodeURIComponent(query)}`;
    const answer = await fetch(`http://127.0.0.1:${server.port}/?${settings}${asked}`, {
      method: 'POST',
      body: body === '' ? query : body,
      signal: AbortSignal.timeout(20_000),
      headers: { 'X-ClickHouse-User': 'default', 'X-ClickHouse-Key': password },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return text;
  }

  // A part of the rows on each server, by a hash of all that stands in them.
  async function fill(one: TableCase, types: Readonly<Record<string, string>> = {}): Promise<void> {
    const { names, rows } = cellsOf(one);
    const columns = names.map((name) => `\`${name}\` ${types[name] ?? 'String'}`).join(', ');
    for (const [at, server] of servers.entries()) {
      await run(server, 'DROP TABLE IF EXISTS extract');
      await run(server, 'DROP TABLE IF EXISTS own_part');
      await run(server, `CREATE TABLE own_part (${columns}) ENGINE = MergeTree ORDER BY tuple()`);
      await run(server, `CREATE TABLE extract (${columns}) ENGINE = Distributed(both, default, own_part, rand())`);
      const own = rows.filter((row) => shardOf(row) === at);
      const written = (cell: string, column: number): string =>
        cell === '' && types[names[column] ?? '']?.startsWith('Nullable') ? '\\N' : JSON.stringify(cell);
      const text = own.map((row) => `${row.map(written).join(',')}\n`).join('');
      await run(server, 'INSERT INTO own_part FORMAT CSV', text);
    }
  }

  function shardOf(row: readonly string[]): number {
    return (createHash('sha256').update(row.join(',')).digest()[0] ?? 0) % servers.length;
  }

  function read(one: TableCase): Promise<Aggregate> {
    return sqlEngine({ address: servers[0].address, timeoutSeconds: 60 }).aggregate(source, requestOf(one));
  }

  test.each(tableCases)('give of $name, spread over both, what the csv engine gives', async (one) => {
    await fill(one);
    const parts = await Promise.all(servers.map((server) => run(server, 'SELECT count() FROM own_part')));
    expect(parts.map(Number)).not.toContain(0);
    expect(comparable(await read(one))).toEqual(await byCsv(one));
  });

  test('add up each their own part: a shard sends groups, not rows', async () => {
    const many = { name: '', text: generated('records', 20_000), changes: {} };
    await fill(many);
    const before = await Promise.all(servers.map(askedOfShard));
    expect(comparable(await read(many))).toEqual(await byCsv(many));
    const after = await Promise.all(servers.map(askedOfShard));
    // The first server reads its own part within the query that it was asked.
    const sent = (after[1]?.sent ?? 0) - (before[1]?.sent ?? 0);
    const rows = (after[1]?.rows ?? 0) - (before[1]?.rows ?? 0);
    expect(rows).toBeGreaterThan(8000);
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(rows / 4);
  });

  // What other servers had this one do: rows that it read, and rows that it sent back.
  async function askedOfShard(server: TestServer): Promise<{ readonly rows: number; readonly sent: number }> {
    await run(server, 'SYSTEM FLUSH LOGS');
    const log = `SELECT sum(read_rows), sum(result_rows) FROM system.query_log WHERE type = 2 AND is_initial_query = 0`;
    const [rows = 0, sent = 0] = (await run(server, log)).trim().split('\t').map(Number);
    return { rows, sent };
  }

  test('give of days and whole numbers what they give as text', async () => {
    const records = { name: '', text: generated('records', 2000), changes: { bedDays: 'daily' } } as const;
    await fill(records, { admission_date: 'Date', discharge_date: 'Nullable(Date)', age: 'UInt8' });
    expect(comparable(await read(records))).toEqual(comparable(await aggregateText(records.text, records.changes)));
    const counts = { name: '', text: generated('practice-months', 2000), changes: {} };
    await fill(numberCase, Object.fromEntries(numberCase.integers.map((name) => [name, 'Nullable(Int32)'])));
    expect(comparable(await read(numberCase))).toEqual(await byCsv(numberCase));
    await fill(counts, { value: 'Int64' });
    expect(comparable(await read(counts))).toEqual(comparable(await aggregateText(counts.text)));
  });

  test('a server that refuses, lacks the table, is slow or lost a shard is said so, without the password', async () => {
    await fill(tableCases[0] as TableCase);
    const { address, port } = servers[0];
    const compare = (url: string, table = 'extract', more: readonly string[] = []) =>
      vanguard(['compare', '--engine', 'sql', table, '-p', 'fixtures/england/population.csv', ...more], {
        env: { VANGUARD_SQL_URL: url },
      });
    await run(servers[0], 'DROP TABLE IF EXISTS slow');
    const columns = `toString(number % 2) AS admission_method, '05C' AS area_code, '2014-04-01' AS admission_date`;
    await run(servers[0], `CREATE VIEW slow AS SELECT ${columns} FROM system.numbers`);
    const runs: [string, Awaited<ReturnType<typeof compare>>][] = [
      ['VM144', await compare(address.replace(password, 'another-secret'))],
      ['VM144', await compare(address.replace(String(port), String(await freePort())))],
      ['VM147', await compare(address, 'no_such')],
      ['VM146', await compare(address, 'slow', ['--timeout', '1'])],
    ];
    await servers[1].kill();
    runs.push(['VM149', await compare(address)]);
    for (const [code, { code: exit, stdout, stderr }] of runs) {
      expect([code, exit, stdout]).toEqual([code, 3, '']);
      expect(stderr).toContain(code);
      expect(stderr).not.toMatch(/secret|not-to-be-shown|127\.0\.0\.1/);
    }
    const left = await run(servers[0], `SELECT count() FROM system.processes WHERE query LIKE '%vm_rows%'`);
    expect(Number(left)).toBeLessThanOrEqual(1); // this question itself
  });
});
