// Goes through the rows of a block: where the next one stands, whether it is whole, and what its wanted cells mean.

import { delimiter, endCount, ends, findEnds, input, lineCount, lineEnds, loneReturn, quotes } from './block';
import { contentOf, isSeen, keyOf, perhapsNothing, saysNoKey, something, wholeNumber } from './plain-values';
import { columnAt, counts, entryOf, keys, tableEntry, wanted } from './values';

/** Why reading stops; `ready` is no reason. */
export const needsInput: u32 = 0;
export const batchFull: u32 = 1;
export const oddRow: u32 = 2;
export const notUnderstood: u32 = 3;
export const tooManyValues: u32 = 4;
/** A rule is broken by a row: it is for the adder that tells where. */
export const needsCare: u32 = 5;
export const ready: u32 = 6;

const longestValue: u32 = 64;

/** How many rows were read since `startRows`. */
export let rows: u32 = 0;
/** Cells of a row. */
export let fields: u32 = 0;
/** Where the row that is read, or that stopped the reading, ends. */
export let rowEnd: u32 = 0;
let nextEnd: u32 = 0;
let nextLine: u32 = 0;
let nextQuote: u32 = 0;
let hasQuotes: bool = false;

export function setFields(count: u32): void {
  fields = count;
}

export function startRows(): void {
  rows = 0;
}

/** Where the row that is read starts. */
@inline
export function startOfRow(): u32 {
  return load<u32>(ends + (nextEnd << 2) - 4) + 1;
}

/** Finds the rows in the first `length` bytes of the input, which start a row, and stands before the first. */
export function startBlock(length: u32): void {
  findEnds(length);
  nextEnd = 0;
  nextLine = 0;
  nextQuote = 0;
}

/** Looks at the next row: `ready`, or why it cannot be read. */
@inline
export function startRow(): u32 {
  if (nextLine >= lineCount) return needsInput;
  rowEnd = load<u32>(lineEnds + (nextLine << 2));
  if (loneReturn < rowEnd) return notUnderstood;
  const last = nextEnd + fields;
  if (last > endCount || load<u32>(ends + (last << 2) - 4) != rowEnd) return oddRow;
  hasQuotes = load<u32>(quotes + (nextQuote << 2)) < rowEnd;
  return hasQuotes ? quotesOfRow() : ready;
}

/** Whether a row may hold nothing: no byte of it is surely part of a value. */
export function mayBeBlank(): bool {
  for (let at = startOfRow(); at < rowEnd; at++) {
    const byte = load<u8>(input + at);
    if (byte > 32 && byte < 127 && byte != 34 && byte != delimiter) return false;
  }
  return true;
}

/** Goes on behind a row that was ready. */
@inline
export function endRow(): void {
  rows++;
  nextEnd += fields;
  passLine();
}

/** Goes on behind the row that stopped the reading. */
export function passRow(): void {
  while (nextEnd < endCount && load<u32>(ends + (nextEnd << 2)) <= rowEnd) nextEnd++;
  hasQuotes = true;
  passLine();
}

@inline
function passLine(): void {
  if (hasQuotes) {
    while (load<u32>(quotes + (nextQuote << 2)) < rowEnd) nextQuote++;
  }
  nextLine++;
}

/** Whether every quote of the row opens, closes or is doubled inside a cell; doubled ones in a wanted cell are odd. */
function quotesOfRow(): u32 {
  const start = startOfRow();
  let outcome = ready;
  let at = quotes + (nextQuote << 2);
  for (let open = load<u32>(at); open < rowEnd; open = load<u32>(at)) {
    if (open != start && load<u8>(input + open - 1) != delimiter) return notUnderstood;
    while (true) {
      at += 4;
      const close = load<u32>(at);
      if (close >= rowEnd) return notUnderstood;
      const next = load<u8>(input + close + 1);
      if (next == 34) {
        if (isWanted(open)) outcome = oddRow;
        at += 4;
      } else if (next == delimiter || close + 1 == rowEnd || (next == 13 && close + 2 == rowEnd)) break;
      else return notUnderstood;
    }
    at += 4;
  }
  return outcome;
}

function isWanted(start: u32): bool {
  for (let number: u32 = 0; number < wanted; number++) {
    if (load<u32>(ends + ((nextEnd + columnAt(number).field) << 2) - 4) + 1 == start) return true;
  }
  return false;
}

/**
 * Reads the wanted cells of a row that is ready. For a batch, the number of each value (and of a count, itself) goes to
 * `to`, where columns are `stride` apart, and the upper halves of keys to `highTo`; else meanings go to the slots.
 */
@inline
export function readCells(isBatch: bool, to: usize, stride: usize, highTo: usize): u32 {
  for (let number: u32 = 0; number < wanted; number++) {
    const column = columnAt(number);
    const end = ends + ((nextEnd + column.field) << 2);
    let from = load<u32>(end - 4) + 1;
    let behind = load<u32>(end);
    if (column.isLast) behind -= <u32>(behind > from && load<u8>(input + behind - 1) == 13);
    if (hasQuotes && behind > from && load<u8>(input + from) == 34) {
      from++;
      behind--;
    }
    const at = input + from;
    const length = behind - from;
    if (length > longestValue) return oddRow;
    const kind = column.kind;
    if (kind == keys) {
      let key = keyOf(at, length);
      if (!isSeen(load<u8>(at)) && length > 0) {
        // A blank has no key.
        const content = contentOf(at, length);
        if (content == perhapsNothing) return oddRow;
        if (content != something) key = 0;
      } else if (saysNoKey(at, length)) key = 0;
      if (isBatch) {
        store<u32>(to, <u32>key);
        store<u32>(highTo, <u32>(key >> 32));
      } else store<u64>(column.slot, key);
    } else {
      const count = kind == counts ? wholeNumber(at, length) : -1;
      if (count >= 0) store<i32>(isBatch ? to : column.slot, count);
      else {
        const entry = kind == counts ? tableEntry(number, column, at, length) : entryOf(number, column, at, length);
        if (entry == null) return tooManyValues;
        if (isBatch) store<i32>(to, kind == counts ? -(<i32>entry.code) : entry.code - 1);
        else store<i32>(column.slot, entry.meaning);
      }
    }
    if (isBatch) to += stride;
  }
  return ready;
}
