import { expect, test } from 'vitest';
import { invertTail } from '../../src/stats/functions/invert-tail.js';
import { expectClose } from './reference.js';

// The last step is a Newton step of 1e-10, whose error is its square.
const rounding = 4e-16;

/** Where the tail of an exponential has a value, and how often the tail was asked for. */
function exponential(side: 'lower' | 'upper', target: number, start: number): { x: number; asked: number } {
  let asked = 0;
  const at = (x: number) => {
    asked += 1;
    return { tail: side === 'upper' ? Math.exp(-x) : -Math.expm1(-x), slope: x * Math.exp(-x) };
  };
  return { x: invertTail(side, at, target, start), asked };
}

test.each([
  // From nearby Newton's steps double the digits; from afar they are bounded by a bracket.
  ['upper', 0.3, 1, 6],
  ['upper', 1e-30, 60, 5],
  ['upper', 1e-30, 1, 9],
  ['upper', 1e-300, 1e-6, 40],
  ['upper', 0.5, 1e8, 40],
  ['lower', 0.3, 0.3, 6],
  ['lower', 0.9, 1, 8],
  ['lower', 1e-200, 1, 30],
  ['lower', 1e-30, 700, 40],
] as const)('the %s tail %d is met from %d in at most %d looks', (side, target, start, looks) => {
  const { x, asked } = exponential(side, target, start);
  expectClose(x, side === 'upper' ? -Math.log(target) : -Math.log1p(-target), rounding, { side, target, start });
  expect(asked).toBeLessThanOrEqual(looks);
});

test('a start that is the answer is the answer, and one at an end stays there', () => {
  expect(exponential('upper', Math.exp(-2), 2)).toEqual({ x: 2, asked: 1 });
  expect(exponential('upper', 0.5, Infinity)).toEqual({ x: Infinity, asked: 0 });
  expect(exponential('lower', 0.5, 0)).toEqual({ x: 0, asked: 0 });
});
