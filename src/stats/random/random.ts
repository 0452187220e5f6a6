import { requireCount } from '../require.js';
import { type Block, highProduct, philox } from './philox.js';

const twoTo32 = 4294967296;

/** Random draws that depend only on the stream's (seed, index) and on how many draws came before. */
export interface RandomStream {
  /** A whole number in [0, 2^32), each equally likely. */
  nextUint32(): number;
  /** A multiple of 2^-53 in [0, 1). */
  nextUnit(): number;
  /**
   * A whole number in [0, n), each exactly equally likely.
   *
   * @param n whole number from 1 to 2^32
   * @throws RangeError if n is out of range
   *
   * Reference: Lemire (2019), Fast Random Integer Generation in an Interval.
   */
  nextBelow(n: number): number;
}

/**
 * The stream of draws numbered `index` under a seed. Streams of different indices may be read in any order or at the
 * same time, and give the same draws.
 *
 * @param seed whole number, 0 to 2^53 - 1
 * @param index whole number, 0 to 2^53 - 1: the number of the resample or relabelling
 * @throws RangeError if either is out of range
 *
 * Reference: Salmon, Moraes, Dror and Shaw (2011), Parallel Random Numbers: As Easy as 1, 2, 3.
 */
export function randomStream(seed: number, index: number): RandomStream {
  requireCount('seed', seed);
  requireCount('index', index);
  const indexLow = index >>> 0;
  const indexHigh = Math.floor(index / twoTo32);
  const seedLow = seed >>> 0;
  const seedHigh = Math.floor(seed / twoTo32);
  let blocks = 0;
  let block: Block = [0, 0, 0, 0];
  let used = 4;

  function nextUint32(): number {
    if (used === 4) {
      block = philox([blocks >>> 0, Math.floor(blocks / twoTo32), indexLow, indexHigh], seedLow, seedHigh);
      blocks += 1;
      used = 0;
    }
    const word = block[used as 0 | 1 | 2 | 3]; // `used` is below 4 here
    used += 1;
    return word;
  }

  function nextUnit(): number {
    const high = nextUint32() >>> 5;
    const low = nextUint32() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  return { nextUint32, nextUnit, nextBelow: (n) => below(nextUint32, n) };
}

function below(nextUint32: () => number, n: number): number {
  requireCount('n', n, 1);
  if (n > twoTo32) throw new RangeError(`n must be at most 2^32, not ${n}`);
  if (n === twoTo32) return nextUint32();
  let word = nextUint32();
  let low = Math.imul(word, n) >>> 0;
  if (low < n) {
    const refused = (twoTo32 - n) % n;
    while (low < refused) {
      word = nextUint32();
      low = Math.imul(word, n) >>> 0;
    }
  }
  return highProduct(word, n);
}
