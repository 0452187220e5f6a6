import { type Problem, problem, VanguardError } from '../../domain/problem.js';
import { WorkerDied } from './worker-died.js';

/** What stopped the reading of an input, as a problem; a fault of the program is thrown on. */
export function whyUnread(file: string, error: unknown): Problem {
  if (error instanceof VanguardError) return error.problems[0];
  if (error instanceof WorkerDied) return problem('VM132', { file, reason: error.message }, { file });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^Z(?:STD)?_/.test(code) || /^ERR_ZSTD|ZSTD/.test(code)) {
    const packing = /ZSTD/i.test(code) ? 'zstd' : 'gzip';
    return problem('VM130', { file, packing, reason: error instanceof Error ? error.message : code }, { file });
  }
  if (/^E[A-Z]+$/.test(code)) return problem('VM108', { file, reason: code }, { file });
  throw error;
}
