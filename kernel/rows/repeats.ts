// AssemblyScript. Rows that hold the same three numbers at the same place.

import { cell, put, rowOf } from './memory';

const seed = 3;
const none = 0;

/**
 * Every row that holds the same three numbers from a cell on as a row before it, none of them a hole and one at least
 * `telling`: the cell, that row and the first such row, place after place and row after row.
 *
 * @param table room for twice as many numbers as there are rows
 * @param to room for three numbers for each cell
 * @returns how many there are
 */
export function sameSeeds(rows: usize, count: i32, length: i32, telling: f64, table: usize, to: usize): i32 {
  const slots = slotsFor(count);
  let found = 0;
  for (let first = 0; first + seed <= length; first++) {
    for (let slot = 0; slot < slots; slot++) put(table, slot, none);
    for (let row = 0; row < count; row++) {
      const from = rowOf(rows, row, length) + ((<usize>first) << 3);
      if (!tells(from, telling)) continue;
      let slot = hash(from) & (slots - 1);
      let before = -1;
      while (true) {
        before = <i32>cell(table, slot) - 1;
        if (before < 0 || isSame(from, rowOf(rows, before, length) + ((<usize>first) << 3))) break;
        slot = (slot + 1) & (slots - 1);
      }
      if (before < 0) {
        put(table, slot, row + 1);
        continue;
      }
      put(to, 3 * found, first);
      put(to, 3 * found + 1, row);
      put(to, 3 * found + 2, before);
      found++;
    }
  }
  return found;
}

/** A power of two, above the rows so that a search ends. */
function slotsFor(count: i32): i32 {
  let slots = 1;
  while (slots <= count) slots <<= 1;
  return slots;
}

function tells(from: usize, telling: f64): bool {
  const a = cell(from, 0);
  const b = cell(from, 1);
  const c = cell(from, 2);
  return !isNaN(a) && !isNaN(b) && !isNaN(c) && (a >= telling || b >= telling || c >= telling);
}

function isSame(one: usize, other: usize): bool {
  return (
    cell(one, 0) == cell(other, 0) && cell(one, 1) == cell(other, 1) && cell(one, 2) == cell(other, 2)
  );
}

function hash(from: usize): i32 {
  let mixed = load<u64>(from);
  mixed = mixed * 0x9e3779b97f4a7c15 + load<u64>(from + 8);
  mixed = mixed * 0x9e3779b97f4a7c15 + load<u64>(from + 16);
  mixed *= 0x9e3779b97f4a7c15;
  return <i32>(mixed >> 40);
}
