// AssemblyScript. Medians of rows and columns, and distances from them.

import { cell, put, rowOf, sorted } from './memory';
import { middle, numbersOf } from './sorting';

/** The MAD of a normal sample times this is its standard deviation. */
export const normal: f64 = 1.4826022185056018;

export function median(row: usize, length: i32): f64 {
  return middle(numbersOf(row, 0, length));
}

export function medians(rows: usize, count: i32, length: i32, to: usize): void {
  for (let row = 0; row < count; row++) put(to, row, median(rowOf(rows, row, length), length));
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

/** The median distance from a centre, as a standard deviation. */
export function robustScale(row: usize, length: i32, centre: f64): f64 {
  let count = 0;
  for (let at = 0; at < length; at++) {
    const value = cell(row, at);
    if (!isNaN(value)) put(sorted, count++, abs(value - centre));
  }
  return normal * middle(count);
}

/**
 * The cell between `from` and `to` at which two levels, from `first` and up to `end`, leave least of a row; `near` where
 * none does.
 */
export function placeOfStep(row: usize, first: i32, end: i32, from: i32, to: i32, near: i32): i32 {
  let best = near;
  let least = Infinity;
  for (let at = from; at <= to; at++) {
    if (isNaN(cell(row, at))) continue;
    const lost = spread(row, first, at) + spread(row, at, end);
    if (lost < least) {
      least = lost;
      best = at;
    }
  }
  return best;
}

/** How far the cells from one to before another lie from their median, added up. */
function spread(row: usize, from: i32, to: i32): f64 {
  const centre = middle(numbersOf(row, from, to));
  let sum: f64 = 0;
  for (let at = from; at < to; at++) {
    const value = cell(row, at);
    if (!isNaN(value)) sum += abs(value - centre);
  }
  return sum;
}
