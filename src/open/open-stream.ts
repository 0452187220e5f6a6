import { reasonOf } from '../domain/common/system-error.js';
import { type Problem, problem } from '../domain/problems/problem.js';
import { type Source, source } from '../read/source.js';
import { Gathered, type Made } from './gathered.js';

/**
 * Everything that a stream gives, which messages call `name`; or why it cannot be read to its end. `tell` is told how
 * many bytes there are so far.
 */
export async function openStream(
  name: string,
  pieces: AsyncIterable<Uint8Array | string>,
  made: Made,
  tell: (bytes: number) => void = () => undefined,
): Promise<Source | Problem> {
  const gathered = new Gathered(name, made);
  const encoder = new TextEncoder();
  try {
    for await (const piece of pieces) {
      const stopped = gathered.add(typeof piece === 'string' ? encoder.encode(piece) : piece);
      if (stopped !== undefined) return stopped;
      tell(gathered.bytes.length);
    }
  } catch (error) {
    return problem('VM108', { file: name, reason: reasonOf(error) }, { file: name });
  }
  return source(name, gathered.bytes);
}
