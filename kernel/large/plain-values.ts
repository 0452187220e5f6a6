// Values that are read from their bytes, without looking them up.

/** A number of its own for each date written 2014-04-01 that has up to 31 days in a month; -1 for any other text. */
@inline
export function isoDay(at: usize): i32 {
  const digits = load<u64>(at) ^ 0x2d30302d30303030;
  const day = (<u32>load<u16>(at, 8)) ^ 0x3030;
  // The dashes are now 0 and so is every upper half; adding 6 to a digit above 9 sets its upper half.
  const wrong = (digits & 0xfff0f0fff0f0f0f0) | ((digits + 0x0006060006060606) & 0x00f0f000f0f0f0f0);
  if ((wrong | <u64>((day | (day + 0x0606)) & 0xf0f0)) != 0) return -1;
  const years =
    <i32>(digits & 15) * 1000 +
    <i32>((digits >> 8) & 15) * 100 +
    <i32>((digits >> 16) & 15) * 10 +
    <i32>((digits >> 24) & 15) -
    firstYear;
  const month = <i32>((digits >> 40) & 15) * 10 + <i32>((digits >> 48) & 15) - 1;
  const days = <i32>(day & 15) * 10 + <i32>((day >> 8) & 15) - 1;
  if (<u32>years >= isoYears || <u32>month > 11 || <u32>days > 30) return -1;
  return (years * 12 + month) * 31 + days;
}

const firstYear: i32 = 1900;
const isoYears: u32 = 200;
/** One more than the highest number of `isoDay`. */
export const isoDays: u32 = isoYears * 12 * 31;

const zero: u8 = 48;
const colon: u8 = 58;

/**
 * Bytes of a date without the time of day behind it (` 10:13`, `T10:13:00.123Z`) and without spaces at the end; all of
 * them where what is left may be no date, so that a date means the same with and without its time.
 */
export function lengthOfDay(at: usize, length: u32): u32 {
  let end = length;
  while (end > 0 && load<u8>(at + end - 1) == 32) end--;
  const cut = startOfTime(at, end);
  return cut >= shortestDate && cut <= longestDate && isDigit(at + cut - 1) ? cut : length;
}

// 1APR2014, and 01 April 2014. A date with a time, from which another one would be cut, is longer.
const shortestDate: u32 = 8;
const longestDate: u32 = 13;

// Where a time that ends at `end` starts, the sign in front of it included; 0 when there is none.
function startOfTime(at: usize, end: u32): u32 {
  if (end > 0 && load<u8>(at + end - 1) == 90) end--;
  let point = end;
  while (point > 0 && isDigit(at + point - 1)) point--;
  if (point > 0 && point < end && load<u8>(at + point - 1) == 46) return isTime(at, point - 1, 9) ? point - 10 : 0;
  if (isTime(at, end, 9)) return end - 9;
  return isTime(at, end, 6) ? end - 6 : 0;
}

// Whether the `length` bytes before `end` are a sign and hours, minutes and (of 9) seconds.
function isTime(at: usize, end: u32, length: u32): bool {
  if (end < length) return false;
  const start = at + end - length;
  const sign = load<u8>(start);
  if (sign != 32 && sign != 84 && sign != colon) return false;
  for (let place: u32 = 1; place < length; place++) {
    const isRight = place % 3 == 0 ? load<u8>(start + place) == colon : isDigit(start + place);
    if (!isRight) return false;
  }
  return true;
}

@inline
function isDigit(at: usize): bool {
  return <u8>(load<u8>(at) - zero) < 10;
}

/** The number in up to nine digits; -1 for anything else. */
@inline
export function wholeNumber(at: usize, length: u32): i32 {
  if (length == 0 || length > 9) return -1;
  const first = eightDigits(at, min<u32>(length, 8));
  if (length < 9 || first < 0) return first;
  const last = <u32>load<u8>(at, 8) - 48;
  return last > 9 ? -1 : first * 10 + <i32>last;
}

/** The number in one to eight digits, all at once; -1 for anything else. */
@inline
function eightDigits(at: usize, length: u32): i32 {
  const shift = <u64>(8 - length) << 3;
  // Shifted to the end of the word, with zeros in front.
  let digits = (load<u64>(at) ^ 0x3030303030303030) << shift;
  if (((digits | (digits + 0x0606060606060606)) & 0xf0f0f0f0f0f0f0f0) != 0) return -1;
  digits = (digits * 2561) >> 8;
  digits = ((digits & 0x00ff00ff00ff00ff) * 6553601) >> 16;
  return <i32>(((digits & 0x0000ffff0000ffff) * 42949672960001) >> 32);
}

/** Up to eight bytes as one word. */
@inline
export function firstBytes(at: usize, length: u32): u64 {
  return length == 0 ? 0 : load<u64>(at) & (<u64>-1 >> (<u64>(8 - length) << 3));
}

/** Whether a byte stands for a character that is seen, in any encoding. */
@inline
export function isSeen(byte: u8): bool {
  return byte > 32 && byte < 127;
}

/** What a value of bytes of which the first is not surely seen holds. */
export const something: u32 = 0;
export const onlySpaces: u32 = 1;
export const perhapsNothing: u32 = 2;

export function contentOf(at: usize, length: u32): u32 {
  let content = onlySpaces;
  for (let place: u32 = 0; place < length; place++) {
    const byte = load<u8>(at + place);
    if (isSeen(byte)) return something;
    if (byte != 32) content = perhapsNothing;
  }
  return content;
}

/** Whether a value is what programs write for none, `NULL` or `NA` in any case. */
@inline
export function saysNoKey(at: usize, length: u32): bool {
  if (length == 4) return (load<u32>(at) | 0x20202020) == 0x6c6c756e;
  return length == 2 && (load<u16>(at) | 0x2020) == 0x616e;
}

/** A 64-bit hash of bytes, 0 for none. */
export function keyOf(at: usize, length: u32): u64 {
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
