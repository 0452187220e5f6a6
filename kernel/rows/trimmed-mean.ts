// AssemblyScript. The mean without the lowest and the highest cells.

import { cell, sorted } from './memory';
import { few, find, numbersOf, sortFew } from './sorting';

/** Beyond a sixth on either side nothing counts. On normal values this costs 6% against the error of the mean. */
const trimmed: f64 = 1.0 / 6.0;
export const trimmingLoss: f64 = 1.06;

/** The mean of the cells from one to before another, without the lowest and the highest sixth. */
export function trimmedMean(row: usize, from: i32, to: i32): f64 {
  const count = numbersOf(row, from, to);
  if (count == 0) return NaN;
  const cut = <i32>(<f64>count * trimmed);
  if (cut > 0) cutOff(cut, count);
  let sum: f64 = 0;
  for (let at = cut; at < count - cut; at++) sum += cell(sorted, at);
  return sum / <f64>(count - 2 * cut);
}

/** Puts the lowest and the highest numbers at the ends. */
function cutOff(cut: i32, count: i32): void {
  if (count <= few) return sortFew(count);
  find(cut, count);
  find(count - cut - 1, count);
}
