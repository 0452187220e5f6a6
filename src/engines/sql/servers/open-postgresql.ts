import { type Problem, problem, VanguardError } from '../../../domain/problems/problem.js';
import { loadOptional } from '../../optional-package.js';
import { groupOf } from '../answer/group.js';
import { postgresql } from '../dialects/postgresql.js';
import type { ColumnType } from '../sql-table.js';
import type { Connection, Database } from './database.js';

const server = 'PostgreSQL';
const connectSeconds = 15;
// The numbers of its types: date and timestamp, and whole numbers of 2, 4 and 8 bytes.
const days: ReadonlySet<number> = new Set([1082, 1114]);
const integers: ReadonlySet<number> = new Set([20, 21, 23]);

/** A PostgreSQL server, in one transaction that can only read and sees one moment. */
export async function openPostgresql(connection: Connection): Promise<Database> {
  const client = await connect(connection);
  const { timeoutSeconds } = connection;
  return {
    dialect: postgresql,
    async columnsOf(from) {
      try {
        const { fields } = await client.query(`SELECT * FROM ${from} LIMIT 0`);
        return new Map(fields.map(({ name, dataTypeID }) => [name, typeOf(dataTypeID)]));
      } catch (error) {
        const missing = ['42P01', '3F000', '42501', '0A000'].includes(codeOf(error));
        if (missing) throw new VanguardError([problem('VM147', { server, table: from.replaceAll('"', '') })]);
        throw new VanguardError([problemOf(error, timeoutSeconds)]);
      }
    },
    async query(text) {
      try {
        return (await client.query<Record<string, unknown>>(text)).rows.map(groupOf);
      } catch (error) {
        throw new VanguardError([problemOf(error, timeoutSeconds)]);
      }
    },
    async close() {
      await client.end().catch(() => undefined);
    },
  };
}

async function connect({ address, variable, timeoutSeconds }: Connection): Promise<import('pg').Client> {
  const { default: pg } = await loadOptional('pg', () => import('pg'));
  const client = new pg.Client({
    connectionString: address,
    connectionTimeoutMillis: connectSeconds * 1000,
    statement_timeout: timeoutSeconds * 1000,
    application_name: 'vanguard-metrics',
    types: { getTypeParser: () => (text: string | Buffer) => text },
  });
  // A connection that drops also fails the query that waits for it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  } catch (error) {
    await client.end().catch(() => undefined);
    throw new VanguardError([problem('VM144', { server, variable, reason: whyNot(error) })]);
  }
  return client;
}

function typeOf(type: number): ColumnType {
  return days.has(type) ? 'day' : integers.has(type) ? 'integer' : 'text';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function whyNot(error: unknown): string {
  const code = codeOf(error);
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'nothing answers at its address',
    ENOTFOUND: 'its address is not known',
    EAI_AGAIN: 'its address cannot be looked up',
    ETIMEDOUT: 'it does not answer',
    '28P01': 'it does not accept the user or the password',
    '28000': 'it does not accept the user',
    '3D000': 'it has no such database',
    '53300': 'it has too many connections',
    '57P03': 'it is starting or stopping',
  };
  if (known[code] !== undefined) return known[code];
  if (error instanceof Error && /timeout/i.test(error.message)) return 'it does not answer';
  return code === '' ? 'no connection could be made' : `no connection could be made (${code})`;
}

function problemOf(error: unknown, seconds: number): Problem {
  const code = codeOf(error);
  if (code === '57014') return problem('VM146', { server, seconds });
  const isState = /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E');
  if (!isState || code.startsWith('08') || code.startsWith('57P')) {
    return problem('VM145', { server, reason: code === '' ? 'the connection was lost' : `code ${code}` });
  }
  if (code === '42P01' || code === '42501') return problem('VM148', { server, reason: `it may not be read (${code})` });
  return problem('VM148', { server, reason: `code ${code}` });
}
