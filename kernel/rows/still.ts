// AssemblyScript. Numbers that do not move.

import { cell, put, rowOf } from './memory';

/** The most cells in a row that hold one number of at least `telling`, for each row. */
export function longestStills(rows: usize, count: i32, length: i32, telling: f64, to: usize): void {
  for (let row = 0; row < count; row++) {
    const own = rowOf(rows, row, length);
    let longest = 0;
    let run = 0;
    for (let at = 0; at < length; at++) {
      const value = cell(own, at);
      run = value >= telling ? (run > 0 && value == cell(own, at - 1) ? run + 1 : 1) : 0;
      if (run > longest) longest = run;
    }
    put(to, row, longest);
  }
}
