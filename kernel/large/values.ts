// The distinct values of each wanted column: their number, in the order in which they first stand, and their meaning.

import { firstBytes, isoDay, isoDays, lengthOfDay } from './plain-values';

export const columnsAtMost: u32 = 32;
const valuesAtMost: u32 = 1 << 16;
/** Values of one byte, then of two. */
const shortValues: u32 = 256 + 65536;

/** Kinds of column. */
export const codes: u32 = 0;
export const counts: u32 = 1;
export const keys: u32 = 2;
/** Codes that are days, whose time of day is passed over. */
export const days: u32 = 3;

/** What the rule of a column makes of a value that it has not met before: asked once for each. */
@external('env', 'learn')
declare function learn(column: u32, text: usize, length: u32): i32;

@unmanaged
export class Column {
  field: u32;
  kind: u32;
  /** Whether it is the last of its row, behind which a carriage return can stand. */
  isLast: bool;
  /** Where the meaning of a row's cell is put. */
  slot: usize;
  /** A hash table of `Slot`s. */
  table: usize;
  slots: u32;
  values: u32;
  /** Entries of values of one or two bytes, and of ISO dates, found without a hash. */
  shortEntries: usize;
  dayEntries: usize;
}

/** What is known of one value. */
@unmanaged
export class Entry {
  /** Its number and 1; 0 when there is none. */
  code: u32;
  meaning: i32;
}

@unmanaged
class Slot extends Entry {
  /** Up to 16 bytes, or the first and the last eight. */
  head: u64;
  tail: u64;
  length: u32;
  text: usize;
}

const columns: usize = memory.data(32 * 64, 64);
/** The columns that are wanted. */
export let wanted: u32 = 0;
/** The column that has too many values. */
export let fullColumn: u32 = 0;

@inline
export function columnAt(number: u32): Column {
  return changetype<Column>(columns + (number << 6));
}

export function wantColumn(field: u32, kind: u32, isLast: bool, slot: usize): void {
  const column = columnAt(wanted++);
  column.field = field;
  column.kind = kind;
  column.isLast = isLast;
  column.slot = slot;
  column.slots = 1024;
  column.table = newTable(1024);
  if (kind == counts || kind == keys) return;
  column.shortEntries = heap.alloc(shortValues << 3);
  column.dayEntries = heap.alloc(isoDays << 3);
}

// New memory holds zeros: nothing is ever freed.
function newTable(slots: u32): usize {
  return heap.alloc(slots << 5);
}

/** The entry of a value of a column, which is new when the value is; none when there are too many. */
@inline
export function entryOf(number: u32, column: Column, at: usize, length: u32): Entry | null {
  const direct = directEntry(column, at, length);
  if (direct != 0 && changetype<Entry>(direct).code != 0) return changetype<Entry>(direct);
  const entry = tableEntry(number, column, at, length);
  if (direct != 0 && entry != null) memory.copy(direct, changetype<usize>(entry), 8);
  return entry;
}

@inline
function directEntry(column: Column, at: usize, length: u32): usize {
  if (length == 10) {
    const day = isoDay(at);
    return day < 0 ? 0 : column.dayEntries + ((<usize>day) << 3);
  }
  if (length == 2) return column.shortEntries + 2048 + ((<usize>load<u16>(at)) << 3);
  return length == 1 ? column.shortEntries + ((<usize>load<u8>(at)) << 3) : 0;
}

/** The same by the hash table. */
export function tableEntry(number: u32, column: Column, at: usize, length: u32): Entry | null {
  const isShort = length <= 8;
  const head = isShort ? firstBytes(at, length) : load<u64>(at);
  const tail = isShort ? 0 : load<u64>(at + length - 8);
  const last = column.slots - 1;
  let place = placeOf(head, tail, at, length) & last;
  while (true) {
    const slot = changetype<Slot>(column.table + ((<usize>place) << 5));
    if (slot.code == 0) return newValue(number, column, slot, head, tail, at, length);
    if (slot.head == head && slot.tail == tail && slot.length == length) {
      if (length <= 16 || isSameInside(slot.text, at, length)) return slot;
    }
    place = (place + 1) & last;
  }
}

@inline
function placeOf(head: u64, tail: u64, at: usize, length: u32): u32 {
  let mixed = head ^ rotl<u64>(tail, 29) ^ <u64>length;
  if (length > 16) mixed ^= rotl<u64>(load<u64>(at + (length >> 1) - 4), 13);
  return <u32>((mixed * 0x9e3779b97f4a7c15) >> 32);
}

/** Whether two texts with the same first and last eight bytes are the same. */
function isSameInside(text: usize, at: usize, length: u32): bool {
  for (let place: u32 = 8; place + 8 < length; place += 8) {
    if (load<u64>(text + place) != load<u64>(at + place)) return false;
  }
  return true;
}

function newValue(
  number: u32,
  column: Column,
  slot: Slot,
  head: u64,
  tail: u64,
  at: usize,
  length: u32,
): Entry | null {
  if (column.kind == days) {
    // The entry of a day with a time is that of the day, since times are more than days.
    const cut = lengthOfDay(at, length);
    if (cut < length) return entryOf(number, column, at, cut);
  }
  const code = column.values;
  if (code >= valuesAtMost) {
    fullColumn = number;
    return null;
  }
  const text = heap.alloc(length);
  memory.copy(text, at, length);
  slot.head = head;
  slot.tail = tail;
  slot.length = length;
  slot.code = code + 1;
  slot.text = text;
  slot.meaning = learn(number, text, length);
  column.values = code + 1;
  if ((code + 1) << 1 > column.slots) widen(column);
  return slot;
}

// The old table stays where it is, for those who hold an entry of it.
function widen(column: Column): void {
  const from = column.slots;
  const last = (from << 1) - 1;
  const wider = newTable(from << 1);
  for (let at: u32 = 0; at < from; at++) {
    const slot = changetype<Slot>(column.table + ((<usize>at) << 5));
    if (slot.code == 0) continue;
    let place = placeOf(slot.head, slot.tail, slot.text, slot.length) & last;
    while (changetype<Slot>(wider + ((<usize>place) << 5)).code != 0) place = (place + 1) & last;
    memory.copy(wider + ((<usize>place) << 5), changetype<usize>(slot), 32);
  }
  column.table = wider;
  column.slots = from << 1;
}
