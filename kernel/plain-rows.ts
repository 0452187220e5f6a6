// AssemblyScript. Splits rows of plain CSV in one go: one width, no quotes, printable ASCII, no blank cell that is
// wanted. Values of a column of codes become their number in the order in which they first stand, counts of up to nine
// digits themselves. Anything else is left to those who can say what is wrong with it, and where.

const skipped: u8 = 0;
const code: u8 = 1;

/** Slots of the table of one column of codes, and how many values it may hold. */
const slots: u32 = 1 << 14;
const valuesAtMost: u32 = 1 << 13;

const notPlain: i32 = -1;

let rowsAtMost: u32 = 0;
let kinds: usize = 0;
let output: usize = 0;
let tables: usize = 0;
let places: usize = 0;
let counts: usize = 0;
let input: usize = 0;

/** Makes room for an input of so many bytes and fields, of which so many are wanted. */
export function roomFor(bytes: u32, fields: u32, wanted: u32): void {
  // Each field has an end, of a byte at least.
  rowsAtMost = bytes / fields + 1;
  kinds = (__heap_base + 7) & ~7;
  counts = (kinds + fields + 7) & ~7;
  output = counts + (<usize>wanted << 2);
  tables = output + ((<usize>wanted * rowsAtMost) << 2);
  places = tables + ((<usize>wanted * slots) << 2);
  input = places + ((<usize>wanted * valuesAtMost) << 3);
  const pages = <i32>((input + bytes + 0xffff) >> 16);
  if (pages > memory.size() && memory.grow(pages - memory.size()) < 0) unreachable();
  memory.fill(kinds, 0, fields);
  memory.fill(counts, 0, <usize>wanted << 2);
  memory.fill(tables, 0, (<usize>wanted * slots) << 2);
}

export function kindsAt(): usize {
  return kinds;
}
export function inputAt(): usize {
  return input;
}
/** The numbers of a wanted column, row by row. */
export function columnAt(column: u32): usize {
  return output + ((<usize>column * rowsAtMost) << 2);
}
/** Where each value of a column of codes first stands in the input: its offset and its length. */
export function placesAt(column: u32): usize {
  return places + ((<usize>column * valuesAtMost) << 3);
}
/** How many values a column of codes has. */
export function valuesOf(column: u32): u32 {
  return load<u32>(counts + (<usize>column << 2));
}

/** Splits the rows from one offset to another and gives how many there are; below 0 where they are not plain. */
export function split(from: u32, to: u32, delimiter: u8, fields: u32): i32 {
  let at = from;
  let row: u32 = 0;
  while (at < to) {
    if (row == rowsAtMost) return notPlain;
    let column: u32 = 0;
    for (let field: u32 = 0; field < fields; field++) {
      const start = at;
      let byte: u8 = 10;
      let hash: u32 = 0x811c9dc5;
      for (; at < to; at++) {
        byte = load<u8>(input + at);
        if (byte == delimiter || byte == 10 || byte == 13) break;
        if (byte < 32 || byte > 126 || byte == 34) return notPlain;
        hash = (hash ^ byte) * 0x01000193;
      }
      const end = at;
      const isLast = field + 1 == fields;
      if (byte == 13 && at < to) {
        at++;
        if (at == to || load<u8>(input + at) != 10) return notPlain;
        byte = 10;
      }
      if (isLast != (byte == 10 || end == to)) return notPlain;
      at++;
      const kind = load<u8>(kinds + field);
      if (kind == skipped) continue;
      const value = kind == code ? numberOf(column, start, end, hash) : countOf(start, end);
      if (value < 0) return notPlain;
      store<i32>(columnAt(column) + (<usize>row << 2), value);
      column++;
    }
    row++;
  }
  return <i32>row;
}

function countOf(start: u32, end: u32): i32 {
  if (start == end || end - start > 9) return notPlain;
  let count = 0;
  for (let at = start; at < end; at++) {
    const digit = <i32>load<u8>(input + at) - 48;
    if (digit < 0 || digit > 9) return notPlain;
    count = 10 * count + digit;
  }
  return count;
}

/** The number of a value in its column: the next, where it is new. */
function numberOf(column: u32, start: u32, end: u32, hash: u32): i32 {
  if (start == end) return notPlain;
  const table = tables + ((<usize>column * slots) << 2);
  let at = table + (<usize>(hash & (slots - 1)) << 2);
  for (let known = load<u32>(at); known != 0; known = load<u32>(at)) {
    if (isAt(placesAt(column) + (<usize>(known - 1) << 3), start, end)) return <i32>known - 1;
    at += 4;
    if (at == table + (slots << 2)) at = table;
  }
  return learn(column, start, end, at);
}

function learn(column: u32, start: u32, end: u32, slot: usize): i32 {
  const number = valuesOf(column);
  if (number == valuesAtMost) return notPlain;
  const place = placesAt(column) + (<usize>number << 3);
  store<u32>(place, start);
  store<u32>(place, end - start, 4);
  store<u32>(slot, number + 1);
  store<u32>(counts + (<usize>column << 2), number + 1);
  return <i32>number;
}

function isAt(place: usize, start: u32, end: u32): bool {
  if (load<u32>(place, 4) != end - start) return false;
  const first = load<u32>(place);
  for (let at: u32 = 0; at < end - start; at++) {
    if (load<u8>(input + first + at) != load<u8>(input + start + at)) return false;
  }
  return true;
}
