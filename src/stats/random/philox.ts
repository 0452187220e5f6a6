/** Four 32-bit words. */
export type Block = readonly [number, number, number, number];

/**
 * Four random 32-bit words: Philox 4x32 with 10 rounds, the same bits as the Random123 library.
 *
 * @param counter four words in [0, 2^32)
 * @param keyLow word in [0, 2^32)
 * @param keyHigh word in [0, 2^32)
 *
 * Reference: Salmon, Moraes, Dror and Shaw (2011), Parallel Random Numbers: As Easy as 1, 2, 3.
 */
export function philox(counter: Block, keyLow: number, keyHigh: number): Block {
  let [a, b, c, d] = counter;
  let low = keyLow;
  let high = keyHigh;
  for (let round = 0; round < 10; round++) {
    const nextA = (highProduct(0xcd9e8d57, c) ^ b ^ low) >>> 0;
    const nextB = Math.imul(0xcd9e8d57, c) >>> 0;
    const nextC = (highProduct(0xd2511f53, a) ^ d ^ high) >>> 0;
    const nextD = Math.imul(0xd2511f53, a) >>> 0;
    [a, b, c, d] = [nextA, nextB, nextC, nextD];
    low = (low + 0x9e3779b9) >>> 0;
    high = (high + 0xbb67ae85) >>> 0;
  }
  return [a, b, c, d];
}

/** The upper 32 bits, in [0, 2^32), of the 64-bit product of two 32-bit words. */
export function highProduct(first: number, second: number): number {
  const a = first & 0xffff;
  const b = first >>> 16;
  const c = second & 0xffff;
  const d = second >>> 16;
  // Neither sum reaches 2^32: 65,535² + 65,535 is 65,535 × 65,536. Whole-number arithmetic, since fractions are slower.
  const middle = (Math.imul(b, c) + (Math.imul(a, c) >>> 16)) >>> 0;
  const other = (Math.imul(a, d) + (middle & 0xffff)) >>> 0;
  return (Math.imul(b, d) + (middle >>> 16) + (other >>> 16)) >>> 0;
}
