import { problem, VanguardError } from '../../../domain/problems/problem.js';
import type { Database } from './database.js';

/** How a server is reached. */
export interface SqlOptions {
  /** A connection string, which no message repeats. */
  readonly address?: string;
  /** Seconds after which the server gives up a query. */
  readonly timeoutSeconds?: number;
}

const defaultTimeoutSeconds = 600;

/**
 * The server of a connection string.
 *
 * @throws VanguardError if there is none, or no connection can be made
 */
export async function openDatabase(
  { address, timeoutSeconds = defaultTimeoutSeconds }: SqlOptions,
  variable: string,
): Promise<Database> {
  const scheme = /^([a-z]+):\/\//i.exec(address ?? '')?.[1]?.toLowerCase() ?? '';
  const connection = { address: address ?? '', variable, timeoutSeconds };
  if (scheme === 'postgres' || scheme === 'postgresql') {
    const { openPostgresql } = await import('./open-postgresql.js');
    return openPostgresql(connection);
  }
  if (scheme === 'clickhouse' || scheme === 'http' || scheme === 'https') {
    const { openClickhouse } = await import('./open-clickhouse.js');
    return openClickhouse(connection);
  }
  const must = 'postgresql://user:password@host/database or clickhouse://user:password@host:8123/database';
  const is = address === undefined || address === '' ? 'is not set' : 'begins with neither';
  throw new VanguardError([problem('VM406', { reason: `${variable} must hold ${must}, and ${is}` })]);
}
