// AssemblyScript. Changes of level between one year and the next.

import { normal } from './medians';
import { cell, put, rowOf, sorted } from './memory';
import { middle } from './sorting';
import { trimmedMean, trimmingLoss } from './trimmed-mean';

/** Years of fewer periods than this share of one have no level. */
const leastYear: f64 = 0.75;

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
