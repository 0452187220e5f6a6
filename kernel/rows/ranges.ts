// AssemblyScript. The lowest and highest cells of rows.

import { cell, put, rowOf } from './memory';

/** The highest number of each row less its lowest; not a number without any. */
export function ranges(rows: usize, count: i32, length: i32, to: usize): void {
  for (let row = 0; row < count; row++) {
    const own = rowOf(rows, row, length);
    let lowest = Infinity;
    let highest = -Infinity;
    for (let at = 0; at < length; at++) {
      const value = cell(own, at);
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
    put(to, row, highest < lowest ? NaN : highest - lowest);
  }
}

export function highestOf(row: usize, length: i32): f64 {
  let highest = -Infinity;
  for (let at = 0; at < length; at++) if (cell(row, at) > highest) highest = cell(row, at);
  return highest;
}

export function lowestOf(row: usize, length: i32): f64 {
  let lowest = Infinity;
  for (let at = 0; at < length; at++) if (cell(row, at) < lowest) lowest = cell(row, at);
  return lowest;
}
