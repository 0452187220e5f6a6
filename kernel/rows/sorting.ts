// AssemblyScript. The middle of numbers, without sorting more of them than it needs.

import { cell, put, sorted } from './memory';

/** Up to so many numbers are sorted by insertion; of more, only what is asked for is put in its place. */
export const few: i32 = 40;

export function sortFew(count: i32): void {
  for (let next = 1; next < count; next++) sortIn(cell(sorted, next), next);
}

/** Sorts one more number in among so many sorted ones. */
// @ts-expect-error: decorator
@inline
export function sortIn(value: f64, count: i32): void {
  let at = count;
  for (; at > 0 && cell(sorted, at - 1) > value; at--) put(sorted, at, cell(sorted, at - 1));
  put(sorted, at, value);
}

/**
 * Puts the number that belongs at `at` there, the lower ones before and the higher ones after it.
 *
 * Reference: Hoare (1961), Algorithm 65: Find.
 */
export function find(at: i32, count: i32): f64 {
  let from = 0;
  let to = count - 1;
  while (from < to) {
    const pivot = middleOf(cell(sorted, from), cell(sorted, (from + to) >> 1), cell(sorted, to));
    let low = from;
    let high = to;
    while (low <= high) {
      while (cell(sorted, low) < pivot) low++;
      while (cell(sorted, high) > pivot) high--;
      if (low > high) break;
      const value = cell(sorted, low);
      put(sorted, low++, cell(sorted, high));
      put(sorted, high--, value);
    }
    if (at <= high) to = high;
    else if (at >= low) from = low;
    else break;
  }
  return cell(sorted, at);
}

function middleOf(a: f64, b: f64, c: f64): f64 {
  return max(min(a, b), min(max(a, b), c));
}

/** The middle of the first numbers laid out to be sorted; not a number when there are none. */
export function middle(count: i32): f64 {
  if (count == 0) return NaN;
  const low = (count - 1) >> 1;
  if (count <= few) {
    sortFew(count);
    return (cell(sorted, low) + cell(sorted, count >> 1)) / 2;
  }
  const lower = find(low, count);
  return low == count >> 1 ? lower : (lower + leastFrom(low + 1, count)) / 2;
}

function leastFrom(from: i32, count: i32): f64 {
  let least = cell(sorted, from);
  for (let at = from + 1; at < count; at++) least = min(least, cell(sorted, at));
  return least;
}

export function numbersOf(row: usize, from: i32, to: i32): i32 {
  let count = 0;
  for (let at = from; at < to; at++) {
    const value = cell(row, at);
    if (!isNaN(value)) put(sorted, count++, value);
  }
  return count;
}
