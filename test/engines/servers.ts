import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server of a test, on a loopback port. */
export interface TestServer {
  /** Its connection string, with a password that no message may show. */
  readonly address: string;
  readonly port: number;
  /** Ends it at once, as a machine that fails does. */
  kill(): Promise<void>;
}

export const password = 'not-to-be-shown';
// These servers refuse to run for root.
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const waitMs = 60_000;

/** The folder of PostgreSQL's programs; `undefined` when it is not installed. */
export const postgresqlFolder = newestPostgresql();

/** The program of the ClickHouse server; `undefined` when it is not installed. */
export const clickhouseProgram = ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'].find(existsSync);

function newestPostgresql(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((one, other) => Number(other) - Number(one)) : [];
  return versions.map((version) => join(root, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** A PostgreSQL server with an empty database `postgres` and a user of that name. */
export async function startPostgresql(): Promise<TestServer> {
  const folder = ownFolder();
  const bin = postgresqlFolder ?? '';
  const [data, secret] = [join(folder, 'data'), join(folder, 'secret')];
  writeFileSync(secret, password);
  const how = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '-N'];
  execFileSync(join(bin, 'initdb'), how, { ...nobody, stdio: 'ignore', cwd: folder });
  const port = await freePort();
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'];
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
    ...nobody,
    stdio: 'ignore',
    cwd: folder,
  });
  const address = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  const { default: pg } = await import('pg');
  await answers(async () => {
    const client = new pg.Client({ connectionString: address });
    client.on('error', () => undefined);
    await client.connect();
    await client.end();
  });
  return { address, port, kill: () => ended(server, folder, 'SIGQUIT') };
}

/** A ClickHouse server that knows itself and its peers as the shards of a cluster `both`. */
export async function startClickhouse(ports: ClickhousePorts, shards: readonly number[]): Promise<TestServer> {
  const folder = ownFolder();
  const shardText = shards.map(
    (port) =>
      `<shard><replica><host>127.0.0.1</host><port>${port}</port><user>default</user><password>${password}</password></replica></shard>`,
  );
  writeFileSync(
    join(folder, 'config.xml'),
    `<yandex><logger><level>none</level></logger><listen_host>127.0.0.1</listen_host><http_port>${ports.http}</http_port>
    <tcp_port>${ports.tcp}</tcp_port><path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><timezone>UTC</timezone>
    <mark_cache_size>5368709</mark_cache_size><users_config>${folder}/users.xml</users_config>
    <query_log><database>system</database><table>query_log</table></query_log>
    <default_profile>default</default_profile><default_database>default</default_database>
    <remote_servers><both>${shardText.join('')}</both></remote_servers></yandex>`,
  );
  writeFileSync(
    join(folder, 'users.xml'),
    `<yandex><profiles><default><log_queries>1</log_queries><connect_timeout_with_failover_ms>1000</connect_timeout_with_failover_ms></default></profiles>
    <users><default><password>${password}</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile>
    <quota>default</quota></default></users><quotas><default/></quotas></yandex>`,
  );
  const server = spawn(clickhouseProgram ?? '', [`--config-file=${folder}/config.xml`], { ...nobody, stdio: 'ignore' });
  const address = `clickhouse://default:${password}@127.0.0.1:${ports.http}/default`;
  await answers(async () => {
    const answer = await fetch(`http://127.0.0.1:${ports.http}/ping`);
    if (!answer.ok) throw new Error('not yet');
  });
  return { address, port: ports.http, kill: () => ended(server, folder, 'SIGKILL') };
}

export interface ClickhousePorts {
  readonly http: number;
  readonly tcp: number;
}

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vanguard-metrics-server-'));
  chmodSync(folder, 0o755);
  if (nobody.uid !== undefined) chownSync(folder, nobody.uid, nobody.gid);
  return folder;
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function answers(ask: () => Promise<void>): Promise<void> {
  const until = Date.now() + waitMs;
  for (;;) {
    try {
      await ask();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

async function ended(server: ChildProcess, folder: string, signal: NodeJS.Signals): Promise<void> {
  const isEnded = server.exitCode !== null || server.signalCode !== null;
  if (!isEnded) {
    const exit = new Promise((done) => server.once('exit', done));
    server.kill(signal);
    await exit;
  }
  rmSync(folder, { recursive: true, force: true });
}
