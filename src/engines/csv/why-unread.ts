import { errorCode, reasonOf } from '../../domain/common/system-error.js';
import { type Problem, problem, VanguardError } from '../../domain/problems/problem.js';
import { WorkerDied } from './worker-died.js';

/** What stopped the reading of an input, as a problem; a fault of the program is thrown on. */
export function whyUnread(file: string, error: unknown): Problem {
  if (error instanceof VanguardError) return error.problems[0];
  if (error instanceof WorkerDied) return problem('VM132', { file, reason: error.message }, { file });
  const code = errorCode(error);
  if (/^Z(?:STD)?_/.test(code) || /^ERR_ZSTD|ZSTD/.test(code)) {
    const packing = /ZSTD/i.test(code) ? 'zstd' : 'gzip';
    return problem('VM130', { file, packing, reason: error instanceof Error ? error.message : code }, { file });
  }
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return problem('VM106', { file }, { file });
  if (/^E[A-Z]+$/.test(code)) {
    const reason = code === 'ENOENT' ? 'there is no such file' : reasonOf(error);
    return problem('VM108', { file, reason }, { file });
  }
  throw error;
}
