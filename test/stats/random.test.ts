import { describe, expect, test } from 'vitest';
import { philox } from '../../src/stats/random/philox.js';
import { randomStream } from '../../src/stats/random/random.js';
import { sampleWithoutReplacement } from '../../src/stats/random/sampling.js';

// Four standard errors of a share: a fair generator passes 99.99% of the time, and these draws are fixed by their seed.
const standardErrors = 4;

function draws(count: number, draw: () => number): number[] {
  return Array.from({ length: count }, draw);
}

describe('philox', () => {
  test('gives the words published with Random123 (kat_vectors, philox4x32 10)', () => {
    const most = 0xffffffff;
    expect(philox([0, 0, 0, 0], 0, 0)).toEqual([0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]);
    expect(philox([most, most, most, most], most, most)).toEqual([0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]);
    expect(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], 0xa4093822, 0x299f31d0)).toEqual([
      0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1,
    ]);
  });
});

describe('a random stream', () => {
  test('depends only on its seed and index, in any order, over all 53 bits of both', () => {
    const first = randomStream(2026, 3);
    const other = randomStream(2026, 4);
    const interleaved = draws(20, () => {
      other.nextUint32();
      return first.nextUint32();
    });
    const again = randomStream(2026, 3);
    expect(draws(20, again.nextUint32)).toEqual(interleaved);
    const starts = [
      [0, 0],
      [0, 1],
      [1, 0],
      [0, 2 ** 32],
      [2 ** 32, 0],
      [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ].map(([seed = 0, index = 0]) => randomStream(seed, index).nextUint32());
    expect(new Set(starts).size).toBe(starts.length);
    expect(starts[0]).toBe(0x6627e8d5);
    // A stream is the blocks 0, 1, … of philox: the lower half of seed and index first.
    const long = randomStream(5 * 2 ** 32 + 7, 3 * 2 ** 32 + 9);
    const blocks = [0, 1, 2].flatMap((block) => philox([block, 0, 9, 3], 7, 5));
    expect(draws(12, long.nextUint32)).toEqual(blocks);
    // 27 and 26 bits of two words, as in genrand_res53 of the Mersenne Twister.
    const [first0 = 0, first1 = 0] = blocks;
    const unit = randomStream(5 * 2 ** 32 + 7, 3 * 2 ** 32 + 9).nextUnit();
    expect(unit).toBe(Math.floor(first0 / 32) / 2 ** 27 + Math.floor(first1 / 64) / 2 ** 53);
  });

  test('spreads units and whole numbers evenly', () => {
    const count = 20_000;
    const stream = randomStream(7, 0);
    const units = draws(count, stream.nextUnit);
    expect(units.every((unit) => unit >= 0 && unit < 1)).toBe(true);
    const average = units.reduce((total, unit) => total + unit, 0) / count;
    expect(Math.abs(average - 0.5)).toBeLessThan(standardErrors * Math.sqrt(1 / 12 / count));
    for (const n of [1, 2, 7, 207]) {
      const tally = new Array<number>(n).fill(0);
      for (const value of draws(count, () => stream.nextBelow(n))) tally[value] = (tally[value] ?? 0) + 1;
      const chiSquared = tally.reduce((total, seen) => total + (seen - count / n) ** 2 / (count / n), 0);
      expect(Math.abs(chiSquared - (n - 1))).toBeLessThanOrEqual(standardErrors * Math.sqrt(2 * (n - 1)));
    }
  });

  test('stays unbiased where n does not divide 2^32, and takes n up to 2^32', () => {
    const stream = randomStream(11, 5);
    const n = 3 * 2 ** 30;
    const count = 10_000;
    // Without rejection a third of the values would come up twice as often as the rest.
    const thirds = [0, 0, 0];
    const values = draws(count, () => stream.nextBelow(n));
    for (const value of values) thirds[value % 3] = (thirds[value % 3] ?? 0) + 1;
    expect(Math.max(...values)).toBeLessThan(n);
    const limit = standardErrors * Math.sqrt((count * 2) / 9);
    for (const seen of thirds) expect(Math.abs(seen - count / 3)).toBeLessThan(limit);
    expect(randomStream(0, 0).nextBelow(2 ** 32)).toBe(0x6627e8d5);
  });

  test('refuses a seed, an index or a bound that is not a whole number in range', () => {
    expect(() => randomStream(-1, 0)).toThrow(RangeError);
    expect(() => randomStream(0, 0.5)).toThrow(RangeError);
    expect(() => randomStream(2 ** 53, 0)).toThrow(RangeError);
    for (const n of [0, -3, 1.5, 2 ** 32 + 1, Number.NaN])
      expect(() => randomStream(0, 0).nextBelow(n)).toThrow(RangeError);
  });
});

describe('sampling without replacement', () => {
  test('chooses each pair of five equally often, whatever the scratch held', () => {
    const scratch = new Uint32Array(9).fill(77);
    const seen = new Map<string, number>();
    const count = 8_000;
    for (let index = 0; index < count; index++) {
      sampleWithoutReplacement(randomStream(3, index), 5, 2, scratch);
      const pair = [...scratch.subarray(0, 2)].join();
      seen.set(pair, (seen.get(pair) ?? 0) + 1);
    }
    expect([...scratch.subarray(5)]).toEqual([77, 77, 77, 77]);
    expect(seen.size).toBe(20);
    const limit = standardErrors * Math.sqrt((count / 20) * (19 / 20));
    for (const times of seen.values()) expect(Math.abs(times - count / 20)).toBeLessThan(limit);
  });

  test('draws nothing, everything, and refuses more than there is', () => {
    const scratch = new Uint32Array(6);
    sampleWithoutReplacement(randomStream(3, 1), 6, 6, scratch);
    expect([...scratch].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    sampleWithoutReplacement(randomStream(3, 1), 0, 0, new Uint32Array(0));
    expect(() => sampleWithoutReplacement(randomStream(3, 1), 3, 4, scratch)).toThrow(
      'k must be at most n, not 4 of 3',
    );
    expect(() => sampleWithoutReplacement(randomStream(3, 1), 7, 2, scratch)).toThrow(
      'scratch must hold 7 numbers, not 6',
    );
    expect(() => sampleWithoutReplacement(randomStream(3, 1), 3, -1, scratch)).toThrow(RangeError);
  });
});
