import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Watch } from '../domain/common/progress.js';
import { nearest } from '../domain/common/spelling.js';
import { errorCode, reasonOf } from '../domain/common/system-error.js';
import { type Problem, problem } from '../domain/problems/problem.js';
import type { Source } from '../read/source.js';
import type { Made } from './gathered.js';
import { readFile } from './read-file.js';

/** The bytes of the file at `path`, which messages call `name`; or why it cannot be read. */
export async function openFile(name: string, path: string, made: Made, watch?: Watch): Promise<Source | Problem> {
  try {
    return await readFile(name, path, made, watch);
  } catch (error) {
    return whyUnreadable(name, path, error);
  }
}

function whyUnreadable(name: string, path: string, error: unknown): Problem {
  const code = errorCode(error);
  if (code === 'ENXIO') return problem('VM108', { file: name, reason: 'it is a socket, not a file' }, { file: name });
  if (code !== 'ENOENT' && code !== 'ENOTDIR')
    return problem('VM108', { file: name, reason: reasonOf(error) }, { file: name });
  const folder = dirname(name);
  const near = nearest(basename(name), namesIn(dirname(path)));
  const suggestion = near === undefined ? {} : { suggestion: folder === '.' ? near : `${folder}/${near}` };
  return problem('VM101', { file: name, ...(folder === '.' ? {} : { folder }), ...suggestion }, { file: name });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
