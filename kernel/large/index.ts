// AssemblyScript. Splits CSV bytes into rows, turns their wanted cells into numbers, and adds them up. What it does not
// fully understand it leaves to csv-parse, and a row that breaks a rule to the adder that tells where.

import { capacity, countOf, input, setDelimiter } from './block';
import { keyOf } from './plain-values';
import {
  batchFull,
  endRow,
  fields,
  readCells,
  ready,
  rows,
  setFields,
  startOfRow,
  startRow,
  startRows,
} from './rows';
import { slots } from './slots';
import { columnAt, tableEntry, wantColumn } from './values';

export { lineBreaks, quoteMarks } from './block';
export { periodAt, placesInAll, setKinds, sumsAt, unitsInAll } from './cells';
export { addCounts, rowsWithoutArea } from './counts';
export { addRecords, leftOutAt, setMonth, setRecords } from './records';
export { passRow, rowEnd, rows, startBlock, startOfRow } from './rows';
export { setMeaning } from './slots';
export { fullColumn } from './values';

const rowsAtMost: u32 = 1 << 14;
const output: usize = memory.data(32 * 4 * 16384, 64);
const highKeys: usize = memory.data(4 * 16384, 64);
const rowStarts: usize = memory.data(4 * 16384, 64);
/** Where a value of a row that is read elsewhere is put. */
const scratch: usize = memory.data(4096 + 16, 64);

/** The upper half of the key that `scratchKey` gave. */
export let scratchHigh: u32 = 0;

export function inputAt(): usize {
  return input;
}
export function inputCapacity(): u32 {
  return capacity;
}
export function columnsAt(): usize {
  return output;
}
export function highKeysAt(): usize {
  return highKeys;
}
export function rowStartsAt(): usize {
  return rowStarts;
}
export function scratchAt(): usize {
  return scratch;
}
export function rowCapacity(): u32 {
  return rowsAtMost;
}

export function setUp(delimiter: u32, fieldCount: u32): void {
  setDelimiter(delimiter);
  setFields(fieldCount);
}

/** Wants a field; its column is the next, and its meanings go to a slot. */
export function want(field: u32, kind: u32, slot: u32): void {
  wantColumn(field, kind, field == fields - 1, slots + (slot << 2));
}

/** Fills a batch from the rows of the block, at most so many, and says why it ended. */
export function fill(most: u32): u32 {
  startRows();
  while (true) {
    if (rows == min<u32>(most, rowsAtMost)) return batchFull;
    const at = rows << 2;
    let state = startRow();
    if (state == ready) state = readCells(true, output + at, rowsAtMost << 2, highKeys + at);
    if (state != ready) return state;
    store<u32>(rowStarts + at, startOfRow());
    endRow();
  }
}

/** Line breaks, and quotes, from one byte of the block to before another. */
export function lineBreaksIn(from: u32, to: u32): u32 {
  return countOf(10, from, to);
}
export function quotesIn(from: u32, to: u32): u32 {
  return countOf(34, from, to);
}

/** The key of the scratch bytes, for rows that are read elsewhere: its low half, and its high half in `scratchHigh`. */
export function scratchKey(length: u32): u32 {
  const key = keyOf(scratch, length);
  scratchHigh = <u32>(key >> 32);
  return <u32>key;
}

/** The number of the value in the scratch bytes, for rows that are read elsewhere; -1 when there are too many. */
export function scratchCode(number: u32, length: u32): i32 {
  const entry = tableEntry(number, columnAt(number), scratch, length);
  return entry == null ? -1 : <i32>entry.code - 1;
}
