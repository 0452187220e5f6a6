import { entry } from '../matrices/vector.js';
import { requireCount } from '../require.js';
import type { RandomStream } from './random.js';

/**
 * Draws k different numbers of 0, 1, …, n - 1 into the first k places of `scratch`; every ordered choice is equally
 * likely. Whatever `scratch` held before does not matter, so it can be used again for the next sample.
 *
 * @param stream where the k draws come from
 * @param n whole number, 0 or more
 * @param k whole number, 0 to n
 * @param scratch at least n long; overwritten
 * @throws RangeError if an argument is out of range
 *
 * Reference: Durstenfeld (1964), Algorithm 235: Random permutation.
 */
export function sampleWithoutReplacement(stream: RandomStream, n: number, k: number, scratch: Uint32Array): void {
  requireCount('n', n);
  requireCount('k', k);
  if (k > n) throw new RangeError(`k must be at most n, not ${k} of ${n}`);
  if (scratch.length < n) throw new RangeError(`scratch must hold ${n} numbers, not ${scratch.length}`);
  for (let i = 0; i < n; i++) scratch[i] = i;
  for (let i = 0; i < k; i++) {
    const j = i + stream.nextBelow(n - i);
    const chosen = entry(scratch, j);
    scratch[j] = entry(scratch, i);
    scratch[i] = chosen;
  }
}
