// AssemblyScript. Splits CSV bytes into rows and turns the wanted cells into numbers: values that were seen before into
// their number in a dictionary, whole numbers into themselves. What it does not fully understand it leaves to csv-parse.

/** The bytes of one block, and room behind them so that 64 can be read from the last. */
const capacity: u32 = 1 << 19;
const rowsAtMost: u32 = 1 << 14;
const newsAtMost: u32 = 1 << 12;
const valuesAtMost: u32 = 1 << 16;
const columnsAtMost: u32 = 32;
const columnSize: u32 = 28;
/** Values of one byte, then of two; their number and 1, or 0. */
const shortValues: u32 = 256 + 65536;
/** Days of 1900 to 2099, of 31 to a month. */
const isoDays: u32 = 200 * 12 * 31;
const longestValue: u32 = 64;

const input: usize = heap.alloc(capacity + 128);
const ends: usize = heap.alloc((capacity + 64) << 2);
const lineEnds: usize = heap.alloc((capacity + 64) << 2);
const quotes: usize = heap.alloc((capacity + 64) << 2);
const output: usize = heap.alloc((columnsAtMost * rowsAtMost) << 2);
const highKeys: usize = heap.alloc(rowsAtMost << 2);
const rowStarts: usize = heap.alloc(rowsAtMost << 2);
/** Where a value of a row that is read elsewhere is put. */
const scratch: usize = heap.alloc(4096 + 16);
const news: usize = heap.alloc(newsAtMost * 12);
/** For each wanted column: field, kind, table, slots, values, and the numbers of its short values and of its days. */
const columns: usize = heap.alloc(columnsAtMost * columnSize);

export const needsInput: u32 = 0;
export const batchFull: u32 = 1;
export const oddRow: u32 = 2;
export const notUnderstood: u32 = 3;
export const tooManyValues: u32 = 4;

const codes: u32 = 0;
const counts: u32 = 1;

let delimiter: u8 = 44;
let fields: u32 = 0;
let wanted: u32 = 0;

/** Rows in the batch, values that are new in it, and where the next row (or the one that stopped it) starts and ends. */
export let rows: u32 = 0;
export let newValues: u32 = 0;
export let rowStart: u32 = 0;
export let rowEnd: u32 = 0;
/** The column that has too many values. */
export let fullColumn: u32 = 0;
/** Line breaks and quotes of the block. */
export let lineBreaks: u32 = 0;
export let quoteMarks: u32 = 0;

let endCount: u32 = 0;
let lineCount: u32 = 0;
let nextEnd: u32 = 0;
let nextLine: u32 = 0;
let nextQuote: u32 = 0;
let loneReturn: u32 = 0;
let hasQuotes: bool = false;

export function inputAt(): usize {
  return input;
}
export function inputCapacity(): u32 {
  return capacity;
}
export function columnAt(column: u32): usize {
  return output + ((column * rowsAtMost) << 2);
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
export function newsAt(): usize {
  return news;
}
export function rowCapacity(): u32 {
  return rowsAtMost;
}

export function setUp(delimiterByte: u32, fieldCount: u32): void {
  delimiter = <u8>delimiterByte;
  fields = fieldCount;
  wanted = 0;
}

/** Wants a field; its column is the next. */
export function want(field: u32, kind: u32): void {
  const column = columns + wanted * columnSize;
  wanted++;
  store<u32>(column, field);
  store<u32>(column, kind, 4);
  store<u32>(column, <u32>newTable(1024), 8);
  store<u32>(column, 1024, 12);
  store<u32>(column, 0, 16);
  if (kind != codes) return;
  store<u32>(column, <u32>zeros(shortValues << 2), 20);
  store<u32>(column, <u32>zeros(isoDays << 2), 24);
}

/** New memory holds zeros: nothing is ever freed. */
function zeros(bytes: u32): usize {
  return heap.alloc(bytes);
}

function newTable(slots: u32): usize {
  return zeros(slots << 5);
}

// @ts-expect-error: decorator
@inline
function marks(at: usize, byte: u8): u64 {
  const wantedByte = i8x16.splat(byte);
  return (
    <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at), wantedByte))) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 16), wantedByte))) << 16) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 32), wantedByte))) << 32) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 48), wantedByte))) << 48)
  );
}

// @ts-expect-error: decorator
@inline
function writeBits(bits: u64, base: u32, to: usize, count: u32): u32 {
  while (bits) {
    store<u32>(to + (count << 2), base + <u32>ctz(bits));
    bits &= bits - 1;
    count++;
  }
  return count;
}

/** For each bit, whether an odd number of bits stands at it or below. */
function insideOf(bits: u64): u64 {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ (bits << 32);
}

/** Finds the ends of cells and rows in the first `length` bytes of the input, which start a row. */
export function scan(length: u32): void {
  // Bytes behind the block must not look like ends.
  memory.fill(input + length, 0, 64);
  let cells: u32 = 0;
  let lines: u32 = 0;
  let marked: u32 = 0;
  let breaks: u32 = 0;
  let inside: u64 = 0;
  let returned: u64 = 0;
  loneReturn = 0xffffffff;
  for (let at: u32 = 0; at < length; at += 64) {
    const block = input + at;
    const newLines = marks(block, 10);
    let open = inside;
    const quoted = marks(block, 34);
    if (quoted) {
      marked = writeBits(quoted, at, quotes, marked);
      open = insideOf(quoted) ^ inside;
      inside = <u64>(<i64>open >> 63);
    }
    const returns = marks(block, 13);
    if (returns | returned) {
      const lone = ((returns << 1) | returned) & ~newLines;
      if (lone && loneReturn == 0xffffffff) loneReturn = at + <u32>ctz(lone) - 1;
      returned = returns >> 63;
    }
    breaks += <u32>popcnt(newLines);
    const rowEnds = newLines & ~open;
    cells = writeBits((marks(block, delimiter) & ~open) | rowEnds, at, ends, cells);
    lines = writeBits(rowEnds, at, lineEnds, lines);
  }
  store<u32>(quotes + (marked << 2), 0xffffffff);
  endCount = cells;
  lineCount = lines;
  quoteMarks = marked;
  lineBreaks = breaks;
  nextEnd = 0;
  nextLine = 0;
  nextQuote = 0;
  rowStart = 0;
}

/** Fills a batch from the rows of the block, and says why it ended. */
export function fill(): u32 {
  rows = 0;
  newValues = 0;
  while (nextLine < lineCount) {
    if (rows == rowsAtMost || newValues + wanted > newsAtMost) return batchFull;
    rowEnd = load<u32>(lineEnds + (nextLine << 2));
    if (loneReturn < rowEnd) return notUnderstood;
    hasQuotes = load<u32>(quotes + (nextQuote << 2)) < rowEnd;
    if (nextEnd + fields > endCount || load<u32>(ends + ((nextEnd + fields - 1) << 2)) != rowEnd) return oddRow;
    if (hasQuotes) {
      const state = quotesOfRow();
      if (state != needsInput) return state;
    }
    const state = readRow();
    if (state != needsInput) return state;
    store<u32>(rowStarts + (rows << 2), rowStart);
    rows++;
    nextEnd += fields;
    passLine();
  }
  return needsInput;
}

// @ts-expect-error: decorator
@inline
function passLine(): void {
  if (hasQuotes) {
    while (load<u32>(quotes + (nextQuote << 2)) < rowEnd) nextQuote++;
  }
  nextLine++;
  rowStart = rowEnd + 1;
}

/** Goes on behind the row that stopped a batch. */
export function passRow(): void {
  while (nextEnd < endCount && load<u32>(ends + (nextEnd << 2)) <= rowEnd) nextEnd++;
  passLine();
}

/** The line breaks from one byte of the block to before another. */
export function lineBreaksIn(from: u32, to: u32): u32 {
  let count: u32 = 0;
  for (let at = from; at < to; at++) count += <u32>(load<u8>(input + at) == 10);
  return count;
}

/** The quotes from one byte of the block to before another. */
export function quotesIn(from: u32, to: u32): u32 {
  let count: u32 = 0;
  for (let at = from; at < to; at++) count += <u32>(load<u8>(input + at) == 34);
  return count;
}

// @ts-expect-error: decorator
@inline
function startOf(field: u32): u32 {
  return field == 0 ? rowStart : load<u32>(ends + ((nextEnd + field - 1) << 2)) + 1;
}

// @ts-expect-error: decorator
@inline
function endOf(field: u32, start: u32): u32 {
  const end = load<u32>(ends + ((nextEnd + field) << 2));
  if (field != fields - 1) return end;
  return end > start && load<u8>(input + end - 1) == 13 ? end - 1 : end;
}

/** Whether every quote of the row opens, closes or is doubled inside a cell; doubled ones in a wanted cell are odd. */
function quotesOfRow(): u32 {
  let doubled: u64 = 0;
  for (let field: u32 = 0; field < fields; field++) {
    const start = startOf(field);
    const end = endOf(field, start);
    const isQuoted = end > start && load<u8>(input + start) == 34;
    if (isQuoted && (end < start + 2 || load<u8>(input + end - 1) != 34)) return notUnderstood;
    const last = isQuoted ? end - 1 : end;
    for (let at = isQuoted ? start + 1 : start; at < last; at++) {
      if (load<u8>(input + at) != 34) continue;
      if (!isQuoted || at + 1 >= last || load<u8>(input + at + 1) != 34) return notUnderstood;
      at++;
      if (field < 64) doubled |= <u64>1 << field;
    }
  }
  for (let column: u32 = 0; column < wanted; column++) {
    const field = load<u32>(columns + column * columnSize);
    if (field > 63 || (doubled >> field) & 1) return oddRow;
  }
  return needsInput;
}

function readRow(): u32 {
  const row = rows << 2;
  for (let number: u32 = 0; number < wanted; number++) {
    const column = columns + number * columnSize;
    const field = load<u32>(column);
    let start = startOf(field);
    let end = endOf(field, start);
    if (hasQuotes && end > start && load<u8>(input + start) == 34) {
      start++;
      end--;
    }
    const at = input + start;
    const length = end - start;
    if (length > longestValue) return oddRow;
    const kind = load<u32>(column, 4);
    const to = output + ((number * rowsAtMost) << 2) + row;
    if (kind == codes) {
      const direct = directPlace(column, at, length);
      let code = direct == 0 ? 0 : load<i32>(direct);
      if (code == 0) {
        code = codeOf(number, column, at, length) + 1;
        if (code == 0) return tooManyValues;
        if (direct != 0) store<i32>(direct, code);
      }
      store<i32>(to, code - 1);
    } else if (kind == counts) {
      let count = wholeNumber(at, length);
      if (count < 0) {
        const code = codeOf(number, column, at, length);
        if (code < 0) return tooManyValues;
        count = -1 - code;
      }
      store<i32>(to, count);
    } else {
      const key = keyOf(at, length);
      store<u32>(to, <u32>key);
      store<u32>(highKeys + row, <u32>(key >> 32));
    }
  }
  return needsInput;
}

// @ts-ignore: decorator
@inline
function directPlace(column: usize, at: usize, length: u32): usize {
  if (length == 10) {
    const day = isoDay(at);
    return day < 0 ? 0 : <usize>load<u32>(column, 24) + (<usize>day << 2);
  }
  if (length == 2) return <usize>load<u32>(column, 20) + 1024 + (<usize>load<u16>(at) << 2);
  return length == 1 ? <usize>load<u32>(column, 20) + (<usize>load<u8>(at) << 2) : 0;
}

/** A number of its own for each date written 2014-04-01 that has up to 31 days in a month; -1 for any other text. */
// @ts-ignore: decorator
@inline
function isoDay(at: usize): i32 {
  const digits = load<u64>(at) ^ 0x2d30302d30303030;
  const day = (<u32>load<u16>(at, 8)) ^ 0x3030;
  // The dashes are now 0 and so is every upper half; adding 6 to a digit above 9 sets its upper half.
  if ((digits & 0xfff0f0fff0f0f0f0) != 0 || (day & 0xf0f0) != 0) return -1;
  if (((digits + 0x0006060006060606) & 0x00f0f000f0f0f0f0) != 0 || ((day + 0x0606) & 0xf0f0) != 0) return -1;
  const years = <i32>(digits & 15) * 1000 + <i32>((digits >> 8) & 15) * 100 + <i32>((digits >> 16) & 15) * 10 + <i32>((digits >> 24) & 15) - 1900;
  const month = <i32>((digits >> 40) & 15) * 10 + <i32>((digits >> 48) & 15) - 1;
  const days = <i32>(day & 15) * 10 + <i32>((day >> 8) & 15) - 1;
  if (<u32>years > 199 || <u32>month > 11 || <u32>days > 30) return -1;
  return (years * 12 + month) * 31 + days;
}

/** The number in up to nine digits; -1 for anything else. */
function wholeNumber(at: usize, length: u32): i32 {
  if (length == 0 || length > 9) return -1;
  let number: i32 = 0;
  for (let place: u32 = 0; place < length; place++) {
    const digit = <u32>load<u8>(at + place) - 48;
    if (digit > 9) return -1;
    number = number * 10 + <i32>digit;
  }
  return number;
}

// @ts-expect-error: decorator
@inline
function firstBytes(at: usize, length: u32): u64 {
  return length == 0 ? 0 : load<u64>(at) & (<u64>-1 >> (<u64>(8 - length) << 3));
}

/** A 64-bit hash of bytes, 0 for none. */
function keyOf(at: usize, length: u32): u64 {
  if (length == 0) return 0;
  let hash: u64 = 0x9e3779b97f4a7c15 ^ <u64>length;
  while (length > 0) {
    const taken = min<u32>(length, 8);
    hash = (hash ^ firstBytes(at, taken)) * 0xff51afd7ed558ccd;
    hash ^= hash >> 32;
    at += taken;
    length -= taken;
  }
  hash *= 0xc4ceb9fe1a85ec53;
  return hash ^ (hash >> 29);
}

/** The key of the scratch bytes, for rows that are read elsewhere: its low half, and its high half in `scratchHigh`. */
export function scratchKey(length: u32): u32 {
  const key = keyOf(scratch, length);
  scratchHigh = <u32>(key >> 32);
  return <u32>key;
}
export let scratchHigh: u32 = 0;

/** The number of a value of a column, in the order in which values first stand; -1 when there are too many. */
function codeOf(number: u32, column: usize, at: usize, length: u32): i32 {
  let head: u64;
  let tail: u64 = 0;
  if (length <= 8) head = firstBytes(at, length);
  else {
    head = load<u64>(at);
    tail = load<u64>(at + length - 8);
  }
  const slots = load<u32>(column, 12);
  const table = <usize>load<u32>(column, 8);
  let place = placeOf(head, tail, length, slots);
  while (true) {
    const slot = table + (place << 5);
    const known = load<u32>(slot, 20);
    if (known == 0) return newCode(number, column, slot, head, tail, at, length);
    if (
      load<u64>(slot) == head &&
      load<u64>(slot, 8) == tail &&
      load<u32>(slot, 16) == length &&
      (length <= 16 || memory.compare(<usize>load<u32>(slot, 24), at, length) == 0)
    ) {
      return known - 1;
    }
    place = (place + 1) & (slots - 1);
  }
}

// @ts-expect-error: decorator
@inline
function placeOf(head: u64, tail: u64, length: u32, slots: u32): u32 {
  const mixed = (head ^ rotl<u64>(tail, 29) ^ <u64>length) * 0x9e3779b97f4a7c15;
  return <u32>(mixed >> 32) & (slots - 1);
}

function newCode(number: u32, column: usize, slot: usize, head: u64, tail: u64, at: usize, length: u32): i32 {
  const code = load<u32>(column, 16);
  if (code >= valuesAtMost) {
    fullColumn = number;
    return -1;
  }
  const text = heap.alloc(length);
  memory.copy(text, at, length);
  store<u64>(slot, head);
  store<u64>(slot, tail, 8);
  store<u32>(slot, length, 16);
  store<u32>(slot, code + 1, 20);
  store<u32>(slot, <u32>text, 24);
  store<u32>(column, code + 1, 16);
  const told = news + newValues * 12;
  store<u32>(told, number);
  store<u32>(told, <u32>text, 4);
  store<u32>(told, length, 8);
  newValues++;
  if ((code + 1) << 1 > load<u32>(column, 12)) widen(column);
  return code;
}

function widen(column: usize): void {
  const slots = load<u32>(column, 12);
  const table = <usize>load<u32>(column, 8);
  const wider = newTable(slots << 1);
  for (let from: u32 = 0; from < slots; from++) {
    const slot = table + (from << 5);
    if (load<u32>(slot, 20) == 0) continue;
    let place = placeOf(load<u64>(slot), load<u64>(slot, 8), load<u32>(slot, 16), slots << 1);
    while (load<u32>(wider + (place << 5), 20) != 0) place = (place + 1) & ((slots << 1) - 1);
    memory.copy(wider + (place << 5), slot, 32);
  }
  store<u32>(column, <u32>wider, 8);
  store<u32>(column, slots << 1, 12);
}

/** The number of the value in the scratch bytes, for rows that are read elsewhere; `newValues` says whether it is new. */
export function scratchCode(number: u32, length: u32): i32 {
  newValues = 0;
  return codeOf(number, columns + number * columnSize, scratch, length);
}
