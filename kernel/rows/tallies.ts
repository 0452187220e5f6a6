// AssemblyScript. How often numbers stand in rows.

import { cell, put, rowOf } from './memory';

/**
 * How often each whole number under `below` stands, in rows without a hole that have a number over `low` up to `high`. Of
 * noughts that follow each other more than `mostNoughts` times none is counted.
 */
export function tallySmall(
  rows: usize,
  count: i32,
  length: i32,
  low: f64,
  high: f64,
  mostNoughts: i32,
  below: i32,
  to: usize,
): void {
  for (let value = 0; value < below; value++) put(to, value, 0);
  for (let row = 0; row < count; row++) {
    const own = rowOf(rows, row, length);
    if (!isSmall(own, length, low, high)) continue;
    let noughts = 0;
    for (let at = 0; at < length; at++) {
      const value = cell(own, at);
      noughts = value == 0 ? noughts + 1 : 0;
      if (noughts > mostNoughts) add(to, 0, noughts == mostNoughts + 1 ? -mostNoughts : 0);
      else if (value >= 0 && value < below && value == floor<f64>(value)) add(to, <i32>value, 1);
    }
  }
}

function isSmall(row: usize, length: i32, low: f64, high: f64): bool {
  let isFound = false;
  for (let at = 0; at < length; at++) {
    const value = cell(row, at);
    if (isNaN(value)) return false;
    if (value > low && value <= high) isFound = true;
  }
  return isFound;
}

/** How often a number stands, and how often others that lie up to `about` from it. */
export function tallyAbout(rows: usize, count: i32, length: i32, value: f64, about: f64, to: usize): void {
  let equal = 0;
  let beside = 0;
  for (let at = 0; at < count * length; at++) {
    const off = abs<f64>(cell(rows, at) - value);
    if (off == 0) equal++;
    else if (off <= about) beside++;
  }
  put(to, 0, equal);
  put(to, 1, beside);
}

function add(to: usize, at: i32, more: f64): void {
  put(to, at, cell(to, at) + more);
}
