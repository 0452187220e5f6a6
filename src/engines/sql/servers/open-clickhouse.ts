import { type Problem, problem, VanguardError } from '../../../domain/problems/problem.js';
import { loadOptional } from '../../optional-package.js';
import { type Group, groupOf } from '../answer/group.js';
import { clickhouse } from '../dialects/clickhouse.js';
import type { ColumnType } from '../sql-table.js';
import type { Connection, Database } from './database.js';

const server = 'ClickHouse';

/** What the JSON format answers with. */
interface Answer {
  readonly data: readonly Record<string, unknown>[];
  readonly rows: number;
}

/** A ClickHouse server, whose queries can only read; every shard of a distributed table must answer. */
export async function openClickhouse({ address, variable, timeoutSeconds }: Connection): Promise<Database> {
  const { createClient } = await loadOptional('@clickhouse/client', () => import('@clickhouse/client'));
  const client = createClient(clientSettings(address, timeoutSeconds));
  const run = async (query: string): Promise<readonly Group[]> => {
    const answer = await client.query({ query, format: 'JSON' });
    const { data, rows } = (await answer.json()) as Answer;
    if (data.length !== rows) throw new Error('the answer is cut short');
    return data.map(groupOf);
  };
  try {
    await run('SELECT 1 AS one');
  } catch (error) {
    await client.close();
    throw new VanguardError([problem('VM144', { server, variable, reason: whyNot(error) })]);
  }
  return {
    dialect: clickhouse,
    async columnsOf(from) {
      try {
        const columns = await run(`DESCRIBE TABLE ${from}`);
        return new Map(columns.map(({ name = '', type = '' }) => [name, typeOf(type)]));
      } catch (error) {
        const missing = ['60', '81', '497'].includes(codeOf(error));
        if (missing) throw new VanguardError([problem('VM147', { server, table: from.replaceAll('`', '') })]);
        throw new VanguardError([problemOf(error, timeoutSeconds)]);
      }
    },
    async query(text) {
      try {
        return await run(text);
      } catch (error) {
        throw new VanguardError([problemOf(error, timeoutSeconds)]);
      }
    },
    close: () => client.close(),
  };
}

function clientSettings(address: string, timeoutSeconds: number) {
  return {
    url: address.replace(/^clickhouse:/i, 'http:'),
    application: 'vanguard-metrics',
    request_timeout: (timeoutSeconds + 5) * 1000,
    max_open_connections: 1,
    compression: { request: false, response: false },
    log: { level: 127 },
    clickhouse_settings: {
      readonly: '2',
      max_execution_time: timeoutSeconds,
      skip_unavailable_shards: 0,
      // Without it an error behind the first rows would come as a part of the answer.
      wait_end_of_query: 1,
      max_query_size: String(1 << 22),
    },
  } as const;
}

function typeOf(type: string): ColumnType {
  const plain = type.replace(/^(?:LowCardinality|Nullable)\((.*)\)$/, '$1').replace(/^Nullable\((.*)\)$/, '$1');
  if (/^Date(?:32)?$/.test(plain)) return 'day';
  return /^U?Int(?:8|16|32|64)$/.test(plain) ? 'integer' : 'text';
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code !== '' ? code : (/\bCode: (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '');
}

function whyNot(error: unknown): string {
  const code = codeOf(error);
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'nothing answers at its address',
    ENOTFOUND: 'its address is not known',
    '81': 'it has no such database',
    '192': 'it does not accept the user or the password',
    '193': 'it does not accept the user or the password',
    '194': 'it does not accept the user or the password',
    '195': 'it does not accept this address',
    '516': 'it does not accept the user or the password',
  };
  return known[code] ?? (code === '' ? 'no connection could be made' : `no connection could be made (${code})`);
}

function problemOf(error: unknown, seconds: number): Problem {
  const code = codeOf(error);
  if (code === '159' || code === '160') return problem('VM146', { server, seconds });
  // A shard that cannot be reached, or that ends the connection.
  if (['279', '210', '209', '32', '519'].includes(code)) return problem('VM149', { server, reason: `code ${code}` });
  if (/^\d+$/.test(code)) return problem('VM148', { server, reason: `code ${code}` });
  if (error instanceof Error && /timeout/i.test(error.message)) return problem('VM146', { server, seconds });
  return problem('VM145', { server, reason: code === '' ? 'its answer is not whole' : `code ${code}` });
}
