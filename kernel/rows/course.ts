// AssemblyScript. The course that rows share.

import { cell, put, rowOf, sorted } from './memory';
import { middle } from './sorting';

/** Median polish: the course that the rows share, from which they are then less. `levels` has room for one a row. */
export function polish(
  rows: usize,
  count: i32,
  length: i32,
  passes: i32,
  fewest: i32,
  course: usize,
  levels: usize,
): void {
  for (let at = 0; at < length; at++) put(course, at, 0);
  for (let pass = 0; pass < passes; pass++) {
    for (let row = 0; row < count; row++) put(levels, row, levelOf(rowOf(rows, row, length), length, course));
    for (let at = 0; at < length; at++) {
      let known = 0;
      for (let row = 0; row < count; row++) {
        const value = cell(rowOf(rows, row, length), at) - cell(levels, row);
        if (!isNaN(value)) put(sorted, known++, value);
      }
      if (known >= fewest) put(course, at, middle(known));
    }
  }
  for (let row = 0; row < count; row++) {
    const own = rowOf(rows, row, length);
    for (let at = 0; at < length; at++) put(own, at, cell(own, at) - cell(course, at));
  }
}

function levelOf(row: usize, length: i32, course: usize): f64 {
  let known = 0;
  for (let at = 0; at < length; at++) {
    const value = cell(row, at) - cell(course, at);
    if (!isNaN(value)) put(sorted, known++, value);
  }
  return middle(known);
}
