import { problem, VanguardError } from '../domain/problems/problem.js';

/** Versions that the tests were run with. */
const tested = { '@duckdb/node-api': '1.5.5-r.5', pg: '8.23.1', '@clickhouse/client': '1.23.1' } as const;

/**
 * A package that is installed only by those who use it.
 *
 * @throws VanguardError VM143 if it is not installed
 */
export async function loadOptional<T>(name: keyof typeof tested, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.endsWith('MODULE_NOT_FOUND')) throw error;
    throw new VanguardError([problem('VM143', { name, version: tested[name] })]);
  }
}
