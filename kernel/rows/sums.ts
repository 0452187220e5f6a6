// AssemblyScript. Sums of groups of cells.

import { cell, put } from './memory';

/** Adds the cells of each row up by group, and counts them; a group below 0 is in none. */
export function sumsByGroup(
  rows: usize,
  count: i32,
  length: i32,
  groups: usize,
  groupCount: i32,
  sums: usize,
  known: usize,
): void {
  for (let at = 0; at < count * groupCount; at++) {
    put(sums, at, 0);
    put(known, at, 0);
  }
  for (let row = 0; row < count; row++) {
    for (let at = 0; at < length; at++) {
      const value = cell(rows, row * length + at);
      const group = <i32>cell(groups, at);
      if (isNaN(value) || group < 0) continue;
      const place = row * groupCount + group;
      put(sums, place, cell(sums, place) + value);
      put(known, place, cell(known, place) + 1);
    }
  }
}
