// AssemblyScript. Robust statistics of rows of numbers, for `src/quality/numbers`. A row is numbers of 8 bytes one after
// the other, not a number where it has a hole, and rows of one length follow each other. What each function is for and
// where it comes from is said by those who call it.

/** The MAD of a normal sample times this is its standard deviation. */
const normal: f64 = 1.4826022185056018;
/** Beyond a sixth on either side nothing counts. On normal values this costs 6% against the error of the mean. */
const trimmed: f64 = 1.0 / 6.0;
const trimmingLoss: f64 = 1.06;
/** Years of fewer periods than this share of one have no level. */
const leastYear: f64 = 0.75;

/** Where numbers are sorted. What the caller lays out follows it. */
const sorted: usize = (__heap_base + 7) & ~7;

/** Makes room for rows of so many numbers in all, of which so many are sorted at once, and says where. */
export function roomFor(numbers: u32, atOnce: u32): usize {
  const start = sorted + ((<usize>atOnce + 1) << 3);
  const pages = <i32>((start + (<usize>numbers << 3) + 0xffff) >> 16);
  if (pages > memory.size() && memory.grow(pages - memory.size()) < 0) unreachable();
  return start;
}

// @ts-expect-error: decorator
@inline
function cell(row: usize, at: i32): f64 {
  return load<f64>(row + (<usize>at << 3));
}

// @ts-expect-error: decorator
@inline
function put(row: usize, at: i32, value: f64): void {
  store<f64>(row + (<usize>at << 3), value);
}

// @ts-expect-error: decorator
@inline
function rowOf(rows: usize, row: i32, length: i32): usize {
  return rows + ((<usize>row * length) << 3);
}

/** Up to so many numbers are sorted by insertion; of more, only what is asked for is put in its place. */
const few: i32 = 40;

function sortFew(count: i32): void {
  for (let next = 1; next < count; next++) {
    const value = cell(sorted, next);
    let at = next;
    for (; at > 0 && cell(sorted, at - 1) > value; at--) put(sorted, at, cell(sorted, at - 1));
    put(sorted, at, value);
  }
}

/**
 * Puts the number that belongs at `at` there, the lower ones before and the higher ones after it.
 *
 * Reference: Hoare (1961), Algorithm 65: Find.
 */
function find(at: i32, count: i32): f64 {
  let from = 0;
  let to = count - 1;
  while (from < to) {
    const pivot = middleOf(cell(sorted, from), cell(sorted, (from + to) >> 1), cell(sorted, to));
    let low = from;
    let high = to;
    while (low <= high) {
      while (cell(sorted, low) < pivot) low++;
      while (cell(sorted, high) > pivot) high--;
      if (low > high) break;
      const value = cell(sorted, low);
      put(sorted, low++, cell(sorted, high));
      put(sorted, high--, value);
    }
    if (at <= high) to = high;
    else if (at >= low) from = low;
    else break;
  }
  return cell(sorted, at);
}

function middleOf(a: f64, b: f64, c: f64): f64 {
  return max(min(a, b), min(max(a, b), c));
}

/** The middle of the first numbers laid out to be sorted; not a number when there are none. */
function middle(count: i32): f64 {
  if (count == 0) return NaN;
  const low = (count - 1) >> 1;
  if (count <= few) {
    sortFew(count);
    return (cell(sorted, low) + cell(sorted, count >> 1)) / 2;
  }
  return (find(low, count) + find(count >> 1, count)) / 2;
}

function numbersOf(row: usize, from: i32, to: i32): i32 {
  let count = 0;
  for (let at = from; at < to; at++) {
    const value = cell(row, at);
    if (!isNaN(value)) put(sorted, count++, value);
  }
  return count;
}

export function median(row: usize, length: i32): f64 {
  return middle(numbersOf(row, 0, length));
}

export function medians(rows: usize, count: i32, length: i32, to: usize): void {
  for (let row = 0; row < count; row++) put(to, row, median(rowOf(rows, row, length), length));
}

/** The median distance from a centre, as a standard deviation. */
export function robustScale(row: usize, length: i32, centre: f64): f64 {
  let count = 0;
  for (let at = 0; at < length; at++) {
    const value = cell(row, at);
    if (!isNaN(value)) put(sorted, count++, abs(value - centre));
  }
  return normal * middle(count);
}

/** The mean of the cells from one to before another, without the lowest and the highest sixth. */
export function trimmedMean(row: usize, from: i32, to: i32): f64 {
  const count = numbersOf(row, from, to);
  if (count == 0) return NaN;
  const cut = <i32>(<f64>count * trimmed);
  if (cut > 0) cutOff(cut, count);
  let sum: f64 = 0;
  for (let at = cut; at < count - cut; at++) sum += cell(sorted, at);
  return sum / <f64>(count - 2 * cut);
}

/** Puts the lowest and the highest numbers at the ends. */
function cutOff(cut: i32, count: i32): void {
  if (count <= few) return sortFew(count);
  find(cut, count);
  find(count - cut - 1, count);
}

/** The median of the cells up to `reach` on either side of one, which is left out. */
export function neighbourMedian(row: usize, length: i32, at: i32, reach: i32, fewest: f64): f64 {
  let count = 0;
  const end = min(length, at + reach + 1);
  for (let near = max(0, at - reach); near < end; near++) {
    const value = cell(row, near);
    if (!isNaN(value) && near != at) put(sorted, count++, value);
  }
  return <f64>count < fewest ? NaN : middle(count);
}

/** The median of the neighbours of every cell; where a year on either side holds too few, of three years. */
export function neighbourMedians(row: usize, length: i32, year: i32, fewest: f64, to: usize): void {
  for (let at = 0; at < length; at++) put(to, at, nearbyMedian(row, length, at, year, fewest));
}

function nearbyMedian(row: usize, length: i32, at: i32, year: i32, fewest: f64): f64 {
  const near = neighbourMedian(row, length, at, year, fewest);
  return isNaN(near) ? neighbourMedian(row, length, at, 3 * year, fewest) : near;
}

/** The standard deviation of each row about the medians of its neighbours; `rest` has room for a row. */
export function scalesAboutNeighbours(rows: usize, count: i32, length: i32, year: i32, rest: usize, to: usize): void {
  for (let row = 0; row < count; row++) {
    const own = rowOf(rows, row, length);
    for (let at = 0; at < length; at++) {
      put(rest, at, cell(own, at) - neighbourMedian(own, length, at, year, <f64>year / 2));
    }
    put(to, row, robustScale(rest, length, 0));
  }
}

/** The highest number of each row less its lowest; not a number without any. */
export function ranges(rows: usize, count: i32, length: i32, to: usize): void {
  for (let row = 0; row < count; row++) {
    const own = rowOf(rows, row, length);
    let lowest = Infinity;
    let highest = -Infinity;
    for (let at = 0; at < length; at++) {
      const value = cell(own, at);
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
    put(to, row, highest < lowest ? NaN : highest - lowest);
  }
}

/**
 * Which rows cannot hold a shortfall, as 1: none of their cells lies far enough below its neighbours even if the row
 * varies by no more than chance, and no run of cells longer than half a year lies that far below the row.
 */
export function steadyRows(
  own: usize,
  counts: usize,
  count: i32,
  length: i32,
  year: i32,
  ratio: f64,
  deviations: f64,
  quietRatio: f64,
  quietDeviations: f64,
  quietSteady: f64,
  excess: f64,
  dispersion: f64,
  to: usize,
): void {
  const wide = -Math.log(ratio);
  const least = -Math.log(quietRatio);
  const fewest = max(3.0, <f64>year / 2);
  for (let row = 0; row < count; row++) {
    const logs = rowOf(own, row, length);
    const highest = highestOf(logs, length);
    let isSteady = !holdsLongRun(logs, length, year / 2, median(logs, length) - wide);
    for (let at = 0; at < length && isSteady; at++) {
      const log = cell(logs, at);
      // Whatever its neighbours are, it can be no shorter than this. A hole is below nothing.
      if (!(highest - log > least)) continue;
      const left = Math.exp(log - nearbyMedian(logs, length, at, year, fewest));
      const share = 1 - left;
      if (!(share > 1 - quietRatio)) continue;
      const events = cell(rowOf(counts, row, length), at);
      const chance = sqrt<f64>(excess + (dispersion * left) / (events < 0.5 ? 0.5 : events));
      const isFar = share > 1 - ratio && share > deviations * chance;
      isSteady = !isFar && !(chance <= quietSteady && share > quietDeviations * chance);
    }
    store<u8>(to + row, isSteady ? 1 : 0);
  }
}

/** Whether so many cells in a row and more lie at a bound or below it; a hole neither ends a run nor is part of one. */
function holdsLongRun(row: usize, length: i32, most: i32, bound: f64): bool {
  let run = 0;
  for (let at = 0; at < length; at++) {
    const value = cell(row, at);
    if (isNaN(value)) continue;
    run = value <= bound ? run + 1 : 0;
    if (run > most) return true;
  }
  return false;
}

function highestOf(row: usize, length: i32): f64 {
  let highest = -Infinity;
  for (let at = 0; at < length; at++) if (cell(row, at) > highest) highest = cell(row, at);
  return highest;
}

/** The logs of counts, of which none is taken to be under half an event. */
export function logs(counts: usize, cells: i32, to: usize): void {
  for (let at = 0; at < cells; at++) {
    const count = cell(counts, at);
    put(to, at, isNaN(count) ? NaN : Math.log(count < 0.5 ? 0.5 : count));
  }
}

/** How far the cells from one to before another lie from their median, added up. */
export function spread(row: usize, from: i32, to: i32): f64 {
  const centre = middle(numbersOf(row, from, to));
  let sum: f64 = 0;
  for (let at = from; at < to; at++) {
    const value = cell(row, at);
    if (!isNaN(value)) sum += abs(value - centre);
  }
  return sum;
}

/** The median of each column where so many rows have it, else 0. */
export function columnMedians(rows: usize, count: i32, length: i32, fewest: i32, to: usize): void {
  for (let at = 0; at < length; at++) {
    let known = 0;
    for (let row = 0; row < count; row++) {
      const value = cell(rowOf(rows, row, length), at);
      if (!isNaN(value)) put(sorted, known++, value);
    }
    put(to, at, known < fewest ? 0 : middle(known));
  }
}

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

/** For each cell of each row, the level of the year from it on less that of the year before, and its unit error. */
export function levelContrasts(rows: usize, count: i32, length: i32, year: i32, change: usize, unitError: usize): void {
  const fewest = leastYear * <f64>year;
  const first = <i32>ceil<f64>(fewest);
  for (let row = 0; row < count; row++) {
    const own = rowOf(rows, row, length);
    const changes = rowOf(change, row, length);
    const errors = rowOf(unitError, row, length);
    for (let at = 0; at < length; at++) {
      put(changes, at, NaN);
      put(errors, at, NaN);
      if (at < first || <f64>at > <f64>length - fewest) continue;
      const from = max(0, at - year);
      const to = min(length, at + year);
      const before = knownIn(own, from, at);
      const after = knownIn(own, at, to);
      if (<f64>before < fewest || <f64>after < fewest) continue;
      put(changes, at, trimmedMean(own, at, to) - trimmedMean(own, from, at));
      put(errors, at, trimmingLoss * sqrt<f64>(1.0 / <f64>before + 1.0 / <f64>after));
    }
  }
}

function knownIn(row: usize, from: i32, to: i32): i32 {
  let count = 0;
  for (let at = from; at < to; at++) if (!isNaN(cell(row, at))) count++;
  return count;
}

/** The largest change of each row in its standard errors, where a cell of the row has this deviation. */
export function peaks(
  change: usize,
  unitError: usize,
  count: i32,
  length: i32,
  deviations: usize,
  to: usize,
): void {
  for (let row = 0; row < count; row++) {
    let highest: f64 = 0;
    for (let at = 0; at < length; at++) {
      const size = abs(standardised(change, unitError, row * length + at, cell(deviations, row)));
      if (size > highest) highest = size;
    }
    put(to, row, highest);
  }
}

/** How far the changes of each row spread about 0, in the standard errors that independent cells would have. */
export function inflations(
  change: usize,
  unitError: usize,
  count: i32,
  length: i32,
  deviations: usize,
  to: usize,
): void {
  for (let row = 0; row < count; row++) {
    let known = 0;
    for (let at = 0; at < length; at++) {
      const size = abs(standardised(change, unitError, row * length + at, cell(deviations, row)));
      if (!isNaN(size)) put(sorted, known++, size);
    }
    put(to, row, normal * middle(known));
  }
}

// @ts-expect-error: decorator
@inline
function standardised(change: usize, unitError: usize, at: i32, deviation: f64): f64 {
  return cell(change, at) / (deviation * cell(unitError, at));
}
