// AssemblyScript. Columns that are copies of others.

import { cell, put, rowOf } from './memory';

/**
 * Which columns hold what the column `lag` before them holds in at least half of the rows that have `telling` or more in
 * both, of which there must be `fewest`: 1 for the column, a row of `length` for each lag from 0.
 */
export function sameColumns(rows: usize, count: i32, length: i32, telling: f64, fewest: i32, to: usize): void {
  for (let at = 0; at < length; at++) put(to, at, 0);
  for (let lag = 1; lag < length; lag++) {
    for (let at = 0; at < length; at++) {
      const isSame = at >= lag && mostAreSame(rows, count, length, at, lag, telling, fewest);
      put(rowOf(to, lag, length), at, isSame ? 1 : 0);
    }
  }
}

function mostAreSame(rows: usize, count: i32, length: i32, at: i32, lag: i32, telling: f64, fewest: i32): bool {
  let same = 0;
  let differing = 0;
  // As soon as half of all rows differ, no more than half are the same.
  for (let row = 0; row < count && 2 * differing <= count; row++) {
    const own = rowOf(rows, row, length);
    const value = cell(own, at);
    const before = cell(own, at - lag);
    if (!(value >= telling && before >= telling)) continue;
    if (value == before) same++;
    else differing++;
  }
  return same + differing >= fewest && same >= differing;
}
