// The bytes of one block, and where its cells and rows end.

/** The bytes of one block; there is room behind them so that 64 can be read from the last. */
export const capacity: u32 = 1 << 19;
export const input: usize = memory.data(524288 + 128, 64);
/** Ends of cells, behind a word for the end of the row before the block. */
const endsAndOne: usize = memory.data((524288 + 128) * 4, 64);
export const ends: usize = endsAndOne + 4;
export const lineEnds: usize = memory.data((524288 + 128) * 4, 64);
export const quotes: usize = memory.data((524288 + 128) * 4, 64);
export const none: u32 = 0xffffffff;

export let delimiter: u8 = 44;
export let endCount: u32 = 0;
export let lineCount: u32 = 0;
/** Where a carriage return stands without a line feed behind it. */
export let loneReturn: u32 = none;
/** Line breaks and quotes of the block. */
export let lineBreaks: u32 = 0;
export let quoteMarks: u32 = 0;

export function setDelimiter(byte: u32): void {
  delimiter = <u8>byte;
}

/** Finds the ends of cells and rows in the first `length` bytes of the input, which start a row. */
export function findEnds(length: u32): void {
  // Bytes behind the block must not look like ends.
  memory.fill(input + length, 0, 64);
  const separator = i8x16.splat(delimiter);
  let cell = ends;
  let line = lineEnds;
  let mark = quotes;
  let breaks: u32 = 0;
  let inside: u64 = 0;
  let returned: u64 = 0;
  loneReturn = none;
  for (let at: u32 = 0; at < length; at += 64) {
    const block = input + at;
    const newLines = marks(block, i8x16.splat(10));
    let open = inside;
    const quoted = marks(block, i8x16.splat(34));
    if (quoted) {
      mark = writeMany(quoted, at, mark);
      open = insideOf(quoted) ^ inside;
      inside = <u64>(<i64>open >> 63);
    }
    const returns = marks(block, i8x16.splat(13));
    if (returns | returned) {
      const lone = ((returns << 1) | returned) & ~newLines;
      if (lone && loneReturn == none) loneReturn = at + <u32>ctz(lone) - 1;
      returned = returns >> 63;
    }
    breaks += <u32>popcnt(newLines);
    const rowEnds = newLines & ~open;
    cell = writeMany((marks(block, separator) & ~open) | rowEnds, at, cell);
    line = writeFew(rowEnds, at, line);
  }
  store<u32>(endsAndOne, none);
  store<u32>(mark, none);
  endCount = <u32>(cell - ends) >> 2;
  lineCount = <u32>(line - lineEnds) >> 2;
  quoteMarks = <u32>(mark - quotes) >> 2;
  lineBreaks = breaks;
}

@inline
function marks(at: usize, wanted: v128): u64 {
  return (
    <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at), wanted))) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 16), wanted))) << 16) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 32), wanted))) << 32) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 48), wanted))) << 48)
  );
}

/**
 * Writes where bits stand, eight at a time: a loop that ends behind the last bit ends at another turn in every block, which
 * costs more than a few words written in vain.
 *
 * Reference: Langdale and Lemire (2019), Parsing gigabytes of JSON per second, section 3.1.
 */
@inline
function writeMany(bits: u64, base: u32, to: usize): usize {
  const after = to + ((<usize>popcnt(bits)) << 2);
  while (true) {
    bits = writeNext(bits, base, to);
    bits = writeNext(bits, base, to + 4);
    bits = writeNext(bits, base, to + 8);
    bits = writeNext(bits, base, to + 12);
    bits = writeNext(bits, base, to + 16);
    bits = writeNext(bits, base, to + 20);
    bits = writeNext(bits, base, to + 24);
    bits = writeNext(bits, base, to + 28);
    if (!bits) return after;
    to += 32;
  }
}

/** The same, two at a time. */
@inline
function writeFew(bits: u64, base: u32, to: usize): usize {
  const after = to + ((<usize>popcnt(bits)) << 2);
  while (true) {
    bits = writeNext(bits, base, to);
    bits = writeNext(bits, base, to + 4);
    if (!bits) return after;
    to += 8;
  }
}

@inline
function writeNext(bits: u64, base: u32, to: usize): u64 {
  store<u32>(to, base + <u32>ctz(bits));
  return bits & (bits - 1);
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

/** How often a byte stands from one place of the block to before another. */
export function countOf(byte: u8, from: u32, to: u32): u32 {
  let count: u32 = 0;
  for (let at = from; at < to; at++) count += <u32>(load<u8>(input + at) == byte);
  return count;
}
