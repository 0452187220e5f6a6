import { expect } from 'vitest';

/** Compares numbers by name and remembers the worst relative error. */
export interface Comparing {
  /** Fails, naming the number, when it is further from the expected one than the tolerance. */
  close(name: string, found: number | undefined, expected: number | undefined): void;
  /** As `close`, for lists of one length. */
  closeAll(name: string, found: ArrayLike<number>, expected: ArrayLike<number>): void;
  readonly worst: number;
  readonly compared: number;
}

/**
 * A comparison at a relative tolerance.
 *
 * @param atLeast the size below which a number is held to this absolute size instead: what it was subtracted from
 */
export function comparing(tolerance: number, atLeast = 0): Comparing {
  let worst = 0;
  let compared = 0;
  const close: Comparing['close'] = (name, found = Number.NaN, expected = Number.NaN) => {
    const error = found === expected ? 0 : Math.abs(found - expected) / Math.max(Math.abs(expected), atLeast);
    if (!(error <= tolerance)) expect.fail(`${name}: found ${found}, expected ${expected}, relative error ${error}`);
    worst = Math.max(worst, error);
    compared += 1;
  };
  return {
    close,
    closeAll: (name, found, expected) => {
      expect(found.length, name).toBe(expected.length);
      for (let at = 0; at < expected.length; at++) close(`${name} [${at}]`, found[at], expected[at]);
    },
    get worst() {
      return worst;
    },
    get compared() {
      return compared;
    },
  };
}
