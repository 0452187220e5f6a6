// AssemblyScript. Rows that repeat themselves.

import { cell, rowOf } from './memory';

const seed = 3;

/** Which rows hold the same three cells in a row as whole years before, each at least `telling`, as 1. */
export function ownRepeats(rows: usize, count: i32, length: i32, year: i32, telling: f64, to: usize): void {
  for (let row = 0; row < count; row++) {
    store<u8>(to + row, repeatsItself(rowOf(rows, row, length), length, year, telling) ? 1 : 0);
  }
}

function repeatsItself(row: usize, length: i32, year: i32, telling: f64): bool {
  for (let years = year; years < length; years += year) {
    let run = 0;
    for (let at = years; at < length; at++) {
      const value = cell(row, at);
      // A hole is not equal to anything.
      run = value >= telling && value == cell(row, at - years) ? run + 1 : 0;
      if (run == seed) return true;
    }
  }
  return false;
}
